package io.nightcondor.analytics.risk;

import java.util.Arrays;

/** A number by calendar days: linear between its points, flat outside them; immutable. */
public final class TenorCurve {

  /** Zero everywhere. */
  public static final TenorCurve ZERO = flat(0);

  private final double[] days;
  private final double[] values;

  private TenorCurve(double[] days, double[] values) {
    this.days = days;
    this.values = values;
  }

  /** The same number at every tenor. */
  public static TenorCurve flat(double value) {
    return of(new double[] {0}, new double[] {value});
  }

  /**
   * A curve through points.
   *
   * @param days calendar days, one or more, rising
   * @param values as many finite numbers
   */
  public static TenorCurve of(double[] days, double[] values) {
    if (days.length == 0 || days.length != values.length) {
      throw new IllegalArgumentException("a curve needs a value for each of one or more tenors, got"
          + " %s tenors and %s values".formatted(days.length, values.length));
    }
    for (int i = 0; i < days.length; i++) {
      if (!(Math.abs(days[i]) <= Double.MAX_VALUE && Math.abs(values[i]) <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "a curve needs finite points, got %s at %s days".formatted(values[i], days[i]));
      }
      if (i > 0 && !(days[i] > days[i - 1])) {
        throw new IllegalArgumentException(
            "the tenors of a curve must rise, got %s after %s".formatted(days[i], days[i - 1]));
      }
    }
    return new TenorCurve(days.clone(), values.clone());
  }

  /** The number at so many calendar days. */
  public double at(double tenor) {
    int last = days.length - 1;
    if (tenor <= days[0]) {
      return values[0];
    }
    if (tenor >= days[last]) {
      return values[last];
    }
    int i = 1;
    while (days[i] < tenor) {
      i++;
    }
    double share = (tenor - days[i - 1]) / (days[i] - days[i - 1]);
    return values[i - 1] + share * (values[i] - values[i - 1]);
  }

  /** The largest of its numbers, signs aside. */
  double largest() {
    return Arrays.stream(values).map(Math::abs).max().orElseThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TenorCurve curve
        && Arrays.equals(days, curve.days)
        && Arrays.equals(values, curve.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(days) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values) + " at " + Arrays.toString(days) + " days";
  }
}
