package io.nightcondor.ingest.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of a file.
 *
 * @param bytes length
 * @param sha256 of the bytes, lower-case hex
 */
public record FileHash(long bytes, String sha256) {

  private static final int BUFFER_BYTES = 1 << 16;

  /** Reads the file from end to end. */
  public static FileHash of(Path file) {
    MessageDigest digest = newDigest();
    long bytes = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
    return new FileHash(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
