package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.capital.CapitalMemory.MonthGrowth;
import io.nightcondor.analytics.pack.CapitalPanel.ProjectionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.tail.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Equity ahead if the book's own months repeat (DOMAIN E11): whole months drawn in blocks of three
 * neighbours, contracts by the risk budget, a share of each profit left in the book and the rest
 * taken out. The equity shown counts what was taken out, which earns nothing; losses always stay.
 */
final class Reinvestment {

  private static final double[] SHARES = {0, 0.5, 1};
  private static final int LEAST_MONTHS = 12;
  private static final int BLOCK = 3;
  private static final int PATHS = 2000;

  /** Fixed, so that a night gives the same figures again. */
  static final long SEED = 1112;

  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.50;
  private static final double HIGH = 0.95;
  private static final double DRAWDOWN = 0.30;

  private final double equity;
  private final double riskBudget;
  private final int months;
  private final Figure lossPerLot;
  private final double[] returns;

  /**
   * @param equity USD, above 0
   * @param riskBudget share of equity that one night's condors may lose
   * @param months ahead
   * @param lossPerLot largest loss of one condor, USD
   * @param returns of whole months, oldest first
   */
  Reinvestment(double equity, double riskBudget, int months, Figure lossPerLot, double[] returns) {
    this.equity = equity;
    this.riskBudget = riskBudget;
    this.months = months;
    this.lossPerLot = lossPerLot;
    this.returns = returns.clone();
  }

  static Reinvestment of(CapitalInput input) {
    int contracts = input.condors().stream().mapToInt(CondorPart::contracts).sum();
    Figure loss =
        input.condors().stream().map(CondorPart::maxLoss).reduce(Figure.of(0), Figure::plus);
    return new Reinvestment(
        input.equity(),
        input.policy().number(PolicyKey.RISK_BUDGET),
        input.policy().count(PolicyKey.PROJECTION_MONTHS),
        contracts == 0 ? Figure.missing("NO_CONDOR") : loss.map(usd -> usd / contracts),
        wholeMonths(input));
  }

  /** The current month is not over. */
  private static double[] wholeMonths(CapitalInput input) {
    return input.memory().months().stream()
        .filter(MonthGrowth::whole)
        .filter(month -> month.month().isBefore(input.session().withDayOfMonth(1)))
        .mapToDouble(month -> month.growth() - 1)
        .toArray();
  }

  List<ProjectionRow> rows() {
    List<ProjectionRow> rows = new ArrayList<>();
    for (double share : SHARES) {
      rows.add(
          returns.length < LEAST_MONTHS
              ? missing(share, "NO_RETURNS")
              : lossPerLot instanceof Figure.Known loss
                  ? row(share, loss.value())
                  : missing(share, ((Figure.Missing) lossPerLot).reason()));
    }
    return rows;
  }

  private ProjectionRow missing(double share, String reason) {
    Figure none = Figure.missing(reason);
    return new ProjectionRow(share, months, none, none, none, none, none);
  }

  private ProjectionRow row(double share, double loss) {
    if (!(loss > 0)) {
      return missing(share, "NOTHING_AT_RISK");
    }
    if (contracts(equity, loss) < 1) {
      return missing(share, "NO_LOT");
    }
    double[] ends = new double[PATHS];
    int drawdowns = 0;
    SplitMix random = new SplitMix(SEED);
    for (int path = 0; path < PATHS; path++) {
      Path walked = walk(share, loss, random);
      ends[path] = walked.end();
      drawdowns += walked.deepest() >= DRAWDOWN ? 1 : 0;
    }
    Arrays.sort(ends);
    return new ProjectionRow(
        share,
        months,
        Figure.of(ends[rank(MIDDLE)]),
        Figure.of(ends[rank(LOW)]),
        Figure.of(ends[rank(HIGH)]),
        Figure.of((double) drawdowns / PATHS),
        Figure.of(deterministic(share)));
  }

  /** @param deepest largest fall from a peak, a fraction of the peak */
  private record Path(double end, double deepest) {}

  private Path walk(double share, double loss, SplitMix random) {
    double first = contracts(equity, loss);
    double book = equity;
    double takenOut = 0;
    double peak = equity;
    double deepest = 0;
    int at = 0;
    for (int month = 0; month < months; month++) {
      at = month % BLOCK == 0 ? random.below(returns.length - BLOCK + 1) : at + 1;
      double profit = returns[at] * equity * contracts(book, loss) / first;
      double kept = profit > 0 ? share * profit : profit;
      book += kept;
      takenOut += profit - kept;
      double now = book + takenOut;
      peak = Math.max(peak, now);
      deepest = Math.max(deepest, (peak - now) / peak);
    }
    return new Path(book + takenOut, deepest);
  }

  private double contracts(double book, double loss) {
    return Math.max(0, Math.floor(book * riskBudget / loss));
  }

  private static int rank(double level) {
    return (int) Math.ceil(level * PATHS) - 1;
  }

  /** At the mean month, without the rounding of contracts: E (1 + r)^n if all profits stay. */
  double deterministic(double share) {
    double mean = Arrays.stream(returns).sum() / returns.length;
    double kept = mean > 0 ? share : 1;
    if (kept == 0) {
      return equity * (1 + mean * months);
    }
    return equity * (1 + (StrictMath.pow(1 + kept * mean, months) - 1) / kept);
  }
}
