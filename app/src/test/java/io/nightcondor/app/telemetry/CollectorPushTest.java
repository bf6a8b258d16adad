package io.nightcondor.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.app.config.TelemetrySettings.Collector;
import io.nightcondor.app.telemetry.WebServer.Manner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A collector that takes figures, and those that do not. */
class CollectorPushTest {

  private static final List<Figure> FIGURES = List.of(new Figure(Metric.ROWS_IN, 25_000));
  private static final int LONGEST_SECONDS = 30;

  private static CompletableFuture<Void> push(URI url) {
    return new CollectorPush(new Collector(url, Duration.ofSeconds(1)), "1").send(FIGURES, "desk");
  }

  @Test
  void givenCollector_whenPushed_thenItHasThemOnce() throws Exception {
    try (WebServer server = new WebServer(Manner.FINE)) {
      push(server.url("/v1/metrics")).get(LONGEST_SECONDS, TimeUnit.SECONDS);
      assertThat(server.paths()).containsExactly("/v1/metrics");
    }
  }

  @Test
  void givenCollectorThatIsBroken_whenPushed_thenItsAnswerIsTheReason() {
    try (WebServer server = new WebServer(Manner.BROKEN)) {
      assertThatThrownBy(
              () -> push(server.url("/v1/metrics")).get(LONGEST_SECONDS, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .rootCause()
          .hasMessage("it answered 500");
    }
  }

  @Test
  void givenCollectorThatIsSilent_whenPushed_thenItIsGivenUp() {
    try (WebServer server = new WebServer(Manner.SILENT)) {
      assertThatThrownBy(
              () -> push(server.url("/v1/metrics")).get(LONGEST_SECONDS, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .rootCause()
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void givenCollectorThatIsNotThere_whenPushed_thenItFails() {
    WebServer server = new WebServer(Manner.FINE);
    server.close();
    assertThatThrownBy(() -> push(server.url("/v1/metrics")).get(LONGEST_SECONDS, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .rootCause()
        .isInstanceOf(java.net.ConnectException.class);
  }
}
