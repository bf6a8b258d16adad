package io.nightcondor.app.delivery.check;

import io.nightcondor.app.delivery.check.CheckedFolder.Entry;
import io.nightcondor.app.delivery.check.Finding.Problem;
import io.nightcondor.reporting.manifest.ListedBook;
import io.nightcondor.reporting.manifest.Manifest;
import java.util.HashSet;
import java.util.Set;

/** Holds a night's folder, and those of its books, against their manifests. */
final class NightCheck {

  private final CheckedFolder folder;
  private final Tally tally;

  NightCheck(CheckedFolder folder, Tally tally) {
    this.folder = folder;
    this.tally = tally;
  }

  void check(Manifest manifest) {
    tally.night();
    Set<String> known = new HashSet<>();
    known.add(Manifest.NAME);
    manifest.outputs().forEach(file -> {
      known.add(file.path());
      folder.holds(file);
    });
    for (ListedBook book : manifest.books()) {
      known.add(book.book());
      book(manifest, book);
    }
    for (String name : folder.entries().keySet()) {
      if (!known.contains(name)) {
        folder.extra(name);
      }
    }
  }

  private void book(Manifest night, ListedBook book) {
    Entry entry = folder.entries().get(book.book());
    boolean reported = !book.manifest().isEmpty();
    if (entry == null) {
      if (reported) {
        folder.found(book.book(), Problem.MISSING, "not there, expected the folder of a book");
      }
      return;
    }
    if (entry != Entry.FOLDER) {
      folder.found(
          book.book(),
          entry == Entry.OTHER ? Problem.LINK : Problem.CHANGED,
          "no folder, expected that of a book; not followed");
      return;
    }
    CheckedFolder below = folder.below(book.book());
    CheckedManifest.read(below).ifPresent(manifest -> {
      manifest.expect(Manifest.Kind.BOOK, night.session(), book.book());
      if (reported && !manifest.sha256().equals(book.manifest())) {
        below.found(
            Manifest.NAME, Problem.CHANGED, "other bytes, expected SHA-256 " + book.manifest());
      }
      // a book that failed keeps the reports of an earlier revision
      if (!reported && manifest.content().revision() >= night.revision()) {
        below.found(
            Manifest.NAME,
            Problem.EXTRA,
            "of revision %d, in which the book has no reports"
                .formatted(manifest.content().revision()));
      }
      new BookCheck(below, tally).check(manifest.content());
    });
  }

  /** The books can still be checked, each by itself. */
  void checkWithoutManifest() {
    tally.night();
    folder.found(Manifest.NAME, Problem.MISSING, "not there, expected that of the night");
    folder.entries().forEach((name, entry) -> {
      if (entry == Entry.FOLDER) {
        CheckedFolder below = folder.below(name);
        CheckedManifest.read(below)
            .ifPresent(manifest -> new BookCheck(below, tally).check(manifest.content()));
      }
    });
  }
}
