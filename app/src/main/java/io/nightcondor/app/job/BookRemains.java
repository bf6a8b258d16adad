package io.nightcondor.app.job;

import io.nightcondor.app.delivery.ReportFolders;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.StoredFile;
import io.nightcondor.ingest.store.NightKey;
import java.nio.file.Path;
import java.util.List;

/** Holds what the books of a night left against what the store says that they did. */
final class BookRemains {

  private static final int BOOKS_AT_ONCE = 1000;

  private BookRemains() {}

  /** Every computed book has its pack and its state. */
  static void computed(BookStore books, NightKey key) {
    int inPart = books.computedInPart(key);
    if (inPart > 0) {
      throw new IllegalStateException(
          "%s computed without a stored pack or state, expected both of every book"
              .formatted(Words.count(inPart, "book")));
    }
  }

  /** Every report file of a rendered book is on the disk, as long as it was written. */
  static void rendered(BookStore books, ReportFolders folders, NightKey key) {
    int count = books.count(key);
    for (int from = 0; from < count; from += BOOKS_AT_ONCE) {
      books
          .files(key, from, from + BOOKS_AT_ONCE)
          .forEach((book, files) -> compare(folders.book(key.session(), book), files));
    }
  }

  private static void compare(Path folder, List<StoredFile> files) {
    for (StoredFile file : files) {
      long bytes = folder.resolve(file.name()).toFile().length();
      if (bytes != file.bytes()) {
        throw new IllegalStateException("%s has %d bytes, expected the %d that were written"
            .formatted(folder.resolve(file.name()), bytes, file.bytes()));
      }
    }
  }
}
