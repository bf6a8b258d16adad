package io.nightcondor.analytics.pricing;

/**
 * A par yield of the Treasury's constant-maturity curve.
 *
 * @param years to maturity, above 0, at most 30
 * @param yield bond-equivalent, a fraction per year: simple interest up to half a year, else the
 *     coupon, paid half-yearly, of a bond at par; -5 % to 25 %
 */
public record ParYield(double years, double yield) {

  private static final double LONGEST = 30;
  private static final double LOWEST = -0.05;
  private static final double HIGHEST = 0.25;

  public ParYield {
    if (!(years > 0 && years <= LONGEST)) {
      throw new IllegalArgumentException(
          "a par yield's maturity must be above 0 and at most 30 years, got %s".formatted(years));
    }
    if (!(yield >= LOWEST && yield <= HIGHEST)) {
      throw new IllegalArgumentException(
          "a par yield must be from -0.05 to 0.25, such as 0.0436, got %s".formatted(yield));
    }
  }
}
