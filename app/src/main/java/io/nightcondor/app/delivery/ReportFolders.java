package io.nightcondor.app.delivery;

import io.nightcondor.app.store.StoredFile;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.html.IndexPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders {@code reports/<session>/<book>}. A book's files are written into a hidden folder and
 * synced; then that folder takes the name. Nobody sees some files of one revision and some of
 * another.
 */
public final class ReportFolders {

  private static final String ASIDE = ".aside";

  /** Inside of it, in folders of their own: a book may be named like another with an ending. */
  private static final String FRESH = "fresh";

  private static final String OLD = "old";

  private final Path reports;

  public ReportFolders(Path reports) {
    this.reports = reports;
  }

  public Path night(LocalDate session) {
    return reports.resolve(session.toString());
  }

  /** The folder of a book's reports. */
  public Path book(LocalDate session, String book) {
    return night(session).resolve(book);
  }

  /** Replaces a book's folder by these files. */
  public List<StoredFile> replace(LocalDate session, String book, List<ReportFile> files) {
    Path aside = night(session).resolve(ASIDE);
    Path fresh = aside.resolve(FRESH).resolve(book);
    Path old = aside.resolve(OLD).resolve(book);
    Path folder = book(session, book);
    try {
      SafeFiles.deleteTree(fresh);
      SafeFiles.deleteTree(old);
      Files.createDirectories(fresh);
      List<StoredFile> stored = new ArrayList<>();
      for (ReportFile file : files) {
        SafeFiles.writeSynced(fresh.resolve(file.name()), file.content());
        stored.add(new StoredFile(file.name(), file.content().length, Sha256.of(file.content())));
      }
      SafeFiles.sync(fresh);
      if (Files.exists(folder)) {
        Files.createDirectories(aside.resolve(OLD));
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      SafeFiles.sync(night(session));
      SafeFiles.deleteTree(old);
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": the reports cannot be written", e);
    }
  }

  /** Removes the pages of books of a night beyond that many, which an earlier revision left. */
  public void forgetParts(LocalDate session, int parts) {
    try {
      int number = parts + 1;
      while (Files.deleteIfExists(night(session).resolve(IndexPage.Part.file(number)))) {
        number++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(night(session) + ": cannot be tidied", e);
    }
  }

  /** Removes what unfinished tries left aside. */
  public void tidy(LocalDate session) {
    try {
      SafeFiles.deleteTree(night(session).resolve(ASIDE));
    } catch (IOException e) {
      throw new UncheckedIOException(night(session) + ": cannot be tidied", e);
    }
  }
}
