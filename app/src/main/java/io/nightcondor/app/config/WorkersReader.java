package io.nightcondor.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code workers}: who else works on books, and the broker between them. */
final class WorkersReader {

  static final String BROKER =
      "host and port such as broker.example.com:61617, or several with commas between them";

  static final String QUEUE = "letters, digits, dots, dashes or underscores";

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]):([1-9]\\d{0,4})");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}");
  private static final int LAST_PORT = 65_535;

  private final Path folder;
  private final Logins logins;

  /** @param folder that relative names are in */
  WorkersReader(Path folder, Logins logins) {
    this.folder = folder;
    this.logins = logins;
  }

  /** @param database whether the store is on a server, which others can reach too */
  Optional<WorkersSettings> read(Section top, boolean database) {
    if (!top.has(ConfigurationKey.WORKERS)) {
      return Optional.empty();
    }
    Section section = top.section(ConfigurationKey.WORKERS);
    String brokers = section.text(ConfigurationKey.WORKERS_BROKER);
    if (!database) {
      throw section.wrong(
          ConfigurationKey.WORKERS_BROKER.word(),
          brokers,
          "database.url beside it: workers need a store that they can reach");
    }
    return Optional.of(new WorkersSettings(
        brokers(section, brokers),
        section.flag(ConfigurationKey.WORKERS_TLS),
        CertificateFile.read(folder, section, ConfigurationKey.WORKERS_CERTIFICATES),
        logins.read(section),
        name(section, ConfigurationKey.WORKERS_QUEUE),
        name(section, ConfigurationKey.WORKERS_DEAD_LETTERS),
        Duration.ofMinutes(section.whole(ConfigurationKey.WORKERS_PATIENCE))));
  }

  private static List<String> brokers(Section section, String text) {
    List<String> brokers = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    boolean right = brokers.stream().allMatch(broker -> {
      var parts = HOST_AND_PORT.matcher(broker);
      return parts.matches() && Integer.parseInt(parts.group(2)) <= LAST_PORT;
    });
    if (!right) {
      throw section.wrong(ConfigurationKey.WORKERS_BROKER.word(), SecretWords.masked(text), BROKER);
    }
    return brokers;
  }

  private static String name(Section section, ConfigurationKey key) {
    String name = section.text(key);
    if (!NAME.matcher(name).matches()) {
      throw section.wrong(key.word(), name, QUEUE);
    }
    return name;
  }
}
