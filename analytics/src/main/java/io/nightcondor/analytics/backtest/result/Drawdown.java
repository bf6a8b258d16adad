package io.nightcondor.analytics.backtest.result;

import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The fall of equity from a peak that took the largest share of the peak; the earliest of equal
 * ones. Without a fall both figures are 0 and there are no dates.
 *
 * @param share of the peak, 0 or more; above 1 if equity fell below 0
 * @param usd depth of the same fall, 0 or more
 * @param peak session of the peak; empty if it is the starting equity
 * @param trough session of the lowest equity
 * @param recovery first session back at the peak; empty if it was not reached again
 * @param sessions from the peak to the recovery or, without one, to the last session
 */
public record Drawdown(
    Figure share,
    Figure usd,
    Optional<LocalDate> peak,
    Optional<LocalDate> trough,
    Optional<LocalDate> recovery,
    int sessions) {

  /** Sessions before the first one: the start. */
  private static final int START = -1;

  /**
   * The worst one of some days.
   *
   * @param startingEquity USD, above 0
   */
  public static Drawdown of(double startingEquity, List<DayResult> days) {
    EquityPath.check(startingEquity);
    if (days.isEmpty()) {
      Figure none = Figure.missing("NO_DAYS");
      return new Drawdown(none, none, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }
    return worst(EquityCurve.of(startingEquity, days).points(), startingEquity);
  }

  private static Drawdown worst(List<EquityCurve.Point> points, double startingEquity) {
    int trough = START;
    double deepest = 0;
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).drawdown() > deepest) {
        deepest = points.get(i).drawdown();
        trough = i;
      }
    }
    if (trough == START) {
      return new Drawdown(
          Figure.of(0), Figure.of(0), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }
    int peak = trough - 1;
    while (peak > START && points.get(peak).drawdown() > 0) {
      peak--;
    }
    double top = peak == START ? startingEquity : points.get(peak).equity();
    int back = trough + 1;
    while (back < points.size() && points.get(back).drawdown() > 0) {
      back++;
    }
    return new Drawdown(
        Figure.of(deepest),
        Figure.of(top - points.get(trough).equity()),
        date(points, peak),
        date(points, trough),
        date(points, back),
        Math.min(back, points.size() - 1) - peak);
  }

  private static Optional<LocalDate> date(List<EquityCurve.Point> points, int at) {
    return at > START && at < points.size()
        ? Optional.of(points.get(at).session())
        : Optional.empty();
  }
}
