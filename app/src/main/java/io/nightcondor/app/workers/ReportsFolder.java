package io.nightcondor.app.workers;

import io.nightcondor.app.job.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Tells whether processes on several machines write their reports into one folder: a file in it has
 * a number that was drawn once, by whoever came first.
 */
public final class ReportsFolder {

  /** Name of the file; it begins with a point, since it is no report. */
  static final String FILE = ".folder-id";

  private static final int LENGTH = 32;

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int LOOKS = 50;

  private ReportsFolder() {}

  /**
   * The number of the folder, which gets one now if it has none.
   *
   * @param reports is made if it is not there
   */
  public static String id(Path reports) {
    Path file = reports.resolve(FILE);
    try {
      Files.createDirectories(reports);
      if (!Files.exists(file)) {
        draw(file);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + ": cannot be read or written, and nothing else tells whether it is shared", e);
    }
  }

  private static void draw(Path file) throws IOException {
    UUID number = UUID.randomUUID();
    HexFormat hex = HexFormat.of();
    try {
      Files.writeString(
          file,
          hex.toHexDigits(number.getMostSignificantBits())
              + hex.toHexDigits(number.getLeastSignificantBits()),
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException faster) {
      // another process was: that number it is
    }
  }

  /** Whoever made the file may be just about to write into it. */
  private static String read(Path file) throws IOException {
    String number = Files.readString(file);
    for (int look = 0; look < LOOKS && number.length() < LENGTH; look++) {
      Pause.of(PAUSE);
      number = Files.readString(file);
    }
    if (!number.matches("[0-9a-f]{" + LENGTH + "}")) {
      throw new IOException("it has '%s', expected %d hexadecimal digits; remove it and start again"
          .formatted(number, LENGTH));
    }
    return number;
  }
}
