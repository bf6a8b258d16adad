package io.nightcondor.analytics.pricing;

/**
 * A number as the exact sum of two doubles, 32 decimal digits, to check what has 16: T. J. Dekker,
 * A Floating-Point Technique for Extending the Available Precision, 1971.
 *
 * @param high the number rounded to a double
 * @param low what the rounding left
 */
public record DoubleDouble(double high, double low) {

  static final DoubleDouble ONE = of(1);

  /** The square root of half pi, mpmath 1.2 at 40 digits. */
  private static final DoubleDouble ROOT_HALF_PI =
      new DoubleDouble(1.2533141373155003, -9.164289990229583e-17);

  private static final DoubleDouble ROOT_TWO_PI =
      new DoubleDouble(2.5066282746310007, -1.8328579980459167e-16);

  private static final DoubleDouble LN_2 =
      new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17);

  /** The power series of the Mills ratio loses x^2 / 4.6 digits from here on down. */
  private static final double SERIES_END = 6;

  static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  private static DoubleDouble sum(double a, double b) {
    double sum = a + b;
    double seen = sum - a;
    return new DoubleDouble(sum, (a - (sum - seen)) + (b - seen));
  }

  private static DoubleDouble product(double a, double b) {
    double product = a * b;
    return new DoubleDouble(product, Math.fma(a, b, -product));
  }

  DoubleDouble plus(DoubleDouble other) {
    DoubleDouble highs = sum(high, other.high);
    DoubleDouble lows = sum(low, other.low);
    DoubleDouble first = sum(highs.high, highs.low + lows.high);
    return sum(first.high, first.low + lows.low);
  }

  DoubleDouble minus(DoubleDouble other) {
    return plus(other.negative());
  }

  DoubleDouble negative() {
    return new DoubleDouble(-high, -low);
  }

  DoubleDouble abs() {
    return high < 0 ? negative() : this;
  }

  DoubleDouble times(DoubleDouble other) {
    DoubleDouble highs = product(high, other.high);
    return sum(highs.high, highs.low + (high * other.low + low * other.high));
  }

  DoubleDouble times(double factor) {
    return times(of(factor));
  }

  DoubleDouble over(DoubleDouble divisor) {
    double first = high / divisor.high;
    DoubleDouble rest = minus(divisor.times(first));
    double second = rest.high / divisor.high;
    double third = rest.minus(divisor.times(second)).high / divisor.high;
    return sum(first, second).plus(of(third));
  }

  DoubleDouble root() {
    double first = Math.sqrt(high);
    return first == 0 ? this : of(first).plus(minus(product(first, first)).over(of(2 * first)));
  }

  DoubleDouble exp() {
    double power = Math.rint(high / LN_2.high);
    DoubleDouble reduced = minus(LN_2.times(power)).times(1 / 64.0);
    DoubleDouble term = ONE;
    DoubleDouble value = ONE;
    for (int n = 1; n <= 14; n++) {
      term = term.times(reduced).over(of(n));
      value = value.plus(term);
    }
    for (int i = 0; i < 6; i++) {
      value = value.times(value);
    }
    return scaled(value, (int) power);
  }

  private static DoubleDouble scaled(DoubleDouble value, int power) {
    return new DoubleDouble(Math.scalb(value.high, power), Math.scalb(value.low, power));
  }

  /** Newton's step from the logarithm of a double. */
  DoubleDouble log() {
    DoubleDouble first = of(StrictMath.log(high));
    return first.plus(times(first.negative().exp()).minus(ONE));
  }

  /** The Mills ratio of the standard normal distribution at 0 or more. */
  DoubleDouble mills() {
    return high < SERIES_END ? millsBySeries() : millsByFraction();
  }

  private DoubleDouble millsBySeries() {
    DoubleDouble square = times(this);
    DoubleDouble term = this;
    DoubleDouble sum = this;
    for (int n = 3; term.high > 1e-34 * sum.high; n += 2) {
      term = term.times(square).over(of(n));
      sum = sum.plus(term);
    }
    return ROOT_HALF_PI.times(square.times(0.5).exp()).minus(sum);
  }

  /** Laplace's continued fraction; at 6 it has converged after 200 terms. */
  private DoubleDouble millsByFraction() {
    DoubleDouble tail = this;
    for (int n = 200; n > 0; n--) {
      tail = plus(of(n).over(tail));
    }
    return ONE.over(tail);
  }

  /** Undiscounted Black-76 price of the out-of-the-money option, every input taken as exact. */
  public static DoubleDouble timeValue(double forward, double strike, double vol, double years) {
    DoubleDouble k = of(forward).over(of(strike)).log().abs();
    DoubleDouble s = of(years).root().times(vol);
    DoubleDouble x = k.over(s);
    DoubleDouble t = s.times(0.5);
    DoubleDouble geometricMean = product(forward, strike).root();
    DoubleDouble density = x.times(x).plus(t.times(t)).times(-0.5).exp().over(ROOT_TWO_PI);
    DoubleDouble weight = geometricMean.times(density);
    DoubleDouble far = x.plus(t).mills();
    DoubleDouble d1 = x.minus(t);
    return d1.high >= 0
        ? weight.times(d1.mills().minus(far))
        : of(Math.min(forward, strike)).minus(weight.times(d1.negative().mills().plus(far)));
  }
}
