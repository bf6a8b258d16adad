package io.nightcondor.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.picture.Scale.Tick;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateTicksTest {

  @Test
  void givenTwentyYears_whenMarked_thenEvenYears() {
    assertThat(labels("2006-01-03", "2025-12-31", 10))
        .containsExactly("2008", "2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024");
  }

  @Test
  void givenOneYear_whenMarked_thenMonths() {
    assertThat(labels("2018-01-02", "2018-12-31", 6))
        .containsExactly("2018-03", "2018-05", "2018-07", "2018-09", "2018-11");
  }

  @Test
  void givenFewDays_whenMarked_thenFirstAndLast() {
    assertThat(labels("2018-02-05", "2018-02-09", 6)).containsExactly("2018-02-05", "2018-02-09");
  }

  @Property
  void givenAnyDates_whenMarked_thenInsideAndNotTooMany(
      @ForAll @IntRange(min = -10_000, max = 30_000) int from,
      @ForAll @IntRange(min = 1, max = 30_000) int days,
      @ForAll @IntRange(min = 2, max = 12) int steps) {
    List<Tick> ticks = DateTicks.of(new Scale(from, from + days, 0, 1), steps);
    assertThat(ticks).hasSizeBetween(2, steps + 2);
    assertThat(ticks).allMatch(tick -> tick.number() >= from && tick.number() <= from + days);
    assertThat(ticks.stream().map(Tick::label)).doesNotHaveDuplicates();
  }

  private static List<String> labels(String from, String to, int steps) {
    Scale scale =
        new Scale(LocalDate.parse(from).toEpochDay(), LocalDate.parse(to).toEpochDay(), 0, 700);
    return DateTicks.of(scale, steps).stream().map(Tick::label).toList();
  }
}
