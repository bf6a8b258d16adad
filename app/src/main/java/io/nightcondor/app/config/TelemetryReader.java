package io.nightcondor.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads {@code log}, {@code metrics} and {@code heartbeat}: how a run is watched from outside. */
final class TelemetryReader {

  private static final Set<String> LOG = Set.of("format");
  private static final Set<String> METRICS = Set.of("textfile", "otlp");
  private static final Set<String> OTLP = Set.of("url", "timeoutSeconds");
  private static final Set<String> HEARTBEAT = Set.of("url", "urlFile", "timeoutSeconds");
  private static final int DEFAULT_TIMEOUT_SECONDS = 5;
  private static final int LONGEST_TIMEOUT_SECONDS = 60;
  private static final String CHECK =
      "an http or https URL, such as that of a check at healthchecks.io";

  private final String file;
  private final Path folder;

  /** @param folder that relative names are in */
  TelemetryReader(String file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  TelemetrySettings read(Section top) {
    Optional<Section> metrics = section(top, "metrics", METRICS);
    return new TelemetrySettings(
        section(top, "log", LOG).map(TelemetryReader::format).orElse(LogFormat.TEXT),
        metrics.filter(section -> section.has("textfile")).map(this::textfile),
        metrics.filter(section -> section.has("otlp")).map(this::collector),
        section(top, "heartbeat", HEARTBEAT).map(this::heartbeat));
  }

  private Optional<Section> section(Section top, String key, Set<String> known) {
    return top.has(key)
        ? Optional.of(Section.of(file, key, top.node(key, ""), known))
        : Optional.empty();
  }

  private static LogFormat format(Section section) {
    String expected = "text or ecs";
    String format = section.text("format", expected);
    return switch (format) {
      case "text" -> LogFormat.TEXT;
      case "ecs" -> LogFormat.ECS;
      default -> throw section.wrong("format", format, expected);
    };
  }

  /** The exporter passes over files of any other ending. */
  private Path textfile(Section section) {
    String expected = "a file that ends in .prom";
    String name = section.text("textfile", expected);
    if (!name.endsWith(".prom")) {
      throw section.wrong("textfile", name, expected);
    }
    return folder.resolve(name);
  }

  private TelemetrySettings.Collector collector(Section metrics) {
    Section section = Section.of(file, "metrics.otlp", metrics.node("otlp", ""), OTLP);
    String expected = "an http or https URL, such as http://localhost:4318/v1/metrics";
    String text = section.text("url", expected);
    URI url = url(text).orElseThrow(() -> section.wrong("url", text, expected));
    if (url.getUserInfo() != null) {
      throw section.wrong(
          "url", text.replace(url.getRawUserInfo(), "***"), expected + ", without a password");
    }
    return new TelemetrySettings.Collector(url, timeout(section));
  }

  private TelemetrySettings.Heartbeat heartbeat(Section section) {
    String expected =
        "either 'url' or 'urlFile', a file of mode 0600 with the URL in its first line";
    if (section.has("url") == section.has("urlFile")) {
      throw section.wrong("urlFile", section.has("url") ? "'url' beside it" : "nothing", expected);
    }
    String key = section.has("url") ? "url" : "urlFile";
    String text = section.text(key, CHECK);
    String secret = key.equals("url") ? text : PasswordFile.read(folder.resolve(text));
    URI url = url(secret).orElseThrow(() -> section.wrong(key, "***", CHECK));
    return new TelemetrySettings.Heartbeat(new SecretUrl(url), timeout(section));
  }

  private static Duration timeout(Section section) {
    return Duration.ofSeconds(
        section.has("timeoutSeconds")
            ? section.whole(
                "timeoutSeconds",
                1,
                LONGEST_TIMEOUT_SECONDS,
                "whole seconds from 1 to %d, such as %d"
                    .formatted(LONGEST_TIMEOUT_SECONDS, DEFAULT_TIMEOUT_SECONDS))
            : DEFAULT_TIMEOUT_SECONDS);
  }

  private static Optional<URI> url(String text) {
    try {
      URI url = new URI(text.strip());
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
