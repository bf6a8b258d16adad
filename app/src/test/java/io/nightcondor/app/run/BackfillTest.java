package io.nightcondor.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.run.Backfill.Item;
import io.nightcondor.app.run.Backfill.Reprocess;
import io.nightcondor.app.run.Backfill.State;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackfillTest {

  /** Wednesday 3 July 2024; the 4th is a holiday, the 6th and 7th a weekend. */
  private static final LocalDate FROM = LocalDate.of(2024, 7, 3);

  private static final LocalDate TO = LocalDate.of(2024, 7, 9);
  private static final LocalDate FRIDAY = LocalDate.of(2024, 7, 5);
  private static final LocalDate MONDAY = LocalDate.of(2024, 7, 8);

  private static Backfill backfill(Reprocess reprocess, NightRun... runs) {
    return Backfill.of(
        FROM,
        TO,
        reprocess,
        ExchangeCalendars.nyse(Optional.empty()),
        List.of(runs),
        session -> !session.equals(MONDAY));
  }

  private static NightRun run(int revision, RunState state) {
    return new NightRun(
        new NightKey(FRIDAY, revision),
        state,
        "i".repeat(64),
        "c".repeat(64),
        "0.1.0",
        true,
        0,
        "all",
        Optional.empty(),
        "");
  }

  @Test
  void givenSpan_whenPlanned_thenItsSessionsOldestFirstAndThoseWithFilesAreDue() {
    assertThat(backfill(Reprocess.MISSING, run(1, RunState.COMPLETED)).nights())
        .containsExactly(
            new Item(FROM, State.NEVER_RUN, true),
            new Item(FRIDAY, State.COMPLETED, false),
            new Item(MONDAY, State.NO_FILES, false),
            new Item(TO, State.NEVER_RUN, true));
  }

  @ParameterizedTest
  @CsvSource({
    "UNFINISHED, MISSING, false",
    "UNFINISHED, FAILED, true",
    "UNFINISHED, ALL, true",
    "WITH_FAILURES, MISSING, false",
    "WITH_FAILURES, FAILED, true",
    "WITH_FAILURES, ALL, true",
    "COMPLETED, MISSING, false",
    "COMPLETED, FAILED, false",
    "COMPLETED, ALL, true"
  })
  void givenNightThatWasRun_whenPlanned_thenItsLastRevisionDecides(
      RunState last, Reprocess reprocess, boolean due) {
    Backfill backfill = backfill(reprocess, run(1, RunState.SUPERSEDED), run(2, last));
    assertThat(backfill.nights().get(1).due()).isEqualTo(due);
  }
}
