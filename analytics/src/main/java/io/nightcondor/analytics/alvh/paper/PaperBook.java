package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeMemory;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.PremiumCharge;
import java.time.LocalDate;
import java.util.List;

/**
 * A preset run on paper beside the book's own policy: what it remembers from night to night.
 *
 * @param policy preset, such as promoter
 * @param since first night
 * @param sides delta states and episodes of the condors' put sides by its own thresholds
 * @param lines what it holds, as a position file would have it
 * @param lots the same by condor and layer
 * @param orders of the last night, filled at the next session's mark
 * @param charges to its premium budget in the last 365 days
 * @param memory of its hedge
 * @param costs USD paid in commissions and half-spreads
 * @param realised USD from units that are gone, costs not counted
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
    double realised) {

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
        0);
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
        realised);
  }
}
