package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeMemory;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperLedger;
import io.nightcondor.analytics.alvh.paper.PaperLine;
import io.nightcondor.analytics.alvh.paper.PaperSide;
import io.nightcondor.analytics.alvh.paper.PaperTotals;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the book's own policy on paper: what the book holds is entered at tonight's marks. */
final class PaperOpening {

  private PaperOpening() {}

  /**
   * @param name of the paper book
   * @param before of the book, after the previous session
   * @param hedge of the book tonight
   */
  static PaperBook of(
      String name, Policy policy, BookInput input, BookState before, HedgeNight hedge) {
    LocalDate session = input.market().session();
    List<HedgeValuation> open =
        hedge.hedges().stream().filter(held -> !held.settled()).toList();
    List<HedgeValuation> entered =
        open.stream().filter(PaperOpening::canBeEntered).toList();
    PaperLedger ledger = PaperLedger.start(
        session,
        input.run().revision(),
        PaperTotals.NONE,
        Optional.of(policy.differences(Policy.steward())));
    String others = open.stream()
        .filter(held -> !canBeEntered(held))
        .map(held -> held.lot().symbol())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
    return PaperBook.opening(
        name,
        before.condors().stream()
            .map(condor -> new PaperSide(condor.id(), condor.put(), condor.putEpisode()))
            .toList(),
        lines(entered, session),
        entered.stream().map(held -> lot(held, session)).toList(),
        hedge.charges(),
        before.hedge().orElse(HedgeMemory.NONE),
        others.isEmpty()
            ? ledger
            : ledger.saying(
                "Held by the book and not entered, because it is sold short or has no mark: %s."
                    .formatted(others),
                session));
  }

  /** A paper book is long, and enters nothing without a price. */
  static boolean canBeEntered(HedgeValuation held) {
    return held.lot().units() > 0 && held.mark() instanceof Figure.Known;
  }

  private static HedgeLot lot(HedgeValuation held, LocalDate session) {
    HedgeLot lot = held.lot();
    return new HedgeLot(
        lot.condorId(),
        lot.shared(),
        lot.symbol(),
        lot.layer(),
        lot.units(),
        lot.units(),
        Optional.of(session),
        Optional.of(mark(held)),
        lot.stateAtEntry(),
        0,
        Optional.empty());
  }

  /** Shares of a leg that is held for several condors are one line. */
  static List<PaperLine> lines(List<HedgeValuation> entered, LocalDate session) {
    Map<PaperLine, Double> units = new LinkedHashMap<>();
    for (HedgeValuation held : entered) {
      HedgeLot lot = held.lot();
      PaperLine leg =
          new PaperLine(lot.symbol(), lot.shared() ? "" : lot.condorId(), 0, mark(held), session);
      units.merge(leg, lot.units(), Double::sum);
    }
    return units.entrySet().stream()
        .map(entry -> entry.getKey().of(Math.toIntExact(Math.round(entry.getValue()))))
        .toList();
  }

  private static double mark(HedgeValuation held) {
    return held.mark().toOptional().orElseThrow();
  }
}
