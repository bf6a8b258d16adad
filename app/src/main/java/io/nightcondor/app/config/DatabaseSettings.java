package io.nightcondor.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL database in place of the file in the workspace.
 *
 * @param url that begins with jdbc:postgresql:
 * @param login empty if the URL or the server asks for none
 * @param patience for a server that cannot be reached
 * @param tls how the way to it is protected
 */
public record DatabaseSettings(String url, Optional<Login> login, Duration patience, Tls tls) {

  /** Whether a connection is encrypted, and to whom. */
  public enum Mode {
    /** Encrypted, to a server whose certificate is trusted and has the URL's name. */
    REQUIRED,
    /** In the clear. */
    OFF,
    /** As the URL says; without a word there as the server has it, which is on this host. */
    OF_URL
  }

  /**
   * How the way to the server is protected.
   *
   * @param certificates a file of PEM certificates that are trusted, and no others; empty for those
   *     of the Java platform
   */
  public record Tls(Mode mode, Optional<Path> certificates) {}
}
