package io.nightcondor.analytics.probability;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.NormalDistribution;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;

/**
 * Risk-neutral probabilities of one expiry (DOMAIN C4). What has no answer is missing for its
 * reason: EXPIRED, NO_FORWARD, NO_VOL, or an arbitrage that leaves no probability.
 */
public final class SettlementDistribution {

  /**
   * Half the distance of the two vols that give the smile's slope, in standard deviations at the
   * money. A smooth smile turns over about one of them, so the slope's error is (1e-4)^2 / 6 of its
   * third derivative per deviation, and the digital's at most 1e-9; rounding adds 1e-12.
   */
  static final double SLOPE_STEP = 1e-4;

  /** Error of a digital; what lies outside 0 and 1 by no more is put on the bound. */
  static final double DIGITAL_ERROR = 1e-9;

  /** Straddle to one-sigma move: sqrt(2 / pi) of a normal move is 0.80, desks use 0.85. */
  public static final double STRADDLE_SHARE = 0.85;

  private final double forward;
  private final double discountFactor;
  private final Smile smile;
  private final double years;
  private final Optional<String> problem;
  private final double step;

  private SettlementDistribution(Forward forward, Smile smile, double years) {
    this.forward = forward.level();
    this.discountFactor = forward.discountFactor();
    this.smile = smile;
    this.years = years;
    this.problem = problem();
    this.step = problem.isPresent() ? 0 : SLOPE_STEP * smile.vol(0) * StrictMath.sqrt(years);
  }

  /**
   * @param forward of the expiry
   * @param smile of the expiry
   * @param years to settlement
   */
  public static SettlementDistribution of(Forward forward, Smile smile, double years) {
    return new SettlementDistribution(forward, smile, years);
  }

  public static SettlementDistribution of(ExpirySlice slice) {
    return of(slice.forward(), slice.smile(), slice.years());
  }

  /**
   * Probability of settling below a level: the digital put, DF^-1 dPut/dK = N(-d2) + n(d2) sqrt(T)
   * dvol/dk, with the slope of the smile in log-moneyness k. At a kink of the smile it is the mean
   * of both sides.
   *
   * @param level index points; nothing settles below 0
   */
  public Figure below(double level) {
    return atLevel(level, 0, k -> digital(k, -1));
  }

  /** Probability of settling at or above a level, index points: the digital call. */
  public Figure above(double level) {
    return atLevel(level, 1, k -> digital(k, 1));
  }

  /** The flat-vol figure beside {@link #below}: N(-d2) at the vol of the level's own strike. */
  public Figure belowFlat(double level) {
    return atLevel(level, 0, k -> Figure.of(NormalDistribution.cdf(-d2(k, deviation(k)))));
  }

  /** The flat-vol figure beside {@link #above}: N(d2) at the vol of the level's own strike. */
  public Figure aboveFlat(double level) {
    return atLevel(level, 1, k -> Figure.of(NormalDistribution.cdf(d2(k, deviation(k)))));
  }

  /**
   * Probability of settling between two levels, such as break-evens: 0 if they do not rise.
   *
   * @param low index points
   * @param high index points
   */
  public Figure between(double low, double high) {
    if (!(below(low) instanceof Figure.Known lower)) {
      return below(low);
    }
    if (!(below(high) instanceof Figure.Known upper)) {
      return below(high);
    }
    double mass = upper.value() - lower.value();
    if (low < high && mass < -2 * DIGITAL_ERROR) {
      return Figure.missing("BUTTERFLY_ARBITRAGE");
    }
    return Figure.of(low < high ? Math.max(0, mass) : 0);
  }

  /**
   * Probability that the forward trades at or below a barrier before settlement: driftless
   * lognormal, continuously watched, at the vol of the barrier's strike. Approximate: the smile
   * does not move.
   *
   * @param barrier index points; 1 if at or above the forward
   */
  public Figure touchBelow(double barrier) {
    return atLevel(barrier, 0, k -> k >= 0 ? Figure.of(1) : touch(k, 1));
  }

  /** The same for a barrier above the forward. */
  public Figure touchAbove(double barrier) {
    return atLevel(barrier, 1, k -> k <= 0 ? Figure.of(1) : touch(k, -1));
  }

  /**
   * The folk rule beside {@link #touchBelow}: twice the probability of settling there, at most 1.
   */
  public Figure touchBelowByRule(double barrier) {
    return below(barrier).map(SettlementDistribution::twice);
  }

  /** The folk rule beside {@link #touchAbove}. */
  public Figure touchAboveByRule(double barrier) {
    return above(barrier).map(SettlementDistribution::twice);
  }

  /**
   * One-sigma move, index points: forward times at-the-money vol times root of the horizon.
   *
   * @param horizonYears 0 or more
   */
  public Figure expectedMove(double horizonYears) {
    if (!(horizonYears >= 0)) {
      throw new IllegalArgumentException("a horizon must be 0 or more, got " + horizonYears);
    }
    return known(() -> forward * smile.vol(0) * StrictMath.sqrt(horizonYears));
  }

  /** Cross-check of the move to settlement, index points: 0.85 of the straddle at the forward. */
  public Figure straddleProxy() {
    return known(() -> 2
        * STRADDLE_SHARE
        * Black76.price(OptionRight.CALL, forward, forward, smile.vol(0), years, discountFactor));
  }

  /** Why there is nothing to say, if so. */
  Optional<String> reason() {
    return problem;
  }

  double forward() {
    return forward;
  }

  /** Standard deviation of the log of the index at settlement, at the money. */
  double atmDeviation() {
    return deviation(0);
  }

  /** Standard deviation at the vol of a log-moneyness. */
  double deviation(double k) {
    return smile.vol(k) * StrictMath.sqrt(years);
  }

  static double d2(double k, double deviation) {
    return -k / deviation - 0.5 * deviation;
  }

  private Figure known(DoubleSupplier number) {
    return problem.map(Figure::missing).orElseGet(() -> Figure.of(number.getAsDouble()));
  }

  private Figure atLevel(double level, double atZero, DoubleFunction<Figure> figure) {
    if (!(Math.abs(level) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("a level must be finite, got " + level);
    }
    if (problem.isPresent()) {
      return Figure.missing(problem.get());
    }
    if (level <= 0) {
      return Figure.of(atZero);
    }
    double k = StrictMath.log(level / forward);
    return isVol(smile.vol(k)) ? figure.apply(k) : Figure.missing("NO_VOL");
  }

  /** Sign +1 for above, -1 for below: both keep the digits of their own tail. */
  private Figure digital(double k, int sign) {
    double slope = (smile.vol(k + step) - smile.vol(k - step)) / (2 * step);
    double d2 = d2(k, deviation(k));
    double digital = NormalDistribution.cdf(sign * d2)
        - sign * NormalDistribution.pdf(d2) * StrictMath.sqrt(years) * slope;
    if (!(digital >= -DIGITAL_ERROR && digital <= 1 + DIGITAL_ERROR)) {
      return Figure.missing("VERTICAL_ARBITRAGE");
    }
    return Figure.of(Math.max(0, Math.min(1, digital)));
  }

  /** Reflection: b is the barrier's log-moneyness, sign +1 for one below the forward. */
  private Figure touch(double b, int sign) {
    double deviation = deviation(b);
    double half = 0.5 * deviation;
    double straight = NormalDistribution.cdf(sign * b / deviation + sign * half);
    double mirrored = NormalDistribution.cdf(sign * b / deviation - sign * half);
    double reflected = mirrored == 0 ? 0 : StrictMath.exp(-b) * mirrored;
    return Figure.of(Math.min(1, straight + reflected));
  }

  private Optional<String> problem() {
    if (!(forward > 0 && forward <= Double.MAX_VALUE && discountFactor > 0)) {
      return Optional.of("NO_FORWARD");
    }
    if (!(years > 0)) {
      return Optional.of("EXPIRED");
    }
    return isVol(smile.vol(0)) ? Optional.empty() : Optional.of("NO_VOL");
  }

  private static boolean isVol(double vol) {
    return vol > 0 && vol <= Double.MAX_VALUE;
  }

  private static double twice(double probability) {
    return Math.min(1, 2 * probability);
  }
}
