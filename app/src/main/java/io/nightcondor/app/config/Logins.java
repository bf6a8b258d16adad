package io.nightcondor.app.config;

import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code username} and {@code passwordFile}, which stand together or not at all. */
final class Logins {

  private Logins() {}

  /** @param folder that relative names are in */
  static Optional<Login> read(Section section, Path folder) {
    if (!section.has("username") && !section.has("passwordFile")) {
      return Optional.empty();
    }
    String username = section.text("username", "the login's name");
    Path passwordFile =
        folder.resolve(section.text("passwordFile", "a file of mode 0600 with the password"));
    PasswordFile.check(passwordFile);
    return Optional.of(new Login(username, passwordFile));
  }
}
