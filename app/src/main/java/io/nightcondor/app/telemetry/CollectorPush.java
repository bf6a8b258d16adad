package io.nightcondor.app.telemetry;

import io.micrometer.core.ipc.http.HttpSender;
import io.micrometer.core.ipc.http.HttpUrlConnectionSender;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpHttpMetricsSender;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.nightcondor.app.config.TelemetrySettings.Collector;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Hands a run's figures to an OTLP collector, once, when it has ended. */
final class CollectorPush {

  /** Longer than a run: nothing goes out but at the end. */
  private static final Duration NEVER = Duration.ofDays(1);

  private final Collector collector;
  private final String version;

  /** @param version of the program */
  CollectorPush(Collector collector, String version) {
    this.collector = collector;
    this.version = version;
  }

  /** Ends when the collector has them; fails with what it or the network said. */
  CompletableFuture<Void> send(List<Figure> figures, String workspace) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> publish(figures, workspace, done), "otlp");
    thread.setDaemon(true); // a collector that never answers does not keep the program
    thread.start();
    return done;
  }

  private void publish(List<Figure> figures, String workspace, CompletableFuture<Void> done) {
    // whoever waits for this has given up by then
    Duration late = collector.timeout().multipliedBy(2);
    HttpSender http = new HttpUrlConnectionSender(late, late);
    HttpSender heard = request -> { // the registry itself swallows what went wrong
      try {
        HttpSender.Response response = http.send(request);
        if (response.isSuccessful()) {
          done.complete(null);
        } else {
          done.completeExceptionally(new IllegalStateException("it answered " + response.code()));
        }
        return response;
      } catch (IOException e) {
        done.completeExceptionally(e);
        throw e;
      }
    };
    try {
      OtlpMeterRegistry registry = OtlpMeterRegistry.builder(new Config(collector.url(), version))
          .metricsSender(new OtlpHttpMetricsSender(heard))
          .build();
      Meters.register(registry, figures, workspace);
      registry.close(); // sends
      done.completeExceptionally(new IllegalStateException("nothing was sent"));
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  private record Config(URI endpoint, String version) implements OtlpConfig {

    @Override
    public @Nullable String get(String key) {
      return null;
    }

    @Override
    public String url() {
      return endpoint.toString();
    }

    @Override
    public Duration step() {
      return NEVER;
    }

    @Override
    public Map<String, String> resourceAttributes() {
      return Map.of("service.name", "nightcondor", "service.version", version);
    }
  }
}
