package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InputRefusedException;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;

/** Opens an admitted file by its format. */
public final class RowReaders {

  private RowReaders() {}

  /**
   * The rows of a file that admission let in.
   *
   * @throws InputRefusedException if the bytes are no longer those that were admitted
   */
  public static RowReader open(
      Path inboxFolder, AdmittedFile file, LocalDate session, ExchangeCalendar calendar) {
    if (!file.verdict().isRead()) {
      throw new IllegalArgumentException(
          "%s is not to be read: %s".formatted(file.name(), file.verdict()));
    }
    SourceFormat format = SourceFormat.of(file.format())
        .orElseThrow(() -> new IllegalArgumentException("no such format: " + file.format()));
    try {
      ParsedSource source = SourceParsers.parse(
          inboxFolder.resolve(file.name()), file.name(), format, file.options(), session, calendar);
      return new ListReader(source.rows().iterator());
    } catch (RefusedContentException changed) {
      throw new InputRefusedException(
          "%s: %s. The file was admitted before and has changed since; run again to admit it anew."
              .formatted(file.name(), changed.getMessage()));
    }
  }

  private record ListReader(Iterator<RowOutcome> rows) implements RowReader {

    @Override
    public Optional<RowOutcome> next() {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public void close() {
      // the file was closed when its rows were parsed
    }
  }
}
