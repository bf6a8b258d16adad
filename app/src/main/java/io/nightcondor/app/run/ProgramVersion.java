package io.nightcondor.app.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;

/** The version that the build wrote into the program. */
public final class ProgramVersion {

  private ProgramVersion() {}

  /** Such as 0.1.0. */
  public static String get() {
    return property("nightcondor.version");
  }

  /** When the version was made; no clock that is right is before it. */
  public static Instant built() {
    return Instant.parse(property("nightcondor.built"));
  }

  private static String property(String key) {
    try (InputStream in = ProgramVersion.class.getResourceAsStream("/application.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, "application.properties"));
      return Objects.requireNonNull(properties.getProperty(key), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
