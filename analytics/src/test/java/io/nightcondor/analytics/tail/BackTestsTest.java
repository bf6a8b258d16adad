package io.nightcondor.analytics.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.limit.RiskMemory.TestedNight;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel.BackTest;
import io.nightcondor.analytics.pack.HistoricalPanel.ExceptionRow;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackTestsTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  /** Basel Committee, MAR32: 250 nights, green to 4 exceptions, yellow to 9, red from 10 on. */
  @ParameterizedTest
  @CsvSource({
    "250, 0, GREEN",
    "250, 4, GREEN",
    "250, 5, YELLOW",
    "250, 9, YELLOW",
    "250, 10, RED",
    "250, 250, RED",
    "249, 0, TOO_SHORT",
    "249, 4, TOO_SHORT",
    "30, 5, YELLOW",
    "30, 10, RED",
    "0, 0, TOO_SHORT"
  })
  void givenExceptions_whenJudged_thenTheLightOfTheTable(int nights, int exceptions, String light) {
    BackTest test = BackTests.of(nights(nights, exceptions));
    assertThat(test.nights()).isEqualTo(nights);
    assertThat(test.exceptions()).isEqualTo(exceptions);
    assertThat(test.light()).isEqualTo(light);
    assertThat(test.rows()).hasSize(exceptions);
  }

  /** A loss of exactly the value at risk is no exception; a cent more is. */
  @Test
  void givenLossAtTheBorder_whenJudged_thenOnlyBeyondIt() {
    assertThat(BackTests.of(List.of(new TestedNight(FIRST, 1000, -1000))).exceptions())
        .isZero();
    assertThat(BackTests.of(List.of(new TestedNight(FIRST, 1000, -1000.01))).rows())
        .containsExactly(new ExceptionRow(FIRST, 1000, -1000.01));
  }

  @Test
  void givenMoreNightsThanCounted_whenJudged_thenTheLastOnesNewestFirst() {
    List<TestedNight> nights = nights(260, 20);
    Collections.reverse(nights);
    BackTest test = BackTests.of(nights);
    assertThat(test.nights()).isEqualTo(250);
    assertThat(test.exceptions()).isEqualTo(10);
    assertThat(test.rows().get(0).session()).isEqualTo(FIRST.plusDays(19));
    assertThat(test.rows().get(9).session()).isEqualTo(FIRST.plusDays(10));
  }

  @Test
  void givenTonight_whenAdded_thenThePairOfTheNightBefore() {
    LocalDate tonight = FIRST.plusDays(300);
    RiskMemory before = memory(Optional.of(700.0), nights(250, 0));
    List<TestedNight> with = BackTests.with(before, tonight, Figure.of(-900));
    assertThat(with).hasSize(250);
    assertThat(with.get(0)).isEqualTo(before.tested().get(1));
    assertThat(with.get(249)).isEqualTo(new TestedNight(tonight, 700, -900));
  }

  @Test
  void givenNoPair_whenAdded_thenTheNightsBefore() {
    LocalDate tonight = FIRST.plusDays(300);
    List<TestedNight> nights = nights(3, 1);
    assertThat(BackTests.with(memory(Optional.empty(), nights), tonight, Figure.of(5)))
        .isEqualTo(nights);
    assertThat(BackTests.with(memory(Optional.of(1.0), nights), tonight, Figure.missing("NO_MARK")))
        .isEqualTo(nights);
  }

  @Test
  void givenANightRunAgain_whenAdded_thenOnce() {
    RiskMemory before = memory(Optional.of(700.0), nights(3, 0));
    LocalDate last = FIRST.plusDays(2);
    assertThat(BackTests.with(before, last, Figure.of(-1)))
        .hasSize(3)
        .last()
        .isEqualTo(new TestedNight(last, 700, -1));
  }

  private static RiskMemory memory(Optional<Double> valueAtRisk, List<TestedNight> tested) {
    return new RiskMemory(valueAtRisk, Optional.empty(), "", tested, List.of());
  }

  /** The first nights lose more than 100. */
  private static List<TestedNight> nights(int count, int exceptions) {
    return IntStream.range(0, count)
        .mapToObj(i -> new TestedNight(FIRST.plusDays(i), 100, i < exceptions ? -101 : 50))
        .collect(java.util.stream.Collectors.toList());
  }
}
