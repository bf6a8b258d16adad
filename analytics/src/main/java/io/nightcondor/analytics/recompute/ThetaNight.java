package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.ThetaPanel;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import io.nightcondor.analytics.theta.TemporalTheta;
import io.nightcondor.analytics.theta.ThetaInput;
import io.nightcondor.analytics.theta.ThetaMemory;
import java.util.List;

/** What time pays and costs a book tonight. */
final class ThetaNight {

  private final ThetaMemory memory;
  private final ThetaPanel panel;

  ThetaNight(
      HedgeContext context,
      BookState before,
      List<CondorNight> living,
      HedgeNight hedge,
      RiskNight risk,
      RegimeState regime,
      ExplainPanel explain) {
    this.memory = before
        .theta()
        .orElse(ThetaMemory.NONE)
        .next(explain, living.stream().map(CondorNight::id).toList());
    this.panel = TemporalTheta.of(new ThetaInput(
        context.input().policy(),
        context.input().calendar(),
        risk.book(),
        risk.kernel(),
        living.stream()
            .map(night -> new CondorClose(night.valuation(), night.put(), night.call()))
            .toList(),
        hedge.hedges(),
        RiskPositions::component,
        context.marks()::value,
        regime,
        hedge.ladder(),
        hedge.ladderRolls(),
        hedge.unwinds(),
        hedge.sales(),
        memory));
  }

  ThetaPanel panel() {
    return panel;
  }

  /** The book's own row, the last. */
  ThetaRow book() {
    return panel.rows().get(panel.rows().size() - 1);
  }

  ThetaMemory memory() {
    return memory;
  }
}
