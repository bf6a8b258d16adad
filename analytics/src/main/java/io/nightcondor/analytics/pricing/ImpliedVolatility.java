package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.ImpliedVol.Reason;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import io.nightcondor.analytics.market.OptionRight;

/**
 * Inverts Black-76. The price is taken to its out-of-the-money twin and normalised, so that one
 * function of log-moneyness and deviation is left, increasing in the deviation. Below its point of
 * inflexion the logarithm is solved, above it the function itself: both are concave there, so
 * Halley's steps run smoothly; a step that leaves the bracket is replaced by a bisection.
 */
public final class ImpliedVolatility {

  private static final int MAX_STEPS = 200;

  /** Relative; a vol of 100 % is then good to 1e-14 where double prices allow it. */
  private static final double TOLERANCE = 1e-14;

  /** Beyond this deviation every normalised price is at its bound in double precision. */
  private static final double MAX_DEVIATION = 80;

  private static final double SQRT_TWO_PI = 2.5066282746310007;

  private ImpliedVolatility() {}

  /**
   * The vol at which Black-76 gives the price, or the reason why there is none.
   *
   * @param price index points
   * @param forward index points
   * @param strike index points, above 0
   * @param years to settlement
   * @param discountFactor above 0
   */
  public static ImpliedVol solve(
      OptionRight right,
      double price,
      double forward,
      double strike,
      double years,
      double discountFactor) {
    if (!(years > 0)) {
      return new Unsolved(Reason.EXPIRED);
    }
    if (!(forward > 0 && forward < Double.POSITIVE_INFINITY && discountFactor > 0)) {
      return new Unsolved(Reason.NO_FORWARD);
    }
    double undiscounted = price / discountFactor;
    double timeValue = undiscounted - Math.max(right.sign() * (forward - strike), 0);
    double bound = switch (right) {
      case CALL -> forward;
      case PUT -> strike;
    };
    if (!(timeValue > 0)) {
      return new Unsolved(Reason.BELOW_INTRINSIC);
    }
    if (undiscounted >= bound) {
      return new Unsolved(Reason.ABOVE_MAX);
    }
    double logMoneyness = -Math.abs(StrictMath.log(forward / strike));
    double target = timeValue / StrictMath.sqrt(forward) / StrictMath.sqrt(strike);
    double deviation = deviation(logMoneyness, target);
    if (deviation >= MAX_DEVIATION) {
      return new Unsolved(Reason.ABOVE_MAX);
    }
    return new Solved(deviation / StrictMath.sqrt(years));
  }

  /** The deviation (vol times root of time) of a normalised out-of-the-money price. */
  private static double deviation(double logMoneyness, double target) {
    double inflexion = StrictMath.sqrt(2 * Math.abs(logMoneyness));
    boolean below = inflexion > 0 && target < Black76.normalised(logMoneyness, inflexion);
    double low = below ? 0 : inflexion;
    double high = below ? inflexion : MAX_DEVIATION;
    double guess = below
        ? Math.abs(logMoneyness) / StrictMath.sqrt(-2 * StrictMath.log(target))
        : Math.max(inflexion, SQRT_TWO_PI * target);
    double deviation = inside(guess, low, high) ? guess : 0.5 * (low + high);
    for (int i = 0; i < MAX_STEPS; i++) {
      double value = Black76.normalised(logMoneyness, deviation);
      if (value < target) {
        low = deviation;
      } else {
        high = deviation;
      }
      double next = deviation + halleyStep(logMoneyness, deviation, value, target, below);
      if (!inside(next, low, high)) {
        next = 0.5 * (low + high);
      }
      if (Math.abs(next - deviation) <= TOLERANCE * deviation) {
        return next;
      }
      deviation = next;
    }
    return deviation;
  }

  /** NaN or infinite where the value or its slope has underflowed; the caller then bisects. */
  private static double halleyStep(
      double logMoneyness, double deviation, double value, double target, boolean logarithm) {
    double centre = logMoneyness / deviation;
    double slope =
        StrictMath.exp(-0.5 * (centre * centre + 0.25 * deviation * deviation)) / SQRT_TWO_PI;
    double bend = centre * centre / deviation - 0.25 * deviation;
    double newton;
    if (logarithm) {
      newton = StrictMath.log(target / value) * value / slope;
      bend -= slope / value;
    } else {
      newton = (target - value) / slope;
    }
    double damping = 1 + 0.5 * newton * bend;
    return newton / Math.max(damping, 0.5);
  }

  /** False for NaN. */
  private static boolean inside(double value, double low, double high) {
    return value > low && value < high;
  }
}
