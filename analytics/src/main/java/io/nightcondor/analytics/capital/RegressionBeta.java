package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.capital.CapitalMemory.DayProfit;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Slope of the book's daily profit over equity on SPX returns, up to 252 nights (DOMAIN E11). */
final class RegressionBeta {

  static final int LEAST_NIGHTS = 60;

  private RegressionBeta() {}

  static Figure of(CapitalInput input) {
    Map<LocalDate, Double> closes = new HashMap<>();
    for (IndexBar bar : input.spx()) {
      closes.put(bar.date(), bar.close());
    }
    int n = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (DayProfit day : input.memory().days()) {
      Double from = closes.get(day.from());
      Double to = closes.get(day.to());
      if (from != null && to != null) {
        double x = to / from - 1;
        double y = day.profit() / day.equity();
        n++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
      }
    }
    if (n < LEAST_NIGHTS) {
      return Figure.missing("UNDER_%s_NIGHTS".formatted(LEAST_NIGHTS));
    }
    double spread = sumXx - sumX * sumX / n;
    return spread > 0
        ? Figure.of((sumXy - sumX * sumY / n) / spread)
        : Figure.missing("SPX_DID_NOT_MOVE");
  }
}
