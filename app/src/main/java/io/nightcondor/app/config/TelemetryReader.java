package io.nightcondor.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code log}, {@code metrics} and {@code heartbeat}: how a run is watched from outside. */
final class TelemetryReader {

  private final Path folder;

  /** @param folder that relative names are in */
  TelemetryReader(Path folder) {
    this.folder = folder;
  }

  TelemetrySettings read(Section top) {
    Section metrics = top.optional(ConfigurationKey.METRICS);
    return new TelemetrySettings(
        format(top.optional(ConfigurationKey.LOG)),
        textfile(metrics),
        metrics.has(ConfigurationKey.METRICS_OTLP)
            ? Optional.of(collector(metrics.section(ConfigurationKey.METRICS_OTLP)))
            : Optional.empty(),
        top.has(ConfigurationKey.HEARTBEAT)
            ? Optional.of(heartbeat(top.section(ConfigurationKey.HEARTBEAT)))
            : Optional.empty());
  }

  private static LogFormat format(Section section) {
    return section.choice(ConfigurationKey.LOG_FORMAT).equals("ecs")
        ? LogFormat.ECS
        : LogFormat.TEXT;
  }

  /** The exporter passes over files of any other ending. */
  private Optional<Path> textfile(Section section) {
    ConfigurationKey key = ConfigurationKey.METRICS_TEXTFILE;
    if (!section.has(key)) {
      return Optional.empty();
    }
    String name = section.text(key);
    if (!name.endsWith(".prom")) {
      throw section.wrong(key.word(), name, key.form().expected());
    }
    return Optional.of(folder.resolve(name));
  }

  private static TelemetrySettings.Collector collector(Section section) {
    ConfigurationKey key = ConfigurationKey.METRICS_OTLP_URL;
    String expected = key.form().expected();
    String text = section.text(key);
    URI url = url(text).orElseThrow(() -> section.wrong(key.word(), text, expected));
    if (url.getUserInfo() != null) {
      throw section.wrong(
          key.word(), text.replace(url.getRawUserInfo(), "***"), expected + ", without a password");
    }
    return new TelemetrySettings.Collector(
        url, seconds(section, ConfigurationKey.METRICS_OTLP_TIMEOUT));
  }

  private TelemetrySettings.Heartbeat heartbeat(Section section) {
    ConfigurationKey inPlace = ConfigurationKey.HEARTBEAT_URL;
    ConfigurationKey inFile = ConfigurationKey.HEARTBEAT_URL_FILE;
    if (section.has(inPlace) == section.has(inFile)) {
      throw section.wrong(
          inFile.word(),
          section.has(inPlace) ? "'url' beside it" : "nothing",
          "either 'url' or 'urlFile', " + inFile.form().expected());
    }
    ConfigurationKey key = section.has(inPlace) ? inPlace : inFile;
    String text = section.text(key);
    String secret = key == inPlace ? text : PasswordFile.read(folder.resolve(text));
    URI url = url(secret)
        .orElseThrow(() -> section.wrong(key.word(), "***", inPlace.form().expected()));
    return new TelemetrySettings.Heartbeat(
        new SecretUrl(url), seconds(section, ConfigurationKey.HEARTBEAT_TIMEOUT));
  }

  private static Duration seconds(Section section, ConfigurationKey key) {
    return Duration.ofSeconds(section.whole(key));
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
