package io.nightcondor.app.demo;

import static java.lang.StrictMath.abs;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import io.nightcondor.analytics.backtest.model.VixOptionRule;
import io.nightcondor.app.demo.HistoryModel.Bar;
import io.nightcondor.app.demo.HistoryModel.Day;
import java.time.LocalDate;
import java.util.List;

/** What goes with two closes of the index and the VIX: ranges, other indices, breadth, a yield. */
final class DayModel {

  private static final double DAYS_PER_YEAR = 252;

  /** Published intraday high of the VIX on 2024-08-05. */
  private static final Day.Extreme PANIC_HIGH = new Day.Extreme(LocalDate.of(2024, 8, 5), 65.73);

  private static final double SKEW_NOISE = 2.5;
  private static final double SKEW_MEMORY = 0.9;
  private static final int SKEW_DAYS = 20;

  /** Streams of noise. */
  private enum Noise {
    SPX_RANGE(3),
    VIX_RANGE(4),
    VIX3M_RANGE(5),
    VVIX_RANGE(6),
    BREADTH(7),
    YIELD(8),
    VIX6M_RANGE(9),
    SKEW(10);

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

  private DayModel() {}

  private static double vix3m(double vix) {
    return 7.5 + 0.68 * vix;
  }

  private static double vix6m(double vix) {
    return 11.2 + 0.52 * vix;
  }

  /** SKEW falls as the VIX rises, and wanders about that for weeks. */
  private static double skew(LocalDate date, double vix) {
    double wander = 0;
    for (int i = SKEW_DAYS; i >= 0; i--) {
      wander = SKEW_MEMORY * wander + Noise.SKEW.at(date.minusDays(i));
    }
    return 174 - 13.25 * log(vix) + SKEW_NOISE * wander;
  }

  static Day day(LocalDate date, double spxBefore, double spx, double vixBefore, double vix) {
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
        bar(Noise.VIX6M_RANGE, date, vix6m(vixBefore), vix6m(vix), 0.4 * vixVol),
        skew(date, vix),
        bar(
            Noise.VVIX_RANGE,
            date,
            VixOptionRule.assumedVvix(vixBefore),
            VixOptionRule.assumedVvix(vix),
            0.5 * vixVol),
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

  /** Level of the two-year yield of the model: straight lines between a few round figures. */
  private static final class TwoYearYield {

    private static final List<LocalDate> DATES = List.of(
        LocalDate.of(2020, 1, 1),
        LocalDate.of(2020, 2, 19),
        LocalDate.of(2020, 3, 9),
        LocalDate.of(2020, 4, 30),
        LocalDate.of(2021, 1, 4),
        LocalDate.of(2021, 12, 31),
        LocalDate.of(2022, 12, 30),
        LocalDate.of(2024, 5, 31),
        LocalDate.of(2024, 7, 31),
        LocalDate.of(2024, 8, 6));
    private static final List<Double> PERCENT =
        List.of(1.6, 1.4, 0.4, 0.2, 0.2, 0.7, 4.4, 4.8, 4.3, 3.9);

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
