package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What the presets, and the book's own policy if it is none of them, make of the same book, side by
 * side, each on paper from its own first night: its orders are filled or not by the next session's
 * range, fees and half-spreads paid.
 *
 * @param rows one a policy; the book's own is marked
 * @param disciplineCost by how much the promoter's hedge P&L lies below the steward's, USD
 * @param disciplineOutcome promoter's stress outcome less the steward's, USD
 * @param words the cost of discipline in one sentence
 */
public record PolicyPanel(
    List<PolicyRow> rows, Figure disciplineCost, Figure disciplineOutcome, String words) {

  /**
   * @param policy such as steward
   * @param own whether the book runs by it
   * @param since first night on paper
   * @param layers layers live over all condors
   * @param decision what it would do tonight
   * @param held what it holds on paper, in words
   * @param premiumCharge USD charged to the budget in the last 365 days
   * @param hedgeCost USD paid in commissions and half-spreads since the first night
   * @param hedgeProfit USD since the first night, costs included
   * @param gainLow USD of what it holds and would buy under the calibration stress, LOW response
   * @param gainBase BASE
   * @param gainHigh HIGH
   * @param stressOutcome the condors' P&L at their worst response plus gainBase, USD
   * @param coordinatedExposure NVc with it, USD per VIX point
   */
  public record PolicyRow(
      String policy,
      boolean own,
      LocalDate since,
      int layers,
      String decision,
      String held,
      Figure premiumCharge,
      Figure hedgeCost,
      Figure hedgeProfit,
      Figure gainLow,
      Figure gainBase,
      Figure gainHigh,
      Figure stressOutcome,
      Figure coordinatedExposure) {}
}
