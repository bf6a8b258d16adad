package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Scale.Tick;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Labelled dates of an axis: first days of years, or of months where the years are few. */
final class DateTicks {

  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};
  private static final int YEAR = 12;

  /** Characters of an ISO date that are shown. */
  private static final int YEAR_DIGITS = 4;

  private static final int MONTH_DIGITS = 7;
  private static final int ALL_DIGITS = 10;

  private DateTicks() {}

  /**
   * At most that many steps.
   *
   * @param scale of epoch days
   */
  static List<Tick> of(Scale scale, int steps) {
    LocalDate first = LocalDate.ofEpochDay((long) Math.ceil(scale.from()));
    LocalDate last = LocalDate.ofEpochDay((long) Math.floor(scale.to()));
    int step = step(ChronoUnit.MONTHS.between(first, last), steps);
    LocalDate month = first.withDayOfMonth(1);
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate date = month.minusMonths(months(month) % step);
        !date.isAfter(last);
        date = date.plusMonths(step)) {
      if (!date.isBefore(first)) {
        ticks.add(tick(date, step % YEAR == 0 ? YEAR_DIGITS : MONTH_DIGITS));
      }
    }
    return ticks.size() > 1 ? ticks : List.of(tick(first, ALL_DIGITS), tick(last, ALL_DIGITS));
  }

  private static Tick tick(LocalDate date, int digits) {
    return new Tick((double) date.toEpochDay(), date.toString().substring(0, digits));
  }

  private static int step(long months, int steps) {
    for (int step : MONTHS) {
      if (months <= (long) step * steps) {
        return step;
      }
    }
    return MONTHS[MONTHS.length - 1];
  }

  private static int months(LocalDate month) {
    return month.getYear() * YEAR + month.getMonthValue() - 1;
  }
}
