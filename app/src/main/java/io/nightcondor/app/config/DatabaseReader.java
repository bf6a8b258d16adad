package io.nightcondor.app.config;

import java.time.Duration;
import java.util.Optional;

/** Reads {@code database}: a PostgreSQL server in place of the workspace's own file. */
final class DatabaseReader {

  static final String URL = "a URL such as jdbc:postgresql://host/database, without a password";

  private final Logins logins;

  DatabaseReader(Logins logins) {
    this.logins = logins;
  }

  Optional<DatabaseSettings> read(Section top) {
    if (!top.has(ConfigurationKey.DATABASE)) {
      return Optional.empty();
    }
    Section section = top.section(ConfigurationKey.DATABASE);
    String url = section.text(ConfigurationKey.DATABASE_URL);
    if (!url.startsWith("jdbc:postgresql:") || SecretWords.isInUrl(url)) {
      throw section.wrong("url", SecretWords.masked(url), URL);
    }
    return Optional.of(new DatabaseSettings(
        url,
        logins.read(section),
        Duration.ofSeconds(section.whole(ConfigurationKey.DATABASE_WAIT))));
  }
}
