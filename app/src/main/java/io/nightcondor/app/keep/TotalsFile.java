package io.nightcondor.app.keep;

import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file next to the database that says what that holds at least. A database whose end was lost
 * opens as it was some transactions before; this file was written after them.
 */
final class TotalsFile {

  private static final String HEAD = "nightcondor control totals 1";
  private static final String SUM = "sum";
  private static final String NIGHT = "night";
  private static final String SEAL = "sha256 ";
  private static final String COUNTED_ONLY = "-";

  private final Path file;

  TotalsFile(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  void write(Promise promise) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    promise.sums().forEach((table, rows) -> text.append("%s %s %d\n".formatted(SUM, table, rows)));
    for (ControlTotal total : promise.last()) {
      text.append("%s %s %d %s %d %s\n"
          .formatted(
              NIGHT,
              total.night().session(),
              total.night().revision(),
              total.table(),
              total.rows(),
              total.checksum().isEmpty() ? COUNTED_ONLY : total.checksum()));
    }
    String seal = seal(text.toString());
    text.append(SEAL).append(seal).append('\n');
    SafeFiles.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    PrivateFiles.tighten(file);
  }

  /** Empty if there is none, or none that can be trusted. */
  Optional<Promise> read() {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      int end = text.lastIndexOf(SEAL);
      if (end < 0
          || !text.substring(end + SEAL.length()).strip().equals(seal(text.substring(0, end)))) {
        return Optional.empty();
      }
      return Optional.of(parsed(text.substring(0, end).lines().skip(1).toList()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private static Promise parsed(List<String> lines) {
    TreeMap<String, Long> sums = new TreeMap<>();
    List<ControlTotal> last = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words[0].equals(SUM)) {
        sums.put(words[1], Long.valueOf(words[2]));
      } else {
        NightKey night = new NightKey(LocalDate.parse(words[1]), Integer.parseInt(words[2]));
        String checksum = words[5].equals(COUNTED_ONLY) ? "" : words[5];
        last.add(new ControlTotal(night, words[3], Long.parseLong(words[4]), checksum));
      }
    }
    return new Promise(sums, last);
  }

  private static String seal(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes everything back, before the database is replaced. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be removed", e);
    }
  }
}
