package io.nightcondor.app.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads {@code username} with {@code passwordFile} or {@code credential}: they stand together or
 * not at all.
 */
final class Logins {

  static final String PASSWORD_FILE = "a file of mode 0600 with the password";
  static final String CREDENTIAL =
      "the name of a systemd credential, such as smtp-password of LoadCredential=";

  private static final String FILE = "passwordFile";
  private static final String NAME = "credential";

  private final Path folder;
  private final Optional<Path> credentials;

  /**
   * @param folder that relative names are in
   * @param credentials folder of the credentials that systemd hands over, empty if it hands none
   */
  Logins(Path folder, Optional<Path> credentials) {
    this.folder = folder;
    this.credentials = credentials;
  }

  Optional<Login> read(Section section) {
    if (!section.has("username") && !section.has(FILE) && !section.has(NAME)) {
      return Optional.empty();
    }
    String username = section.text("username", "the login's name");
    if (section.has(FILE) && section.has(NAME)) {
      throw section.wrong(NAME, section.text(NAME, CREDENTIAL), "either it or " + FILE);
    }
    Path file = section.has(NAME) ? credential(section) : passwordFile(section);
    PasswordFile.check(file);
    return Optional.of(new Login(username, file));
  }

  private Path passwordFile(Section section) {
    return folder.resolve(section.text(FILE, PASSWORD_FILE));
  }

  private Path credential(Section section) {
    String name = section.text(NAME, CREDENTIAL);
    if (name.contains("/") || name.startsWith(".")) {
      throw section.wrong(NAME, name, CREDENTIAL);
    }
    return credentials
        .orElseThrow(
            () -> section.wrong(
                NAME,
                name,
                "CREDENTIALS_DIRECTORY in the environment, which systemd sets for a service with LoadCredential="))
        .resolve(name);
  }
}
