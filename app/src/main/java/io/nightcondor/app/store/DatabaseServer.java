package io.nightcondor.app.store;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * How every part of the program connects to a PostgreSQL server. What the URL says of the same
 * things goes before.
 *
 * @param settings its place and its login
 */
public record DatabaseServer(DatabaseSettings settings) {

  /** For an address that does not answer, and for one that does and then says nothing. */
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /**
   * For each answer. A server that hangs says nothing for ever; the longest statement, a change of
   * large tables, takes minutes, and is not to be cut.
   */
  private static final Duration ANSWER = Duration.ofMinutes(30);

  /** For statements that only ask how the server is. */
  static final Duration SHORT_ANSWER = Duration.ofSeconds(10);

  /** What the driver is told beside the URL. */
  public Properties properties() {
    Properties properties = new Properties();
    if (settings.login().isPresent()) {
      Login login = settings.login().get();
      properties.setProperty("user", login.username());
      properties.setProperty("password", login.password().reveal());
    }
    properties.setProperty(
        "ApplicationName", "nightcondor pid " + ProcessHandle.current().pid());
    properties.setProperty("connectTimeout", seconds(CONNECT));
    properties.setProperty("loginTimeout", seconds(CONNECT));
    properties.setProperty("socketTimeout", seconds(ANSWER));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketFactory", KeptAliveSockets.class.getName());
    protect(properties);
    return properties;
  }

  private void protect(Properties properties) {
    switch (settings.tls().mode()) {
      case REQUIRED -> {
        properties.setProperty("sslmode", "verify-full");
        settings
            .tls()
            .certificates()
            .ifPresentOrElse(
                file -> properties.setProperty("sslrootcert", file.toString()),
                () -> properties.setProperty(
                    "sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory"));
      }
      case OFF -> properties.setProperty("sslmode", "disable");
      case OF_URL -> {
        // what stands there goes before; on this host the driver takes what the server offers
      }
    }
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }

  /** A connection for the work of a command. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(settings.url(), properties());
  }

  /** A connection that is only asked what takes no time, and so notices soon that it is lost. */
  public Connection connectToWatch() throws SQLException {
    Properties properties = properties();
    properties.setProperty("socketTimeout", seconds(SHORT_ANSWER));
    return DriverManager.getConnection(settings.url(), properties);
  }
}
