package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * What could be done with a tested condor, at least four things, ranked (DOMAIN E12): never a
 * choice of two.
 *
 * @param condorId condor
 * @param side tested, PUT or CALL
 * @param thesis KEPT, QUESTIONED or BROKEN, by the probability of profit; UNKNOWN without one
 * @param probabilityOfProfit risk-neutral, a fraction
 * @param actions best first
 * @param words one sentence: the best, the next, and what parts them
 */
public record RankingRow(
    String condorId,
    String side,
    String thesis,
    Figure probabilityOfProfit,
    List<ActionRow> actions,
    String words) {

  /**
   * @param rank 1 is the best; 0 if it cannot be done
   * @param action HOLD, HEDGE, CLOSE, ROLL, WIDEN or UNWIND
   * @param detail what would be traded
   * @param residualStressLoss USD left to lose in the calibration stress, hedge at BASE
   * @param cost USD to do it: half-spreads, commissions and premium
   * @param margin USD tied up afterwards
   * @param irr of the position from entry to its end at S*, a fraction per year
   * @param lossScore 0 to 1, higher is better
   * @param costScore 0 to 1
   * @param marginScore 0 to 1
   * @param irrScore 0 to 1
   * @param thesisFactor factor of the thesis
   * @param score weighed sum x factor; missing if it cannot be done
   * @param note why it cannot be done, or a remark; may be empty
   */
  public record ActionRow(
      int rank,
      String action,
      String detail,
      Figure residualStressLoss,
      Figure cost,
      Figure margin,
      Figure irr,
      Figure lossScore,
      Figure costScore,
      Figure marginScore,
      Figure irrScore,
      double thesisFactor,
      Figure score,
      String note) {}
}
