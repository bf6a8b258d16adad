package io.nightcondor.app.delivery.check;

import io.nightcondor.app.delivery.check.Finding.Problem;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.manifest.Manifest;
import io.nightcondor.reporting.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The manifest of a folder.
 *
 * @param folder that it lies in
 * @param content what it says
 * @param sha256 of its bytes
 */
record CheckedManifest(CheckedFolder folder, Manifest content, String sha256) {

  /** That of a hundred thousand books has some 20 MB. */
  private static final long LARGEST_BYTES = 100_000_000;

  /** Reads it; empty, and noted, if it is not there or is none. */
  static Optional<CheckedManifest> read(CheckedFolder folder) {
    if (!folder.isFile(Manifest.NAME)) {
      return Optional.empty();
    }
    try {
      long length = Files.size(folder.file(Manifest.NAME));
      if (length > LARGEST_BYTES) {
        folder.found(
            Manifest.NAME,
            Problem.UNREADABLE,
            "%d bytes, expected at most %d".formatted(length, LARGEST_BYTES));
        return Optional.empty();
      }
      byte[] json = Files.readAllBytes(folder.file(Manifest.NAME));
      return Optional.of(new CheckedManifest(folder, ManifestJson.read(json), Sha256.of(json)));
    } catch (IOException e) {
      folder.found(Manifest.NAME, Problem.UNREADABLE, "cannot be read: " + e);
    } catch (IllegalArgumentException e) {
      folder.found(Manifest.NAME, Problem.UNREADABLE, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** Notes it if the manifest is of something else than the folder's place says. */
  void expect(Manifest.Kind kind, LocalDate session, String book) {
    expect("kind", content.kind(), kind);
    expect("session", content.session(), session);
    expect("book", content.book(), book);
  }

  private void expect(String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      folder.found(
          Manifest.NAME,
          Problem.MISMATCH,
          "'%s' is '%s', expected '%s'".formatted(what, found, expected));
    }
  }
}
