package io.nightcondor.app.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How mails leave.
 *
 * @param from sender's address
 * @param smtp the server; empty for the outbox folder
 * @param largestBytes of a mail, as it travels; files that do not fit are left out
 */
public record MailSettings(String from, Optional<Smtp> smtp, long largestBytes) {

  /**
   * A mail server.
   *
   * @param host name
   * @param port 1 to 65535
   * @param startTls true to insist on STARTTLS
   * @param login empty for a server that asks for none
   * @param timeoutSeconds for connecting, and for each read and write
   * @param longestSeconds for one mail, whatever the server does meanwhile
   * @param certificates a file of PEM certificates that are trusted, and no others; empty for those
   *     of the Java platform
   */
  public record Smtp(
      String host,
      int port,
      boolean startTls,
      Optional<Login> login,
      int timeoutSeconds,
      int longestSeconds,
      Optional<Path> certificates) {}
}
