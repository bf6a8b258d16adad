package io.nightcondor.app.delivery.check;

import io.nightcondor.app.delivery.check.Finding.Problem;
import io.nightcondor.reporting.manifest.ListedFile;
import io.nightcondor.reporting.manifest.Manifest;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a book's folder against its manifest. */
final class BookCheck {

  private static final String PACK = "risk.json";

  private final CheckedFolder folder;
  private final Tally tally;

  BookCheck(CheckedFolder folder, Tally tally) {
    this.folder = folder;
    this.tally = tally;
  }

  void check(Manifest manifest) {
    tally.book();
    Set<String> listed =
        manifest.outputs().stream().map(ListedFile::path).collect(Collectors.toSet());
    for (ListedFile file : manifest.outputs()) {
      if (folder.holds(file)) {
        embedded(manifest, file);
      }
    }
    for (String name : folder.entries().keySet()) {
      if (!listed.contains(name) && !name.equals(Manifest.NAME)) {
        folder.extra(name);
      }
    }
    if (!listed.contains(PACK)) {
      folder.found(Manifest.NAME, Problem.MISMATCH, "lists no " + PACK);
    }
  }

  private void embedded(Manifest manifest, ListedFile file) {
    if (file.path().equals(PACK) && !file.sha256().equals(manifest.pack())) {
      folder.found(
          file.path(),
          Problem.MISMATCH,
          "its SHA-256 is not the 'pack' of the manifest, " + manifest.pack());
    }
    for (Embedded.Fact fact : Embedded.facts(folder.file(file.path()))) {
      String expected = switch (fact.name()) {
        case BOOK -> manifest.book();
        case PACK -> manifest.pack();
        case SESSION -> manifest.session().toString();
        case REVISION -> Integer.toString(manifest.revision());
      };
      if (!fact.value().equals(expected)) {
        folder.found(
            file.path(),
            Problem.MISMATCH,
            "says %s '%s', expected '%s'".formatted(fact.name().text(), fact.value(), expected));
      }
    }
  }
}
