package io.nightcondor.analytics.pack.backtest;

import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;

/**
 * A bad day of the unhedged condors.
 *
 * @param session exchange date
 * @param spxReturn a fraction
 * @param condorProfit USD
 * @param hedges what each policy's hedge gave
 */
public record WorstDayRow(
    LocalDate session, double spxReturn, double condorProfit, List<HedgeThatDay> hedges) {

  public WorstDayRow {
    hedges = List.copyOf(hedges);
  }

  /**
   * Of one policy that day.
   *
   * @param policy name
   * @param hedgeProfit USD
   * @param netProfit condors and hedge, USD
   */
  public record HedgeThatDay(String policy, Figure hedgeProfit, Figure netProfit) {}
}
