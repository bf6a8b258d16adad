package io.nightcondor.analytics.backtest.result;

import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.indicator.Moments;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.ExpectedShortfall;
import java.util.List;

/**
 * What a hedge cost and what it gave. Its cost is its mean profit with the sign turned, so net of
 * what it paid; below 0 if it earned.
 *
 * @param cost USD a year
 * @param costShare the same as a share of the starting equity
 * @param quietCost the same of quiet days only, USD a year of 252 of them
 * @param quietDays on which the SPX moved by less than the threshold
 * @param ratioOnLosingDays - hedge / condor profit, summed over all days on which the condors lost
 * @param ratioOnWorstDays the same over the worst 5 % of the condors' days, the last of them with
 *     the fraction left
 */
public record HedgeFigures(
    Figure cost,
    Estimate costShare,
    Figure quietCost,
    int quietDays,
    Figure ratioOnLosingDays,
    Figure ratioOnWorstDays) {

  private static final double WORST = 0.95;

  static HedgeFigures of(List<DayResult> days, Estimate costShare, double equity, double quiet) {
    double[] quietHedge = days.stream()
        .filter(day -> Math.abs(day.spxReturn()) < quiet)
        .mapToDouble(DayResult::hedgeProfit)
        .toArray();
    return new HedgeFigures(
        costShare.value().map(share -> share * equity),
        costShare,
        quietHedge.length == 0
            ? Figure.missing("NO_QUIET_DAY")
            : Figure.of(-Moments.of(quietHedge).mean() * PolicyDays.SESSIONS_A_YEAR),
        quietHedge.length,
        ratioOnLosingDays(days),
        ratioOnWorstDays(days));
  }

  /**
   * What the hedge gave for each dollar that the condors lost, over the days on which they lost.
   *
   * @return missing if they lost on none
   */
  public static Figure ratioOnLosingDays(List<DayResult> days) {
    double[] losing =
        days.stream().mapToDouble(day -> day.condorProfit() < 0 ? 1 : 0).toArray();
    return ratio(days, losing);
  }

  private static Figure ratioOnWorstDays(List<DayResult> days) {
    double[] losses = days.stream().mapToDouble(day -> -day.condorProfit()).toArray();
    return ratio(days, ExpectedShortfall.weights(losses, WORST));
  }

  private static Figure ratio(List<DayResult> days, double[] weights) {
    double condor = 0;
    double hedge = 0;
    for (int i = 0; i < weights.length; i++) {
      condor += weights[i] * days.get(i).condorProfit();
      hedge += weights[i] * days.get(i).hedgeProfit();
    }
    return condor < 0 ? Figure.of(-hedge / condor) : Figure.missing("NO_CONDOR_LOSS");
  }
}
