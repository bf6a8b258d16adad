package io.nightcondor.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that holds one secret and that nobody but its owner may read; or one that systemd hands to
 * a service: owned by root, writable by nobody, and for the group to read.
 */
final class PasswordFile {

  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final Set<PosixFilePermission> CREDENTIAL =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ);
  private static final String ROOT = "root";

  private PasswordFile() {}

  /** Throws {@link ConfigurationException} unless the file is there with mode 0600 or less. */
  static void check(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new ConfigurationException(
            "%s: no such file, expected the secret in its first line and mode 0600. Nothing was run."
                .formatted(file));
      }
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (!OWNER.containsAll(mode) && !isCredential(file, mode)) {
        throw new ConfigurationException(
            "%s: mode is %s, expected rw------- (0600), since it holds a secret. Nothing was run; type: chmod 600 %s"
                .formatted(file, PosixFilePermissions.toString(mode), file));
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean isCredential(Path file, Set<PosixFilePermission> mode) throws IOException {
    return mode.equals(CREDENTIAL) && Files.getOwner(file).getName().equals(ROOT);
  }

  static String read(Path file) {
    check(file);
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static ConfigurationException unreadable(Path file, IOException cause) {
    ConfigurationException unreadable = new ConfigurationException(
        "%s: cannot be read (%s), expected the secret in its first line. Nothing was run."
            .formatted(file, cause));
    unreadable.initCause(cause);
    return unreadable;
  }
}
