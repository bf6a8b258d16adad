package io.nightcondor.app.config;

import io.nightcondor.reporting.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hash of a configuration: sha-256 over one line "key=value" for each value that a figure or a
 * page depends on, sorted by key. Order, comments and spelling of numbers do not count, nor do
 * recipients, the mail server, the database and how a run is watched: who gets a report changes no
 * report. Keys that came later are hashed only where they say something else than before.
 */
final class SettingsHash {

  private final Map<String, String> lines = new TreeMap<>();

  SettingsHash add(String key, String value) {
    lines.put(key, value);
    return this;
  }

  SettingsHash add(String key, double value) {
    return add(key, Double.toString(value));
  }

  String sha256() {
    return Sha256.of(lines.entrySet().stream()
        .map(
            line -> (line.getKey() + "=" + line.getValue() + "\n").getBytes(StandardCharsets.UTF_8))
        .iterator());
  }
}
