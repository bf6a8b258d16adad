package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rates of the margin rules (DOMAIN D5).
 *
 * @param unequalCondor how wings of unequal width are margined
 * @param spx of uncovered SPX options
 * @param vix of uncovered VIX options
 * @param scanDown fall of the index at the lowest point of its scan, a fraction
 * @param scanUp rise at the highest
 * @param scanVix move of the VIX futures at both ends of theirs, a fraction
 * @param leastPerContract least portfolio margin of one contract over its multiplier
 * @param oneVx initial margin of one VX future, USD
 */
public record MarginRules(
    UnequalCondor unequalCondor,
    Uncovered spx,
    Uncovered vix,
    double scanDown,
    double scanUp,
    double scanVix,
    double leastPerContract,
    double oneVx) {

  static final int SCAN_POINTS = 10;

  private static final double PERCENT = 100;

  /**
   * An uncovered short option costs its premium and a part of the index less what it is out of the
   * money, but at least a smaller part: of the index for a call, of the strike for a put.
   *
   * @param rate of the index level, a fraction
   * @param least of the index level or strike, a fraction
   */
  public record Uncovered(double rate, double least) {}

  /** Width in cash, USD: what the wings of a condor cost as spreads. */
  public double wings(IronCondor condor) {
    double points = condor.putWidth() == condor.callWidth()
        ? condor.putWidth()
        : switch (unequalCondor) {
          case WIDER_SIDE -> condor.width();
          case SUM -> condor.putWidth() + condor.callWidth();
        };
    return points * Root.MULTIPLIER * condor.contracts();
  }

  /**
   * Initial margin, USD, positive; a VXM costs its share of a VX.
   *
   * @param units signed, or a share of a contract
   */
  public double future(VixFuture future, double units) {
    return future(future.size(), units);
  }

  /** The same of any future of that size. */
  public double future(VixFuture.Size size, double units) {
    return oneVx * size.multiplier() / VixFuture.Size.VX.multiplier() * Math.abs(units);
  }

  /**
   * What an uncovered short option costs beside its premium, index points.
   *
   * @param level of its underlying: the forward, or the VIX future
   */
  public double uncovered(OptionSeries series, double level) {
    Uncovered rates = uncovered(series.root().underlying());
    double strike = series.strike();
    double outOfTheMoney = Math.max(series.right().sign() * (strike - level), 0);
    double least = rates.least() * (series.right() == OptionRight.CALL ? level : strike);
    return Math.max(rates.rate() * level - outOfTheMoney, least);
  }

  private Uncovered uncovered(Underlying underlying) {
    return switch (underlying) {
      case SPX -> spx;
      case VIX -> vix;
    };
  }

  /** Equally spaced moves of a group's scan, percent, from the lowest to the highest. */
  public List<Double> scanPercents(Underlying group) {
    double low = PERCENT * lowest(group);
    double range = PERCENT * highest(group) - low;
    return IntStream.range(0, SCAN_POINTS)
        .mapToObj(point -> low + range * point / (SCAN_POINTS - 1))
        .toList();
  }

  private double lowest(Underlying group) {
    return switch (group) {
      case SPX -> -scanDown;
      case VIX -> -scanVix;
    };
  }

  private double highest(Underlying group) {
    return switch (group) {
      case SPX -> scanUp;
      case VIX -> scanVix;
    };
  }
}
