package io.nightcondor.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** Reads {@code database}: a PostgreSQL server in place of the workspace's own file. */
final class DatabaseReader {

  static final String URL = "a URL such as jdbc:postgresql://host/database, without a password";

  private static final String EITHER =
      "either it or parameters of the URL such as sslmode, not both";

  /** Parameters of a URL that say how the way is protected. */
  private static final List<String> OF_TLS = List.of("ssl", "sslmode", "sslrootcert", "sslfactory");

  private static final Pattern THIS_HOST =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  private final Path folder;
  private final Logins logins;

  /** @param folder that relative names are in */
  DatabaseReader(Path folder, Logins logins) {
    this.folder = folder;
    this.logins = logins;
  }

  Optional<DatabaseSettings> read(Section top) {
    if (!top.has(ConfigurationKey.DATABASE)) {
      return Optional.empty();
    }
    Section section = top.section(ConfigurationKey.DATABASE);
    String url = section.text(ConfigurationKey.DATABASE_URL);
    Optional<Properties> parts = Optional.ofNullable(Driver.parseURL(url, null));
    if (parts.isEmpty() || SecretWords.isInUrl(url)) {
      throw section.wrong("url", SecretWords.masked(url), URL);
    }
    return Optional.of(new DatabaseSettings(
        url,
        logins.read(section),
        Duration.ofSeconds(section.whole(ConfigurationKey.DATABASE_WAIT)),
        tls(section, parts.get())));
  }

  private DatabaseSettings.Tls tls(Section section, Properties url) {
    Optional<Path> certificates =
        CertificateFile.read(folder, section, ConfigurationKey.DATABASE_CERTIFICATES);
    boolean ofUrl = OF_TLS.stream().anyMatch(url::containsKey);
    for (ConfigurationKey key :
        List.of(ConfigurationKey.DATABASE_TLS, ConfigurationKey.DATABASE_CERTIFICATES)) {
      if (ofUrl && section.has(key)) {
        throw section.wrong(key.word(), section.text(key), EITHER);
      }
    }
    if (section.has(ConfigurationKey.DATABASE_TLS)
        && section.choice(ConfigurationKey.DATABASE_TLS).equals("off")) {
      if (certificates.isPresent()) {
        throw section.wrong(
            ConfigurationKey.DATABASE_TLS.word(), "off", "required, since there are certificates");
      }
      return new DatabaseSettings.Tls(DatabaseSettings.Mode.OFF, certificates);
    }
    boolean unsaid = !section.has(ConfigurationKey.DATABASE_TLS) && certificates.isEmpty();
    return new DatabaseSettings.Tls(
        ofUrl || (unsaid && isThisHost(url))
            ? DatabaseSettings.Mode.OF_URL
            : DatabaseSettings.Mode.REQUIRED,
        certificates);
  }

  /** Without a host the driver takes this one. */
  private static boolean isThisHost(Properties url) {
    return Arrays.stream(url.getProperty("PGHOST", "localhost").split(",", -1))
        .allMatch(host -> THIS_HOST.matcher(host).matches());
  }
}
