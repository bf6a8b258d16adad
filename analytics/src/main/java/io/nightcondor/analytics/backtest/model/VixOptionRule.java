package io.nightcondor.analytics.backtest.model;

import static java.lang.StrictMath.exp;

/**
 * The vol of VIX options at their future by maturity, from VVIX: a share of it up to 30 days, and
 * from there on falling at one rate.
 */
public final class VixOptionRule {

  /** Vol of 30 days over VVIX: 0.85 on 2019-08-28, 1.07 for 16 days on 2023-09-01, so about 0.9. */
  private static final double SHARE_OF_VVIX = 0.90;

  /**
   * Days over which the vol falls to a third, fitted to the monthly options of eight closes from
   * 2026-08-03 to 2026-08-14.
   */
  private static final double FADE_DAYS = 520;

  private static final double FLAT_DAYS = 30;

  /** Total variance no longer rises beyond, so that the vol falls with the root of time. */
  private static final double LAST_DAYS = FADE_DAYS / 2;

  private static final double DAYS_PER_YEAR = 365;

  private VixOptionRule() {}

  /**
   * Total variance at the future.
   *
   * @param vvix index points
   * @param years to settlement, above 0
   */
  public static double theta(double vvix, double years) {
    double days = Math.min(years * DAYS_PER_YEAR, LAST_DAYS);
    double vol =
        SHARE_OF_VVIX * vvix / 100 * exp(-(Math.max(days, FLAT_DAYS) - FLAT_DAYS) / FADE_DAYS);
    return vol * vol * days / DAYS_PER_YEAR;
  }

  /**
   * VVIX where the history has none, from the VIX.
   *
   * @param vix VIX points
   */
  public static double assumedVvix(double vix) {
    return 45 + 3.2 * Math.min(vix, 40) + 0.8 * Math.max(vix - 40, 0);
  }
}
