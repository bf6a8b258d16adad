package io.nightcondor.analytics.theta;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the panel is drawn from, all of one close.
 *
 * @param policy thresholds in force
 * @param calendar of the exchange
 * @param book its positions ready to be revalued; a condor's component has the condor's id
 * @param kernel that revalues them
 * @param condors living condors with their delta states
 * @param hedges VIX options and futures held; settled ones count for nothing
 * @param layer the component of the book that a hedge is in
 * @param marks values a series, for what an orphan would be rolled into
 * @param regime after tonight
 * @param ladder rungs of the ladder; may be empty
 * @param ladderRolls USD by rung that rolls, at executable prices
 * @param unwinds what the rules decided for the hedges tonight
 * @param sales that the decisions come to
 * @param realised cumulated theta, tonight's explanation included
 */
public record ThetaInput(
    Policy policy,
    ExchangeCalendar calendar,
    RiskBook book,
    Revaluation kernel,
    List<CondorClose> condors,
    List<HedgeValuation> hedges,
    Function<HedgeValuation, Component> layer,
    Function<OptionSeries, LegValuation> marks,
    RegimeState regime,
    List<LadderRow> ladder,
    Map<String, Figure> ladderRolls,
    List<UnwindDecision> unwinds,
    List<SaleOrder> sales,
    ThetaMemory realised) {

  public ThetaInput {
    condors = List.copyOf(condors);
    hedges = hedges.stream().filter(hedge -> !hedge.settled()).toList();
    ladder = List.copyOf(ladder);
    ladderRolls = Map.copyOf(ladderRolls);
    unwinds = List.copyOf(unwinds);
    sales = List.copyOf(sales);
  }

  boolean isLiving(String condorId) {
    return condors.stream().anyMatch(condor -> condor.id().equals(condorId));
  }

  List<HedgeValuation> heldFor(String condorId) {
    return hedges.stream()
        .filter(hedge -> hedge.lot().condorId().equals(condorId))
        .toList();
  }
}
