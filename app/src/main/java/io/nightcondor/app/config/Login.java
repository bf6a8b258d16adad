package io.nightcondor.app.config;

import java.nio.file.Path;

/**
 * A login whose password stays in its file until it is used.
 *
 * @param username at the server
 * @param passwordFile readable by its owner alone, or a credential that systemd hands over
 */
public record Login(String username, Path passwordFile) {

  /** The first line of the file. */
  public Secret password() {
    return new Secret(PasswordFile.read(passwordFile));
  }
}
