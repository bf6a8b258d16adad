package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Daily history of the model up to a session: a path through the model's own days and the published
 * closes of the four sessions.
 */
final class HistoryModel {

  /** Sessions in each history file. */
  static final int WINDOW = 800;

  private static final double START_SPX = 4_330;
  private static final double START_VIX = 17;
  private static final PathModel.Anchor JULY_31 =
      new PathModel.Anchor(LocalDate.of(2024, 7, 31), 5_508.30, 16.55);

  private static final double VIX_PULL = 0.035;
  private static final double VIX_MEAN = 21;

  /** Streams of noise, picked among 400 for a path like many. */
  private static final int STEP_STREAM = 244;

  private static final int VIX_STREAM = 1_244;

  /** Open, high, low and close, index points. */
  record Bar(double open, double high, double low, double close) {}

  /**
   * One session of the history.
   *
   * @param date exchange date
   * @param spx index
   * @param vix 30-day volatility index
   * @param vix3m three-month volatility index
   * @param vix6m six-month volatility index
   * @param skew SKEW index at the close
   * @param vvix volatility of the VIX
   * @param advances rising issues
   * @param declines falling issues
   * @param twoYearYield percent
   */
  record Day(
      LocalDate date,
      Bar spx,
      Bar vix,
      Bar vix3m,
      Bar vix6m,
      double skew,
      Bar vvix,
      int advances,
      int declines,
      double twoYearYield) {

    record Extreme(LocalDate date, double high) {}
  }

  private final List<Day> days;

  HistoryModel(ExchangeCalendar calendar) {
    LocalDate last = DemoDay.SESSIONS.get(DemoDay.SESSIONS.size() - 1).date();
    List<LocalDate> dates = new ArrayList<>();
    int count = WINDOW + DemoDay.SESSIONS.size() - 1;
    for (LocalDate date = last; dates.size() <= count; date = calendar.previousSession(date)) {
      dates.add(date);
    }
    Collections.reverse(dates); // one more than is shown: the first shown day needs its yesterday
    days = build(dates);
  }

  /** The days up to and including a session, oldest first, {@link #WINDOW} of them. */
  List<Day> until(LocalDate session) {
    int end = 0;
    while (!days.get(end).date().equals(session)) {
      end++;
    }
    return days.subList(end + 1 - WINDOW, end + 1);
  }

  private static List<Day> build(List<LocalDate> dates) {
    List<PathModel.Anchor> anchors = new ArrayList<>();
    anchors.add(new PathModel.Anchor(dates.get(0), START_SPX, START_VIX));
    anchors.add(anchor(DemoDay.JULY_24));
    anchors.add(anchor(DemoDay.JULY_30));
    anchors.add(JULY_31);
    DemoDay.SESSIONS.forEach(day -> anchors.add(anchor(day)));
    return new PathModel(dates, anchors, STEP_STREAM, VIX_STREAM).pulledTo(VIX_MEAN, VIX_PULL);
  }

  private static PathModel.Anchor anchor(DemoDay day) {
    return new PathModel.Anchor(day.date(), day.spot(), day.vix());
  }
}
