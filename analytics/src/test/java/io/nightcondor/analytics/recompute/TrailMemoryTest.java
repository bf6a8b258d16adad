package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary.StateCount;
import io.nightcondor.analytics.pack.TrailRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrailMemoryTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  @Test
  void givenFiguresWithAndWithoutANumber_whenRemembered_thenEachComesBackWithItsReason() {
    TrailRow first = row(SESSION, Figure.of(41_500.25), Figure.missing("FIRST_NIGHT"));
    TrailRow second = row(SESSION.plusDays(1), Figure.missing("NO_HISTORY"), Figure.of(-0.1));

    assertThat(TrailMemory.of(List.of(first)).with(second)).containsExactly(first, second);
    assertThat(TrailMemory.of(List.of(first, second)).with(first))
        .containsExactly(first, second, first);
  }

  @Test
  void givenAYearAndMore_whenAnotherNightComes_thenTheOldestGo() {
    List<TrailRow> year = IntStream.range(0, 250)
        .mapToObj(day -> row(SESSION.plusDays(day), Figure.of(day), Figure.of(0)))
        .toList();
    TrailRow tonight = row(SESSION.plusDays(250), Figure.of(250), Figure.of(0));

    List<TrailRow> after = TrailMemory.of(year).with(tonight);

    assertThat(after).hasSize(250).endsWith(tonight).startsWith(year.get(1));
    assertThat(TrailMemory.of(year.subList(0, 249)).with(tonight))
        .hasSize(250)
        .startsWith(year.get(0));
  }

  private static TrailRow row(LocalDate session, Figure shortfall, Figure profit) {
    return new TrailRow(
        session,
        Status.ATTENTION,
        shortfall,
        Figure.of(36_850),
        Figure.missing("NO_MARGIN"),
        Figure.of(0.25),
        Figure.of(1_660.38),
        Figure.of(-2_316.41),
        profit,
        2,
        1,
        List.of(
            new StateCount(DeltaState.SAFE, 4),
            new StateCount(DeltaState.WATCH, 3),
            new StateCount(DeltaState.TESTED, 2),
            new StateCount(DeltaState.TRIGGERED, 1)));
  }
}
