package io.nightcondor.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a key that names a file of certificates. */
final class CertificateFile {

  static final String EXPECTED = "a file of PEM certificates that is there";

  private CertificateFile() {}

  /** @param folder that a relative name is in */
  static Optional<Path> read(Path folder, Section section, ConfigurationKey key) {
    if (!section.has(key)) {
      return Optional.empty();
    }
    String name = section.text(key);
    Path path = folder.resolve(name);
    if (!Files.isRegularFile(path)) {
      throw section.wrong(key.word(), name, EXPECTED);
    }
    return Optional.of(path);
  }
}
