package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.OrphanRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Hedge legs without a living condor (DOMAIN E13.2). */
final class OrphanRows {

  private OrphanRows() {}

  static List<OrphanRow> of(HedgeNight hedge, LocalDate session) {
    return hedge.hedges().stream()
        .filter(held -> !held.settled())
        .filter(held -> hedge.orphans().of(held.lot().condorId()).isPresent())
        .map(held -> row(hedge, held, session))
        .sorted(Comparator.comparing(OrphanRow::condorId)
            .thenComparing(OrphanRow::symbol)
            .thenComparingInt(OrphanRow::layer))
        .toList();
  }

  private static OrphanRow row(HedgeNight hedge, HedgeValuation held, LocalDate session) {
    HedgeLot lot = held.lot();
    return new OrphanRow(
        lot.symbol(),
        lot.units(),
        lot.condorId(),
        lot.layer(),
        hedge.orphans().of(lot.condorId()).orElse(""),
        Figure.of(hedge.orphans().sessions(lot.condorId())),
        lot.entryDate()
            .map(entry -> Figure.of((double) ChronoUnit.DAYS.between(entry, session)))
            .orElse(Figure.missing("UNKNOWN_DATE")),
        held.exitCost(),
        held.instrument() instanceof VixFuture
            ? held.pnl()
            : held.mark().map(mark -> mark * held.instrument().multiplier() * lot.units()),
        hedge.isKept(lot.condorId()));
  }
}
