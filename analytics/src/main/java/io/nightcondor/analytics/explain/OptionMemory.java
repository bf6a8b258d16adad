package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.pricing.Greeks;

/**
 * An option on its smile as it stood after a close, per long unit.
 *
 * @param forward of its expiry, index points; of a VIX option its VX forward
 * @param vol of the smile at the own strike, a fraction
 * @param discountFactor from settlement to that close
 * @param years minutes to settlement / 525,600
 * @param greeks at that vol, units of DOMAIN C1; their price is what the smile gave
 */
public record OptionMemory(
    double forward, double vol, double discountFactor, double years, Greeks greeks) {

  /** Continuously compounded, a fraction; 0 without time left. */
  double zeroRate() {
    return zeroRate(discountFactor, years);
  }

  static double zeroRate(double discountFactor, double years) {
    return years > 0 ? -StrictMath.log(discountFactor) / years : 0;
  }
}
