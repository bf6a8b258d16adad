package io.nightcondor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.overview.BookLine;
import io.nightcondor.reporting.overview.KeyFigures;
import io.nightcondor.reporting.overview.NightTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FigureStoreTest {

  private static final NightKey KEY = new NightKey(LocalDate.of(2024, 8, 1), 1);

  private static KeyFigures figures(Figure profit) {
    return new KeyFigures(
        1_000_000,
        Figure.of(0.1 + 0.2),
        LimitState.NEAR,
        Figure.of(Double.MIN_NORMAL),
        Figure.missing("UNPRICED_LEG"),
        Figure.of(0.91),
        "1 TRIGGERED, 2 SAFE",
        profit,
        3);
  }

  private static JdbcClient begun(TestDatabase database) {
    JdbcClient jdbc = JdbcClient.create(database.migrated());
    new RunStore(jdbc)
        .insert(new NightRun(
            KEY,
            RunState.UNFINISHED,
            "a".repeat(64),
            "c".repeat(64),
            "0.1.0",
            true,
            0,
            "all",
            Optional.empty(),
            ""));
    new BookStore(jdbc).settle(KEY, List.of("a", "b", "c"));
    return jdbc;
  }

  @ParameterizedTest
  @EnumSource
  void givenFigures_whenSavedTwice_thenTheLastOfThoseInTheRangeToTheLastBit(TestDatabase database) {
    FigureStore store = new FigureStore(begun(database));
    store.save(KEY, "a", figures(Figure.of(-1.5)));
    store.save(KEY, "c", figures(Figure.missing("FIRST_NIGHT")));
    store.save(KEY, "a", figures(Figure.of(2.25)));
    assertThat(store.range(KEY, 0, 3))
        .isEqualTo(
            Map.of("a", figures(Figure.of(2.25)), "c", figures(Figure.missing("FIRST_NIGHT"))));
    assertThat(store.range(KEY, 1, 3)).containsOnlyKeys("c");
    assertThat(store.range(KEY, 1, 2)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givenTotalsAndInputs_whenSavedTwice_thenTheLast(TestDatabase database) {
    NightStore store = new NightStore(begun(database));
    assertThat(store.totals()).isEmpty();
    BookLine line = new BookLine(
        "a", "A", "OK", "quiet", "a", Set.of(), 1, 2, Optional.of(figures(Figure.of(-12.345))));
    NightTotals totals = NightTotals.NONE.plus(line);
    store.saveTotals(KEY, totals.plus(line));
    store.saveTotals(KEY, totals);
    assertThat(store.totals()).isEqualTo(Map.of(KEY, totals));
    StoredFile file = new StoredFile("positions/a.csv", 12, "b".repeat(64));
    store.saveInputs(KEY, List.of(file, new StoredFile("x.csv", 1, "d".repeat(64))));
    store.saveInputs(KEY, List.of(file));
    assertThat(store.inputs(KEY)).containsExactly(file);
  }
}
