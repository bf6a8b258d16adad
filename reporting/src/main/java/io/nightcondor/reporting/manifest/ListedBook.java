package io.nightcondor.reporting.manifest;

/**
 * One book of a night.
 *
 * @param book id, and name of its folder
 * @param status of its pack, or FAILED
 * @param manifest SHA-256 of the manifest in its folder; empty for a book without reports
 */
public record ListedBook(String book, String status, String manifest) {

  public ListedBook {
    Manifest.checkName(book);
    if (!manifest.isEmpty()) {
      Manifest.checkHash(book, manifest);
    }
  }
}
