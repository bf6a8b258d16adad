package io.nightcondor.analytics.backtest.result;

import io.nightcondor.analytics.backtest.resample.BlockBootstrap;
import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.indicator.Moments;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.ExpectedShortfall;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Figures of one policy. Its size is the same all the time, so a return is a profit over the
 * starting equity and nothing compounds.
 *
 * @param policy its name
 * @param days sessions behind the figures
 * @param returnAYear mean daily profit x 252, a share of the starting equity
 * @param volatilityAYear standard deviation of daily profits x root of 252, the same share
 * @param drawdown the worst one
 * @param drawdownShare its share of the peak with the interval of worst ones
 * @param shortfall mean loss of the worst 2.5 % of days, USD, positive for a loss
 * @param shortfallShare the same as a share of the starting equity
 * @param worstDay lowest profit of a day, USD
 * @param winningMonths share of calendar months with a profit, begun ones among them
 * @param hedge what the hedge cost and gave
 * @param decisions orders decided
 * @param turnoverAYear notional traded in hedges, USD
 * @param tradingCostsAYear commissions and half-spreads of hedges, USD
 */
public record PolicyResult(
    String policy,
    int days,
    Estimate returnAYear,
    Figure volatilityAYear,
    Drawdown drawdown,
    Estimate drawdownShare,
    Figure shortfall,
    Figure shortfallShare,
    Figure worstDay,
    Figure winningMonths,
    HedgeFigures hedge,
    int decisions,
    Figure turnoverAYear,
    Figure tradingCostsAYear) {

  /** Below this move of the SPX a day is quiet, unless it is said otherwise; a fraction. */
  public static final double QUIET_RETURN = 0.01;

  private static final String NO_DAYS = "NO_DAYS";

  /**
   * The figures of a policy's days.
   *
   * @param startingEquity USD, above 0
   * @param quietReturn a day on which the SPX moves by less is quiet; a fraction
   * @param bootstrap of days
   */
  public static PolicyResult of(
      PolicyDays run, double startingEquity, double quietReturn, BlockBootstrap bootstrap) {
    EquityPath.check(startingEquity);
    double[] profits = run.values(DayResult::netProfit);
    double[] hedge = run.values(DayResult::hedgeProfit);
    List<Estimate> estimates = bootstrap.estimates(
        profits.length,
        List.of(
            drawn -> mean(profits, drawn, PolicyDays.SESSIONS_A_YEAR / startingEquity),
            drawn -> deepest(startingEquity, profits, drawn),
            drawn -> mean(hedge, drawn, -PolicyDays.SESSIONS_A_YEAR / startingEquity)));
    Figure shortfall = shortfall(profits);
    return new PolicyResult(
        run.policy(),
        profits.length,
        estimates.get(0),
        volatility(profits, startingEquity),
        Drawdown.of(startingEquity, run.days()),
        estimates.get(1),
        shortfall,
        shortfall.map(usd -> usd / startingEquity),
        Figure.of(Arrays.stream(profits).min(), NO_DAYS),
        winningMonths(run.days()),
        HedgeFigures.of(run.days(), estimates.get(2), startingEquity, quietReturn),
        run.days().stream().mapToInt(DayResult::decisions).sum(),
        aYear(run, DayResult::turnover),
        aYear(run, DayResult::hedgeCosts));
  }

  static Figure deepest(double equity, double[] profits, int[] drawn) {
    return drawn.length == 0
        ? Figure.missing(NO_DAYS)
        : Figure.of(EquityPath.deepest(equity, profits, drawn));
  }

  static Figure mean(double[] values, int[] drawn, double factor) {
    if (drawn.length == 0) {
      return Figure.missing(NO_DAYS);
    }
    double sum = 0;
    for (int i : drawn) {
      sum += values[i];
    }
    return Figure.of(sum / drawn.length * factor);
  }

  private static Figure volatility(double[] profits, double equity) {
    return profits.length < 2
        ? Figure.missing("TOO_FEW_DAYS")
        : Figure.of(
            Moments.of(profits).deviation() * StrictMath.sqrt(PolicyDays.SESSIONS_A_YEAR) / equity);
  }

  private static Figure shortfall(double[] profits) {
    double[] losses = Arrays.stream(profits).map(profit -> -profit).toArray();
    return losses.length == 0
        ? Figure.missing(NO_DAYS)
        : ExpectedShortfall.of(losses, ExpectedShortfall.FRTB_LEVEL).shortfall();
  }

  private static Figure winningMonths(List<DayResult> days) {
    Map<YearMonth, Double> months = days.stream()
        .collect(Collectors.groupingBy(
            day -> YearMonth.from(day.session()), Collectors.summingDouble(DayResult::netProfit)));
    return Figure.of(
        months.values().stream().mapToDouble(profit -> profit > 0 ? 1 : 0).average(), NO_DAYS);
  }

  private static Figure aYear(PolicyDays run, ToDoubleFunction<DayResult> number) {
    return Figure.of(Arrays.stream(run.values(number)).average(), NO_DAYS)
        .map(mean -> mean * PolicyDays.SESSIONS_A_YEAR);
  }
}
