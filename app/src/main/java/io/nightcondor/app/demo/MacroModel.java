package io.nightcondor.app.demo;

import io.nightcondor.app.demo.HistoryModel.Day;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Figures of the economy that go with the model's days. */
final class MacroModel {

  private static final LocalDate LAST = LocalDate.of(2024, 8, 6);
  private static final double DAYS_A_YEAR = 365;

  /** Earnings expected on the last day, index points, and their growth a year. */
  private static final double EARNINGS = 262;

  private static final double GROWTH = 0.085;

  /** Months of the effective rate: the last was public by the first session. */
  private static final YearMonth FIRST_MONTH = YearMonth.of(2013, 1);

  private static final YearMonth LAST_MONTH = YearMonth.of(2024, 6);
  private static final double FIRST_RATE = 94;
  private static final double RATE_DRIFT = 0.0009;
  private static final double RATE_NOISE = 0.011;
  private static final int RATE_STREAM = 21;

  private MacroModel() {}

  /** Price over expected earnings at a close. */
  static double forwardRatio(Day day) {
    double years = ChronoUnit.DAYS.between(day.date(), LAST) / DAYS_A_YEAR;
    return day.spx().close() / (EARNINGS * StrictMath.exp(-GROWTH * years));
  }

  /** The real effective exchange rate by month, as a file in the layout of FRED. */
  static String effectiveRates() {
    StringBuilder text = new StringBuilder("observation_date,RBUSBIS\n");
    double log = StrictMath.log(FIRST_RATE);
    for (YearMonth month = FIRST_MONTH; !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
      LocalDate day = month.atDay(1);
      log += RATE_DRIFT + RATE_NOISE * Hash.normal(RATE_STREAM, day.toEpochDay());
      text.append(day).append(',');
      Decimals.append(text, StrictMath.exp(log), 2);
      text.append('\n');
    }
    return text.toString();
  }
}
