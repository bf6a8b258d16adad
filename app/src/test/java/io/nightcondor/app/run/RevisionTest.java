package io.nightcondor.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.run.Revision.Action;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {

  private static final String OLD = "a".repeat(64);
  private static final String NEW = "b".repeat(64);

  @Test
  void givenNoRun_whenNightIsAskedFor_thenRevisionOneBegins() {
    assertThat(Revision.of(Optional.empty(), NEW, false)).isEqualTo(new Revision(Action.BEGIN, 1));
  }

  @ParameterizedTest
  @CsvSource({
    // state, admission ended, same bytes, failed books, action, revision (the last one is 2)
    "COMPLETED,     true,  true,  false, NOTHING_TO_DO, 2",
    "WITH_FAILURES, true,  true,  true,  RETRY_BOOKS,   2",
    "WITH_FAILURES, true,  true,  false, NOTHING_TO_DO, 2",
    "COMPLETED,     true,  false, false, BEGIN,         3",
    "WITH_FAILURES, true,  false, true,  BEGIN,         3",
    "UNFINISHED,    false, true,  false, RESUME,        2",
    "UNFINISHED,    true,  true,  false, RESUME,        2",
    "UNFINISHED,    false, false, false, REPAIR,        2",
    "UNFINISHED,    true,  false, false, FINISH_FIRST,  2",
    "SUPERSEDED,    true,  true,  false, BEGIN,         3",
    "SUPERSEDED,    true,  false, false, BEGIN,         3",
  })
  void givenLastRevision_whenNightIsAskedForAgain_thenBytesDecide(
      RunState state,
      boolean admitEnded,
      boolean sameBytes,
      boolean failedBooks,
      Action action,
      int revision) {
    NightRun last = new NightRun(
        new NightKey(LocalDate.of(2024, 8, 1), 2),
        state,
        OLD,
        "c".repeat(64),
        "0.1.0",
        admitEnded,
        0,
        "all",
        Optional.empty(),
        "");
    assertThat(Revision.of(Optional.of(last), sameBytes ? OLD : NEW, failedBooks))
        .isEqualTo(new Revision(action, revision));
  }
}
