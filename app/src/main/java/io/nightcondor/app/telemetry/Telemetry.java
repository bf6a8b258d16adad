package io.nightcondor.app.telemetry;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.TelemetrySettings;
import io.nightcondor.app.config.TelemetrySettings.Heartbeat;
import io.nightcondor.app.config.Workspace;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the outside see runs, as far as it is configured; what is not, is not even loaded. A run is
 * never changed by what goes wrong here: that comes back as remarks.
 */
public final class Telemetry {

  private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

  private final TelemetrySettings settings;
  private final boolean server;
  private final ExchangeCalendar calendar;
  private final String workspace;
  private final String version;
  private @Nullable HeartbeatCalls heartbeat;
  private Instant started = Instant.now();

  /** @param version of the program */
  public Telemetry(
      Workspace workspace, Settings settings, ExchangeCalendar calendar, String version) {
    this.settings = settings.telemetry();
    this.server = settings.database().isPresent();
    this.calendar = calendar;
    this.workspace = workspace.name();
    this.version = version;
  }

  /** A run begins. */
  public void started() {
    started = Instant.now();
    settings.heartbeat().ifPresent(check -> {
      try {
        calls(check).start();
      } catch (RuntimeException e) {
        LOG.warn("The heartbeat was not told of the start: {}.", words(e));
      }
    });
  }

  /**
   * A run has ended.
   *
   * @param exitCode of the program
   * @param lines what is said to a person
   * @param store with what the night left; null if it could not be opened, which leaves the figures
   *     of the run before
   * @return what went wrong in telling of it, in sentences
   */
  public List<String> ended(int exitCode, List<String> lines, @Nullable DataSource store) {
    Instant now = Instant.now();
    RunEnd end = new RunEnd(exitCode, now, Duration.between(started, now), lines);
    List<String> remarks = new ArrayList<>();
    if (store != null && (settings.textfile().isPresent() || settings.otlp().isPresent())) {
      figures(end, store, remarks);
    }
    settings
        .heartbeat()
        .flatMap(check -> told(check, end))
        .map("The heartbeat was not taken: %s."::formatted)
        .ifPresent(remarks::add);
    remarks.forEach(LOG::warn);
    return remarks;
  }

  private Optional<String> told(Heartbeat check, RunEnd end) {
    try {
      return waitFor(calls(check).end(end), check.timeout());
    } catch (RuntimeException e) {
      return Optional.of(words(e));
    }
  }

  private HeartbeatCalls calls(Heartbeat check) {
    if (heartbeat == null) {
      heartbeat = new HeartbeatCalls(check);
    }
    return heartbeat;
  }

  private void figures(RunEnd end, DataSource store, List<String> remarks) {
    try {
      List<Figure> figures = new FigureReader(store, server, calendar).read(end);
      settings.textfile().ifPresent(file -> Textfile.write(file, figures, workspace));
      settings
          .otlp()
          .flatMap(collector -> waitFor(
              new CollectorPush(collector, version).send(figures, workspace), collector.timeout()))
          .map("The metrics were not taken by the collector: %s."::formatted)
          .ifPresent(remarks::add);
    } catch (RuntimeException e) {
      LOG.warn("no metrics", e);
      remarks.add("The metrics were not written: %s.".formatted(words(e)));
    }
  }

  /**
   * What went wrong, empty for nothing. Messages of a connection may hold its URL: its kind will
   * do.
   */
  private static Optional<String> waitFor(CompletableFuture<Void> call, Duration longest) {
    try {
      call.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (TimeoutException e) {
      call.cancel(true);
      return Optional.of("no answer within %d s".formatted(longest.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (ExecutionException e) {
      return Optional.of(words(Objects.requireNonNullElse(e.getCause(), e)));
    }
  }

  private static String words(Throwable failure) {
    return failure instanceof IllegalStateException || failure instanceof UncheckedIOException
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getSimpleName();
  }
}
