package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeLegRow;
import io.nightcondor.analytics.pack.InstrumentRow;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hedge legs held and instruments considered, as the reports show them. */
final class HedgeRows {

  private HedgeRows() {}

  /** @param orphan why its condor is not living; empty if it is */
  static HedgeLegRow row(HedgeValuation hedge, LocalDate session, Optional<String> orphan) {
    HedgeLot lot = hedge.lot();
    List<String> notes = new ArrayList<>();
    orphan.ifPresent(why -> notes.add("orphan: " + why));
    if (lot.stateAtEntry().isEmpty()) {
      notes.add("bought without a recommendation on record");
    }
    if (lot.shared()) {
      notes.add("share of %s of a leg held for several condors".formatted(Say.units(lot.units())));
    }
    if (lot.entryDate().isEmpty()) {
      notes.add("bought on an unknown date: no rule looks at its age");
    }
    notes.addAll(hedge.notes());
    if (hedge.mark() instanceof Figure.Missing missing) {
      notes.add(missing.reason());
    }
    return new HedgeLegRow(
        lot.symbol(),
        lot.units(),
        lot.condorId(),
        lot.layer(),
        lot.entryDate(),
        age(lot, session),
        orphan.isPresent(),
        lot.entryPrice().map(Figure::of).orElse(Figure.missing(CondorValuation.UNKNOWN_COST)),
        hedge.mark(),
        hedge.rung(),
        hedge.pnl(),
        hedge.exitCost(),
        hedge.exposure(),
        hedge.gain(BetaCase.LOW),
        hedge.gain(BetaCase.BASE),
        hedge.gain(BetaCase.HIGH),
        String.join("; ", notes));
  }

  private static Figure age(HedgeLot lot, LocalDate session) {
    return lot.entryDate()
        .map(entry -> Figure.of(Math.toIntExact(ChronoUnit.DAYS.between(entry, session))))
        .orElse(Figure.missing(CondorValuation.UNKNOWN_COST));
  }

  static InstrumentRow row(HedgeCandidate candidate) {
    return new InstrumentRow(
        candidate.rank(),
        candidate.symbol(),
        candidate.unit().kind().name(),
        candidate.expiry(),
        candidate
            .expiry()
            .map(expiry -> Figure.of(candidate.days()))
            .orElse(Figure.missing("NO_SETTLEMENT")),
        Figure.of(candidate.level()),
        candidate.bid(),
        candidate.ask(),
        candidate.delta(),
        Figure.of(candidate.gainLow()),
        Figure.of(candidate.gainBase()),
        Figure.of(candidate.gainHigh()),
        Figure.of(candidate.cost().carry()),
        Figure.of(candidate.cost().margin()),
        Figure.of(candidate.cost().total()),
        Double.isFinite(candidate.score())
            ? Figure.of(candidate.score())
            : Figure.missing("NO_STRESS_GAIN"),
        candidate.breakEven(),
        Figure.of(candidate.charge()),
        Figure.of(candidate.limit().price()),
        candidate.limit().source(),
        candidate.gates(1),
        candidate.lowConfidence(),
        candidate.verdict(),
        String.join("; ", candidate.notes()));
  }
}
