package io.nightcondor.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the key that names a file of trusted certificates. */
final class Certificates {

  private Certificates() {}

  /**
   * The file, empty if none is given.
   *
   * @param folder that relative names are in
   */
  static Optional<Path> file(Section section, ConfigurationKey key, Path folder) {
    if (!section.has(key)) {
      return Optional.empty();
    }
    String name = section.text(key);
    Path path = folder.resolve(name);
    if (!Files.isRegularFile(path)) {
      throw section.wrong(key.word(), name, key.form().expected());
    }
    return Optional.of(path);
  }
}
