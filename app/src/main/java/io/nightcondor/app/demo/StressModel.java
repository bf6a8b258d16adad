package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.demo.PathModel.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * February to April 2020 of the model, a month of sessions before it included: a path through
 * published closes of those weeks.
 */
final class StressModel {

  /** Published closes of SPX and VIX. */
  private static final List<Anchor> CLOSES = List.of(
      anchor("2020-01-02", 3257.85, 12.47),
      anchor("2020-02-19", 3386.15, 14.38),
      anchor("2020-02-21", 3337.75, 17.08),
      anchor("2020-02-24", 3225.89, 25.03),
      anchor("2020-03-11", 2741.38, 53.90),
      anchor("2020-03-12", 2480.64, 75.47),
      anchor("2020-03-13", 2711.02, 57.83),
      anchor("2020-03-16", 2386.13, 82.69),
      anchor("2020-03-23", 2237.40, 61.59),
      anchor("2020-04-30", 2912.43, 34.15));

  /** Strong enough that steps are sized by the VIX of the anchors. */
  private static final double VIX_PULL = 0.5;

  /**
   * Streams of noise, picked among 4,000 for a path that has its high, its low and the highest VIX
   * at the anchors.
   */
  private static final int STEP_STREAM = 3_301;

  private static final int VIX_STREAM = 4_301;

  private final List<HistoryModel.Day> days;

  StressModel(ExchangeCalendar calendar) {
    List<LocalDate> dates = new ArrayList<>();
    LocalDate last = CLOSES.get(CLOSES.size() - 1).date();
    for (LocalDate date = CLOSES.get(0).date();
        !date.isAfter(last);
        date = calendar.nextSession(date)) {
      dates.add(date);
    }
    days = new PathModel(dates, CLOSES, STEP_STREAM, VIX_STREAM).alongAnchors(VIX_PULL);
  }

  /** The days in order. */
  List<HistoryModel.Day> days() {
    return days;
  }

  private static Anchor anchor(String date, double spx, double vix) {
    return new Anchor(LocalDate.parse(date), spx, vix);
  }
}
