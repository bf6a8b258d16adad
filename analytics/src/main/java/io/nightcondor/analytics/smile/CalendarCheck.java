package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.market.CalendarBreach;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.SliceKey;
import java.util.Optional;

/**
 * Q11 between two expiries of one index: at the same forward-moneyness the later one must not have
 * the smaller total variance. Where it has, a calendar spread costs less than nothing.
 */
public final class CalendarCheck {

  private static final int GRID_POINTS = 81;

  /** The grid reaches at most this many standard deviations of the nearer expiry. */
  private static final double DEVIATIONS = 3;

  /** Relative; what rounding may take a variance below its equal. */
  private static final double ROUNDING = 1e-12;

  private static final double VOL_POINTS = 100;

  private CalendarCheck() {}

  /**
   * The worst breach on 81 points over what both expiries quote, within three standard deviations
   * of the nearer one: further out it would be between extrapolations, or between quotes worth a
   * tick.
   *
   * @param nearerRange where the nearer expiry has quotes
   * @param laterRange where the later one has
   */
  public static Optional<CalendarBreach> check(
      ExpirySlice nearer, QuotedRange nearerRange, ExpirySlice later, QuotedRange laterRange) {
    double reach = DEVIATIONS * nearer.atmVol() * Math.sqrt(nearer.years());
    QuotedRange range = nearerRange.shared(laterRange).shared(new QuotedRange(-reach, reach));
    if (!(range.lowest() < range.highest())) {
      return Optional.empty();
    }
    double step = (range.highest() - range.lowest()) / (GRID_POINTS - 1);
    double worst = 0;
    double where = 0;
    int breaches = 0;
    for (int i = 0; i < GRID_POINTS; i++) {
      double place = range.lowest() + i * step;
      double near = nearer.smile().vol(place);
      double far = later.smile().vol(place);
      double wanted = near * Math.sqrt(nearer.years() / later.years());
      if (far < wanted * (1 - ROUNDING)) {
        breaches++;
        if (wanted - far > worst) {
          worst = wanted - far;
          where = place;
        }
      }
    }
    return breaches == 0
        ? Optional.empty()
        : Optional.of(new CalendarBreach(
            new SliceKey(nearer.root(), nearer.expiry()),
            where,
            VOL_POINTS * worst,
            (double) breaches / GRID_POINTS));
  }
}
