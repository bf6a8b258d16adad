package io.nightcondor.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What a thread's log lines say of the run. */
class LogContextTest {

  @AfterEach
  void tidy() {
    MDC.clear();
  }

  @Test
  void givenRunAtABook_whenAllEnds_thenOnlyForeignWordsAreLeft() {
    MDC.put("foreign", "kept");
    LogContext.night(new NightKey(LocalDate.of(2024, 8, 5), 2), "a1b2c3d4e5f6");
    LogContext.step("recompute");
    LogContext.book("arbor");
    assertThat(MDC.getCopyOfContextMap())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "foreign", "kept",
            "nightcondor.session", "2024-08-05",
            "nightcondor.revision", "2",
            "nightcondor.run", "a1b2c3d4e5f6",
            "nightcondor.step", "recompute",
            "nightcondor.book", "arbor"));
    LogContext.bookEnded();
    LogContext.stepEnded();
    assertThat(MDC.getCopyOfContextMap())
        .doesNotContainKeys("nightcondor.book", "nightcondor.step");
    LogContext.clear();
    assertThat(MDC.getCopyOfContextMap()).containsExactlyEntriesOf(Map.of("foreign", "kept"));
  }

  @Test
  void givenWorkForAnotherThread_whenDone_thenItIsOfTheRunAndLeavesNothingThere() throws Exception {
    LogContext.step("render");
    Map<String, String> inside = new HashMap<>();
    Runnable carried = LogContext.carried(() -> {
      inside.putAll(MDC.getCopyOfContextMap());
      throw new IllegalStateException("the work fails");
    });
    LogContext.step("deliver"); // later words are not its own
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      assertThat(other.submit(carried)).failsWithin(java.time.Duration.ofSeconds(10));
      Future<Map<String, String>> left = other.submit(() -> {
        Map<String, String> map = MDC.getCopyOfContextMap();
        return map == null ? Map.of() : map;
      });
      assertThat(left.get()).isEmpty();
    } finally {
      other.shutdown();
    }
    assertThat(inside).containsExactlyEntriesOf(Map.of("nightcondor.step", "render"));
    assertThat(MDC.get("nightcondor.step")).isEqualTo("deliver");
  }
}
