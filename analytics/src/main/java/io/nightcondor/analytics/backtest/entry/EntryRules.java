package io.nightcondor.analytics.backtest.entry;

import java.time.DayOfWeek;

/**
 * When a condor is sold, and which.
 *
 * @param day of the week; a holiday moves the sale to the next session of the week, if there is one
 * @param days calendar days to the expiry that is aimed at, from 1 on
 * @param shortDelta |delta| of both short options, above 0 and below 0.5
 * @param widthShare width of each wing over the index, rounded to five points, at least five
 * @param leastCredit over the width, after half-spreads; below it nothing is sold
 * @param riskShare largest loss of one condor over the book's equity
 */
public record EntryRules(
    DayOfWeek day,
    int days,
    double shortDelta,
    double widthShare,
    double leastCredit,
    double riskShare) {

  /**
   * Each Friday, 45 days, 16 delta, wings of 50 points at 6000 (the condor of DOMAIN E4), no least
   * credit, 4 % of the equity at risk in each.
   */
  public static final EntryRules WEEKLY =
      new EntryRules(DayOfWeek.FRIDAY, 45, 0.16, 0.008_33, 0, 0.02);

  public EntryRules {
    check(days >= 1 && days <= 400, "days must be from 1 to 400, got " + days);
    check(
        shortDelta > 0 && shortDelta < 0.5,
        "shortDelta must be above 0 and below 0.5, got " + shortDelta);
    check(
        widthShare > 0 && widthShare < 0.5,
        "widthShare must be above 0 and below 0.5, got " + widthShare);
    check(
        leastCredit >= 0 && leastCredit < 1, "leastCredit must be from 0 to 1, got " + leastCredit);
    check(
        riskShare > 0 && riskShare <= 1, "riskShare must be above 0 and up to 1, got " + riskShare);
  }

  private static void check(boolean sound, String message) {
    if (!sound) {
      throw new IllegalArgumentException(message);
    }
  }
}
