package io.nightcondor.app.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of the model's two closes and its SPX surface. The closes of the four sessions are the
 * published ones; the two earlier days, on which the books' positions were opened, are modelled.
 * Long variance, speed, eta and rho are chosen; the short variance is solved so that the VIX,
 * replicated from the surface as Cboe does from its chain, is the day's VIX.
 *
 * @param date exchange date
 * @param spot SPX close
 * @param vix VIX close
 * @param surface SPX implied variance
 */
record DemoDay(LocalDate date, double spot, double vix, SsviSurface surface) {

  private static final double GAMMA = 0.45;

  /** Continuously compounded rate of the model, a fraction a year. */
  static final double RATE = 0.0525;

  /** Dividend yield of the index in the model, a fraction a year. */
  static final double DIVIDEND_YIELD = 0.0135;

  static final DemoDay JULY_24 = day("2024-07-24", 5455.00, 16.80, 0.020120, 0.180, 4, 1.15, -0.72);
  static final DemoDay JULY_30 = day("2024-07-30", 5440.00, 17.40, 0.021920, 0.180, 4, 1.15, -0.72);

  private static final DemoDay AUGUST_1 =
      day("2024-08-01", 5446.68, 18.59, 0.025027, 0.185, 5, 1.15, -0.72);
  private static final DemoDay AUGUST_2 =
      day("2024-08-02", 5346.56, 23.39, 0.043657, 0.195, 6, 1.10, -0.72);
  private static final DemoDay AUGUST_5 =
      day("2024-08-05", 5186.33, 38.57, 0.146107, 0.205, 9, 1.05, -0.66);
  private static final DemoDay AUGUST_6 =
      day("2024-08-06", 5240.03, 27.71, 0.067450, 0.205, 8, 1.05, -0.68);

  /** The sessions that the demo writes, in order. */
  static final List<DemoDay> SESSIONS = List.of(AUGUST_1, AUGUST_2, AUGUST_5, AUGUST_6);

  static DemoDay of(LocalDate session) {
    return SESSIONS.stream()
        .filter(day -> day.date.equals(session))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(session + " is no session of the demo"));
  }

  /** SPX forward, index points. */
  double forward(double years) {
    return spot * StrictMath.exp((RATE - DIVIDEND_YIELD) * years);
  }

  static double discountFactor(double years) {
    return StrictMath.exp(-RATE * years);
  }

  private static DemoDay day(
      String date,
      double spot,
      double vix,
      double shortVariance,
      double longVol,
      double speed,
      double eta,
      double rho) {
    return new DemoDay(
        LocalDate.parse(date),
        spot,
        vix,
        new SsviSurface(shortVariance, longVol * longVol, speed, eta, GAMMA, rho));
  }
}
