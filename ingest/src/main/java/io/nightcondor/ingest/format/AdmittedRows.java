package io.nightcondor.ingest.format;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.FileHash;
import io.nightcondor.ingest.inbox.InputRefusedException;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.source.SourceRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The rows of an admitted file. */
public final class AdmittedRows implements AutoCloseable {

  private final AdmittedFile file;
  private final SourceRows rows;

  private AdmittedRows(AdmittedFile file, SourceRows rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Begins to read a file that admission let in.
   *
   * @throws InputRefusedException if the bytes are no longer those that were admitted
   */
  public static AdmittedRows open(
      Path inboxFolder, AdmittedFile file, LocalDate session, ExchangeCalendar calendar) {
    if (!file.verdict().isRead()) {
      throw new IllegalArgumentException(
          "%s is not to be read: %s".formatted(file.name(), file.verdict()));
    }
    SourceFormat format = SourceFormat.of(file.format())
        .orElseThrow(() -> new IllegalArgumentException("no such format: " + file.format()));
    Path path = inboxFolder.resolve(file.name());
    if (!FileHash.of(path).sha256().equals(file.sha256())) {
      throw changed(file, "has other bytes than when it was admitted");
    }
    try {
      ReadContext context = new ReadContext(file.name(), file.options(), session, calendar);
      return new AdmittedRows(file, Formats.open(path, format, context));
    } catch (RefusedContentException refused) {
      throw changed(file, refused.getMessage());
    }
  }

  /** The next row, used or refused; empty at the end, and from then on. */
  public Optional<RowOutcome> next() {
    try {
      return rows.next();
    } catch (RefusedContentException refused) {
      throw changed(file, refused.getMessage());
    }
  }

  private static InputRefusedException changed(AdmittedFile file, String found) {
    return new InputRefusedException(
        "%s: %s. The file has changed since it was admitted; run again to admit it anew."
            .formatted(file.name(), found));
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException cannotClose) {
      throw new UncheckedIOException(cannotClose);
    }
  }
}
