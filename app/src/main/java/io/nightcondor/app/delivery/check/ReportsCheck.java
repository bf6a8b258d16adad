package io.nightcondor.app.delivery.check;

import io.nightcondor.app.delivery.check.Finding.Problem;
import io.nightcondor.reporting.manifest.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/** Checks the folder of one book, of one night, or of all nights; which it is, is seen from it. */
public final class ReportsCheck {

  private ReportsCheck() {}

  /**
   * Checks a folder. Links inside it are never followed, and no name in a manifest leads out of it.
   *
   * @throws NothingToCheckException if it is no folder, or has no manifest in it or below
   */
  public static CheckReport of(Path given) {
    if (!Files.isDirectory(given)) {
      throw new NothingToCheckException(
          given + ": no such folder, expected one with a " + Manifest.NAME);
    }
    Tally tally = new Tally();
    CheckedFolder folder = new CheckedFolder(given, "", tally);
    if (folder.entries().containsKey(Manifest.NAME)) {
      Optional<CheckedManifest> manifest = CheckedManifest.read(folder);
      if (manifest.isPresent()) {
        switch (manifest.get().content().kind()) {
          case BOOK -> new BookCheck(folder, tally).check(manifest.get().content());
          case NIGHT -> new NightCheck(folder, tally).check(manifest.get().content());
        }
      }
    } else {
      withoutManifest(given, folder, tally);
    }
    return tally.report();
  }

  private static void withoutManifest(Path given, CheckedFolder folder, Tally tally) {
    boolean nights = false;
    boolean books = false;
    SortedMap<String, CheckedFolder.Entry> entries = folder.entries();
    for (String name : entries.keySet()) {
      boolean date = isDate(name);
      nights |= date;
      books |= !date
          && entries.get(name) == CheckedFolder.Entry.FOLDER
          && folder.below(name).entries().containsKey(Manifest.NAME);
    }
    if (nights) {
      allNights(folder, tally);
    } else if (books) {
      new NightCheck(folder, tally).checkWithoutManifest();
    } else {
      throw new NothingToCheckException(given + ": no " + Manifest.NAME
          + " in it, expected the folder of a book, of a night or of all reports");
    }
  }

  /** Pages over all nights change with each night: no manifest lists them. */
  private static void allNights(CheckedFolder folder, Tally tally) {
    folder.entries().forEach((name, entry) -> {
      if (isDate(name)) {
        if (entry == CheckedFolder.Entry.FOLDER) {
          night(folder.below(name), name, tally);
        } else {
          tally.found(name, Problem.LINK, "no folder, expected that of a night");
        }
      }
    });
  }

  private static void night(CheckedFolder folder, String name, Tally tally) {
    NightCheck check = new NightCheck(folder, tally);
    if (!folder.entries().containsKey(Manifest.NAME)) {
      check.checkWithoutManifest();
      return;
    }
    CheckedManifest.read(folder).ifPresent(manifest -> {
      manifest.expect(Manifest.Kind.NIGHT, LocalDate.parse(name), "");
      check.check(manifest.content());
    });
  }

  private static boolean isDate(String name) {
    try {
      return LocalDate.parse(name).toString().equals(name);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
