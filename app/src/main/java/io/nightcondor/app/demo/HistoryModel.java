package io.nightcondor.app.demo;

import static java.lang.StrictMath.abs;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Daily history of the model. The index moves by Student-t steps (5 degrees of freedom) whose size
 * follows the VIX of the day before; the log of the VIX is pulled to its mean and falls 4.6 % for
 * each percent that the index gains. The paths are then bent, evenly in time, to pass through the
 * model's own days and the published closes of the four sessions.
 */
final class HistoryModel {

  /** Sessions in each history file. */
  static final int WINDOW = 800;

  private static final double START_SPX = 4_330;
  private static final double START_VIX = 17;
  private static final Anchor JULY_31 = new Anchor(LocalDate.of(2024, 7, 31), 5_508.30, 16.55);

  /** Published intraday high of the VIX on 2024-08-05. */
  private static final Day.Extreme PANIC_HIGH = new Day.Extreme(LocalDate.of(2024, 8, 5), 65.73);

  private static final double DRIFT = 0.0004;
  private static final double REALISED_SHARE = 0.90;
  private static final double DAYS_PER_YEAR = 252;
  private static final double VIX_PULL = 0.035;
  private static final double VIX_MEAN = 21;
  private static final double VIX_PER_RETURN = -4.6;
  private static final double VIX_NOISE = 0.03;
  private static final int DEGREES_OF_FREEDOM = 5;

  /**
   * Streams of noise; those of the index and the VIX were picked among 400 for a path like many.
   */
  private enum Noise {
    STEP(244),
    VIX(1_244),
    SPX_RANGE(3),
    VIX_RANGE(4),
    VIX3M_RANGE(5),
    VVIX_RANGE(6),
    BREADTH(7),
    YIELD(8);

    private final int stream;

    Noise(int stream) {
      this.stream = stream;
    }

    double at(LocalDate date) {
      return Hash.normal(stream, date.toEpochDay());
    }

    double at(LocalDate date, int part) {
      return Hash.normal(stream, date.toEpochDay(), part);
    }
  }

  private record Anchor(LocalDate date, double spx, double vix) {}

  /** Open, high, low and close, index points. */
  record Bar(double open, double high, double low, double close) {}

  /**
   * One session of the history.
   *
   * @param date exchange date
   * @param spx index
   * @param vix 30-day volatility index
   * @param vix3m three-month volatility index
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

  /** VVIX that goes with a VIX, index points. */
  static double vvix(double vix) {
    return 45 + 3.2 * vix;
  }

  private static double vix3m(double vix) {
    return 7.5 + 0.68 * vix;
  }

  private static List<Day> build(List<LocalDate> dates) {
    int n = dates.size();
    double[] spx = new double[n];
    double[] vix = new double[n];
    spx[0] = log(START_SPX);
    vix[0] = log(START_VIX);
    for (int i = 1; i < n; i++) {
      double dailyVol = exp(vix[i - 1]) / 100 / sqrt(DAYS_PER_YEAR);
      double step = DRIFT + REALISED_SHARE * dailyVol * studentT(dates.get(i));
      spx[i] = spx[i - 1] + step;
      vix[i] = vix[i - 1]
          + VIX_PULL * (log(VIX_MEAN) - vix[i - 1])
          + VIX_PER_RETURN * step
          + VIX_NOISE * Noise.VIX.at(dates.get(i));
    }
    List<Anchor> anchors = new ArrayList<>();
    anchors.add(new Anchor(dates.get(0), START_SPX, START_VIX));
    anchors.add(anchor(DemoDay.JULY_24));
    anchors.add(anchor(DemoDay.JULY_30));
    anchors.add(JULY_31);
    DemoDay.SESSIONS.forEach(day -> anchors.add(anchor(day)));
    bend(dates, spx, anchors.stream().mapToDouble(anchor -> log(anchor.spx())).toArray(), anchors);
    bend(dates, vix, anchors.stream().mapToDouble(anchor -> log(anchor.vix())).toArray(), anchors);

    List<Day> days = new ArrayList<>();
    for (int i = 1; i < n; i++) {
      days.add(day(dates.get(i), exp(spx[i - 1]), exp(spx[i]), exp(vix[i - 1]), exp(vix[i])));
    }
    return days;
  }

  private static Anchor anchor(DemoDay day) {
    return new Anchor(day.date(), day.spot(), day.vix());
  }

  /**
   * Adds to a path what it lacks at each anchor, and between two anchors in proportion to the
   * sessions passed.
   */
  private static void bend(
      List<LocalDate> dates, double[] path, double[] targets, List<Anchor> anchors) {
    double[] raw = path.clone();
    for (int a = 1; a < targets.length; a++) {
      int from = dates.indexOf(anchors.get(a - 1).date());
      int to = dates.indexOf(anchors.get(a).date());
      double before = targets[a - 1] - raw[from];
      double after = targets[a] - raw[to];
      for (int i = from; i <= to; i++) {
        path[i] = raw[i] + before + (after - before) * (i - from) / (to - from);
      }
      path[to] = targets[a];
    }
  }

  private static Day day(
      LocalDate date, double spxBefore, double spx, double vixBefore, double vix) {
    double change = log(spx / spxBefore);
    int issues = 2_780;
    double rising = 1 / (1 + exp(-(110 * change + 0.35 * Noise.BREADTH.at(date))));
    int advances = (int) (issues * rising);
    double vixVol = 0.05 + abs(log(vix / vixBefore)) / 3;
    Bar vixBar = bar(Noise.VIX_RANGE, date, vixBefore, vix, vixVol);
    if (date.equals(PANIC_HIGH.date())) {
      vixBar = new Bar(vixBar.open(), PANIC_HIGH.high(), vixBar.low(), vixBar.close());
    }
    return new Day(
        date,
        bar(Noise.SPX_RANGE, date, spxBefore, spx, vix / 100 / sqrt(DAYS_PER_YEAR)),
        vixBar,
        bar(Noise.VIX3M_RANGE, date, vix3m(vixBefore), vix3m(vix), 0.6 * vixVol),
        bar(Noise.VVIX_RANGE, date, vvix(vixBefore), vvix(vix), 0.5 * vixVol),
        advances,
        issues - advances,
        TwoYearYield.at(date) + 0.02 * Noise.YIELD.at(date));
  }

  private static Bar bar(
      Noise noise, LocalDate date, double before, double close, double dailyVol) {
    double open = before * exp(0.4 * log(close / before) + 0.15 * dailyVol * noise.at(date, 0));
    double high = Math.max(open, close) * exp(0.4 * dailyVol * abs(noise.at(date, 1)));
    double low = Math.min(open, close) * exp(-0.4 * dailyVol * abs(noise.at(date, 2)));
    return new Bar(open, high, low, close);
  }

  private static double studentT(LocalDate date) {
    double squares = 0;
    for (int i = 1; i <= DEGREES_OF_FREEDOM; i++) {
      double normal = Noise.STEP.at(date, i);
      squares += normal * normal;
    }
    double t = Noise.STEP.at(date, 0) * sqrt(DEGREES_OF_FREEDOM / squares);
    return t * sqrt((DEGREES_OF_FREEDOM - 2.0) / DEGREES_OF_FREEDOM); // variance 1
  }

  /** Level of the two-year yield of the model: straight lines between a few round figures. */
  private static final class TwoYearYield {

    private static final List<LocalDate> DATES = List.of(
        LocalDate.of(2021, 1, 4),
        LocalDate.of(2021, 12, 31),
        LocalDate.of(2022, 12, 30),
        LocalDate.of(2024, 5, 31),
        LocalDate.of(2024, 7, 31),
        LocalDate.of(2024, 8, 6));
    private static final List<Double> PERCENT = List.of(0.2, 0.7, 4.4, 4.8, 4.3, 3.9);

    static double at(LocalDate date) {
      int i = 1;
      while (date.isAfter(DATES.get(i))) {
        i++;
      }
      double span = DATES.get(i).toEpochDay() - DATES.get(i - 1).toEpochDay();
      double share = (date.toEpochDay() - DATES.get(i - 1).toEpochDay()) / span;
      return PERCENT.get(i - 1) + share * (PERCENT.get(i) - PERCENT.get(i - 1));
    }
  }
}
