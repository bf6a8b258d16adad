package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One of the two expiries that a VIX is interpolated between, with everything that went in.
 *
 * @param root of the options
 * @param expiry exchange date
 * @param minutes calendar minutes from the quotes to settlement, above 0
 * @param rate continuously compounded, a fraction per year
 * @param parityStrike strike at which call and put mids are nearest to each other, index points
 * @param forward of that strike by put-call parity, index points
 * @param centreStrike highest strike at or below the forward with both sides bid, index points
 * @param strikes that take part, in order of strike
 * @param variance annualised, a fraction squared, above 0
 */
public record VixTerm(
    Root root,
    LocalDate expiry,
    long minutes,
    double rate,
    double parityStrike,
    double forward,
    double centreStrike,
    List<VixStrike> strikes,
    double variance) {

  public VixTerm {
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(expiry, "expiry");
    strikes = List.copyOf(strikes);
    if (strikes.isEmpty()) {
      throw new IllegalArgumentException("a term needs a strike");
    }
  }

  /** Minutes of a year of 525,600. */
  public double years() {
    return minutes / ExchangeCalendar.MINUTES_PER_YEAR;
  }

  public double lowestStrike() {
    return strikes.get(0).strike();
  }

  public double highestStrike() {
    return strikes.get(strikes.size() - 1).strike();
  }
}
