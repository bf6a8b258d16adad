package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeMemory;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.pack.FillOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A policy run on paper beside the book: what it remembers from night to night.
 *
 * @param policy preset such as promoter, or the book's own
 * @param since first night
 * @param sides delta states and episodes of the condors' put sides by its own thresholds
 * @param lines what it holds, as a position file would have it
 * @param lots the same by condor and layer
 * @param orders of the last night, filled or not by the next session's range
 * @param charges to its premium budget in the last 365 days
 * @param memory of its hedge
 * @param costs USD charged beside the prices: commissions, and half-spreads of fills before they
 *     were in the price
 * @param realised USD from units that are gone, costs not counted
 * @param ledger what was ordered and what became of it; empty before the first night, and in a
 *     state stored before it was kept
 */
public record PaperBook(
    String policy,
    LocalDate since,
    List<PaperSide> sides,
    List<PaperLine> lines,
    List<HedgeLot> lots,
    List<HedgeOrder> orders,
    List<PremiumCharge> charges,
    HedgeMemory memory,
    double costs,
    double realised,
    Optional<PaperLedger> ledger) {

  public PaperBook {
    sides = List.copyOf(sides);
    lines = List.copyOf(lines);
    lots = List.copyOf(lots);
    orders = List.copyOf(orders);
    charges = List.copyOf(charges);
  }

  /** Before the first night. */
  public static PaperBook start(String policy, LocalDate session) {
    return new PaperBook(
        policy,
        session,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        HedgeMemory.NONE,
        0,
        0,
        Optional.empty());
  }

  /**
   * The book's own policy before its first night on paper. What the book holds is entered at
   * tonight's marks; what it remembers goes on, so that the rules have something to unwind.
   *
   * @param sides as after the previous session
   * @param held tonight, each at its mark
   * @param lots the same by condor and layer, as bought tonight
   * @param charges to its premium budget so far
   * @param memory of its hedge after the previous session
   * @param ledger without lines
   */
  public static PaperBook opening(
      String policy,
      List<PaperSide> sides,
      List<PaperLine> held,
      List<HedgeLot> lots,
      List<PremiumCharge> charges,
      HedgeMemory memory,
      PaperLedger ledger) {
    PaperLedger opened = ledger;
    for (PaperLine line : held) {
      opened = opened.with(opening(line, ledger.revision()));
    }
    return new PaperBook(
        policy,
        ledger.since(),
        sides,
        held,
        lots,
        List.of(),
        charges,
        memory,
        0,
        0,
        Optional.of(opened));
  }

  private static PaperEntry opening(PaperLine line, int revision) {
    return new PaperEntry(
        line.date(),
        Optional.of(revision),
        line.date(),
        revision,
        new PaperOrder(
            Action.BUY,
            "",
            line.condorId(),
            0,
            line.symbol(),
            line.quantity(),
            line.price(),
            "held by the book, at the mark",
            0),
        FillOutcome.OPENING,
        line.quantity(),
        Optional.of(line.price()),
        SessionRange.NONE,
        0,
        0,
        Optional.empty());
  }

  /** The same after a session that was not run: a close that nobody saw breaks every row. */
  PaperBook afterGap() {
    return new PaperBook(
        policy,
        since,
        sides.stream().map(PaperSide::afterGap).toList(),
        lines,
        lots,
        orders,
        charges,
        memory.afterGap(),
        costs,
        realised,
        ledger);
  }
}
