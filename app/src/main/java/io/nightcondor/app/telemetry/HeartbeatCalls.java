package io.nightcondor.app.telemetry;

import io.nightcondor.app.config.TelemetrySettings.Heartbeat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tells a check that a run begins and how it ended, as healthchecks.io has it: the URL with
 * {@code /start}, the URL itself for success, and the URL with the exit code, and what was said to
 * a person, for a failure.
 */
final class HeartbeatCalls {

  /** As much as cron's mail has. */
  private static final int MOST_LINES = 20;

  private static final int LONGEST_LINE = 400;
  private static final int REDIRECT = 300;

  private final Heartbeat heartbeat;
  private final HttpClient client;
  private CompletableFuture<Void> started = CompletableFuture.completedFuture(null);

  HeartbeatCalls(Heartbeat heartbeat) {
    this.heartbeat = heartbeat;
    this.client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(heartbeat.timeout())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  /** Nobody waits for the answer, and the end of the run only until the time is over. */
  void start() {
    started = call("/start", "").orTimeout(heartbeat.timeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends when the check has been told, the start first; fails with what it or the network said. */
  CompletableFuture<Void> end(RunEnd end) {
    String suffix = end.succeeded() ? "" : "/" + end.exitCode();
    String body = end.succeeded() ? "" : body(end.lines());
    return started.handle((done, failure) -> suffix).thenCompose(path -> call(path, body));
  }

  private CompletableFuture<Void> call(String suffix, String body) {
    HttpRequest request = HttpRequest.newBuilder(url(suffix))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenAccept(response -> {
          if (response.statusCode() >= REDIRECT) {
            throw new IllegalStateException("it answered " + response.statusCode());
          }
        });
  }

  private URI url(String suffix) {
    URI url = heartbeat.url().reveal();
    String path = url.getRawPath().replaceFirst("/$", "");
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return URI.create(url.getScheme() + "://" + url.getRawAuthority() + path + suffix + query);
  }

  private static String body(List<String> lines) {
    return lines.stream()
        .flatMap(String::lines)
        .limit(MOST_LINES)
        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " ..." : line)
        .collect(Collectors.joining("\n"));
  }
}
