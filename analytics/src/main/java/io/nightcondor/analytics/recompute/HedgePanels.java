package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.Pivots;
import io.nightcondor.analytics.alvh.layer.LayerRows;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.HedgeEffectRow;
import io.nightcondor.analytics.pack.HedgeLegRow;
import io.nightcondor.analytics.pack.HedgePanel;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The hedge panel of a book's night. */
final class HedgePanels {

  private final Policy policy;
  private final LocalDate session;
  private final HedgeNight hedge;
  private final List<CondorNight> living;

  HedgePanels(Policy policy, LocalDate session, HedgeNight hedge, List<CondorNight> living) {
    this.policy = policy;
    this.session = session;
    this.hedge = hedge;
    this.living = living;
  }

  /** @param effects of the hedge on the book */
  HedgePanel panel(List<HedgeEffectRow> effects) {
    LayerRows rows = new LayerRows(policy, hedge.stress());
    Stream<LayerRow> puts = hedge.layers().stream().map(rows::put);
    Stream<LayerRow> calls = living.stream()
        .filter(condor -> condor.call().delta().compareTo(DeltaState.TESTED) >= 0)
        .map(condor -> rows.call(condor.valuation(), condor.call()));
    List<HedgeCandidate> instruments = hedge.instruments();
    return new HedgePanel(
        hedge.hedges().stream()
            .map(held ->
                HedgeRows.row(held, session, hedge.orphans().of(held.lot().condorId())))
            .sorted(Comparator.comparing((HedgeLegRow row) -> row.openDate().orElse(LocalDate.MIN)))
            .toList(),
        Stream.concat(puts, calls).toList(),
        instruments.stream().map(HedgeRows::row).toList(),
        OrderRows.of(hedge),
        Pivots.rows(
            hedge.stress().curve(),
            instruments.stream()
                .flatMap(candidate -> candidate.expiry().stream())
                .distinct()
                .sorted()
                .toList()),
        hedge.ladder(),
        effects);
  }
}
