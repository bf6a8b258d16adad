package io.nightcondor.app.config;

import java.util.Optional;

/**
 * How mails leave.
 *
 * @param from sender's address
 * @param smtp the server; empty for the outbox folder
 */
public record MailSettings(String from, Optional<Smtp> smtp) {

  /**
   * A mail server.
   *
   * @param host name
   * @param port 1 to 65535
   * @param startTls true to insist on STARTTLS
   * @param login empty for a server that asks for none
   * @param timeoutSeconds for connecting, reading and writing
   */
  public record Smtp(
      String host, int port, boolean startTls, Optional<Login> login, int timeoutSeconds) {}
}
