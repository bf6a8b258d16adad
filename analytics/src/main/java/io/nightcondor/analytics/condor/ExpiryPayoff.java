package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.probability.SettlementDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Profit at settlement of positions that settle together, by the level of their underlying: a line
 * with a kink at each strike, from level 0 on. USD since entry.
 */
public final class ExpiryPayoff {

  /**
   * USD that rounding of prices and levels may leave of nothing; a cent is ten thousand times it.
   */
  private static final double DUST = 1e-6;

  private static final String UNLIMITED = "UNLIMITED";

  /** Levels from low on; up to high, or without an end. */
  private record Range(double low, OptionalDouble high) {}

  private final List<Leg> legs;
  private final double constant;
  private final double slope;
  private final List<Double> kinks;
  private final double lastSlope;

  private ExpiryPayoff(List<Leg> legs, double constant, double slope) {
    this.legs = List.copyOf(legs);
    this.constant = constant;
    this.slope = slope;
    NavigableSet<Double> levels = new TreeSet<>();
    levels.add(0.0);
    legs.forEach(leg -> levels.add(leg.series().strike()));
    this.kinks = List.copyOf(levels);
    this.lastSlope = slope
        + legs.stream()
            .mapToDouble(leg -> switch (leg.series().right()) {
              case CALL -> dollars(leg);
              case PUT -> 0;
            })
            .sum();
  }

  /**
   * @param legs options of one settlement
   * @param received for them at entry, USD, negative if paid
   */
  public static ExpiryPayoff of(List<Leg> legs, double received) {
    return new ExpiryPayoff(legs, received, 0);
  }

  /**
   * The same beside a future that settles with the options.
   *
   * @param futureDollars signed USD per point of the future
   * @param futurePrice paid for it, points
   */
  static ExpiryPayoff withFuture(
      List<Leg> legs, double received, double futureDollars, double futurePrice) {
    return new ExpiryPayoff(legs, received - futureDollars * futurePrice, futureDollars);
  }

  /** Largest loss of one option by itself, USD, positive; missing as UNLIMITED or UNKNOWN_COST. */
  public static Figure maxLoss(Leg leg) {
    return leg.price().isEmpty()
        ? Figure.missing(CondorValuation.UNKNOWN_COST)
        : of(List.of(leg), -dollars(leg) * leg.price().getAsDouble()).maxLoss();
  }

  /** Profit if it settles at a level of 0 or more. */
  public double at(double level) {
    double profit = constant + slope * level;
    for (Leg leg : legs) {
      OptionSeries series = leg.series();
      profit += dollars(leg) * Math.max(0, series.right().sign() * (level - series.strike()));
    }
    return profit;
  }

  /** Largest profit, below 0 if there is none; missing as UNLIMITED. */
  Figure maxProfit() {
    return lastSlope > 0
        ? Figure.missing(UNLIMITED)
        : Figure.of(kinks.stream().mapToDouble(this::at).max().orElseThrow());
  }

  /** Largest loss, positive, below 0 if it cannot lose; missing as UNLIMITED. */
  Figure maxLoss() {
    return lastSlope < 0
        ? Figure.missing(UNLIMITED)
        : Figure.of(0 - kinks.stream().mapToDouble(this::at).min().orElseThrow());
  }

  /** Levels above 0 at which profit meets 0, in rising order; the ends of a stretch without any. */
  List<Double> breakEvens() {
    NavigableSet<Double> roots = new TreeSet<>();
    for (int i = 0; i < kinks.size(); i++) {
      double level = kinks.get(i);
      double profit = at(level);
      if (Math.abs(profit) <= DUST) {
        roots.add(level);
      } else if (i + 1 < kinks.size()) {
        double nextProfit = at(kinks.get(i + 1));
        if (Math.abs(nextProfit) > DUST && profit * nextProfit < 0) {
          roots.add(level - profit * (kinks.get(i + 1) - level) / (nextProfit - profit));
        }
      } else if (profit * lastSlope < 0) {
        roots.add(level - profit / lastSlope);
      }
    }
    roots.remove(0.0);
    return List.copyOf(roots);
  }

  /** Risk-neutral mass of the levels that bring a profit, a fraction. */
  Figure probabilityOfProfit(SettlementDistribution settlement) {
    // asked at 0 so that an expiry without probabilities says why
    Figure probability = settlement.below(0);
    for (Range range : profitable()) {
      Figure mass = range.high().isPresent()
          ? settlement.between(range.low(), range.high().getAsDouble())
          : settlement.above(range.low());
      probability = probability.plus(mass);
    }
    return probability;
  }

  /** Stretches with a profit, each as long as it goes. */
  private List<Range> profitable() {
    NavigableSet<Double> ends = new TreeSet<>(kinks);
    ends.addAll(breakEvens());
    List<Range> ranges = new ArrayList<>();
    OptionalDouble start = OptionalDouble.empty();
    for (double low : ends) {
      Double high = ends.higher(low);
      // inside a stretch without kink or root the sign is that of any level of it
      boolean profits = at(high == null ? low + 1 : 0.5 * (low + high)) > DUST;
      if (profits && start.isEmpty()) {
        start = OptionalDouble.of(low);
      } else if (!profits && start.isPresent()) {
        ranges.add(new Range(start.getAsDouble(), OptionalDouble.of(low)));
        start = OptionalDouble.empty();
      }
    }
    start.ifPresent(low -> ranges.add(new Range(low, OptionalDouble.empty())));
    return ranges;
  }

  /** Signed USD per index point. */
  private static double dollars(Leg leg) {
    return (double) leg.quantity() * leg.series().multiplier();
  }
}
