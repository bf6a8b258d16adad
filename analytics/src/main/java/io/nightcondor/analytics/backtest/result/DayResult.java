package io.nightcondor.analytics.backtest.result;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One session of one policy. Every amount is USD and finite.
 *
 * @param session whose close ends the day
 * @param condorProfit of the condors since the close before
 * @param hedgeProfit of the hedge since the close before, net of hedgeCosts
 * @param hedgeCosts commissions and half-spreads of hedges, 0 or more
 * @param turnover notional traded in hedges, 0 or more
 * @param decisions orders decided that night, 0 or more
 * @param spxReturn of the SPX since the close before, a fraction
 */
public record DayResult(
    LocalDate session,
    double condorProfit,
    double hedgeProfit,
    double hedgeCosts,
    double turnover,
    int decisions,
    double spxReturn) {

  public DayResult {
    Objects.requireNonNull(session, "session");
    check(Double.isFinite(condorProfit), "condorProfit", condorProfit);
    check(Double.isFinite(hedgeProfit), "hedgeProfit", hedgeProfit);
    check(hedgeCosts >= 0 && Double.isFinite(hedgeCosts), "hedgeCosts", hedgeCosts);
    check(turnover >= 0 && Double.isFinite(turnover), "turnover", turnover);
    check(decisions >= 0, "decisions", decisions);
    check(Double.isFinite(spxReturn), "spxReturn", spxReturn);
  }

  /** Of condors and hedge, USD. */
  public double netProfit() {
    return condorProfit + hedgeProfit;
  }

  private static void check(boolean holds, String name, double value) {
    if (!holds) {
      throw new IllegalArgumentException("%s out of range, got %s".formatted(name, value));
    }
  }
}
