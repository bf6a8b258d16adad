package io.nightcondor.app.job;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.format.AdmittedRows;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.source.RowOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/**
 * Reads the files of a group one after the other, used and refused rows alike. A restart passes
 * over the rows that were committed.
 */
class FileRowReader extends AbstractItemCountingItemStreamItemReader<FileRow> {

  private final Path inbox;
  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final List<AdmittedFile> files;
  private Iterator<AdmittedFile> ahead;
  private @Nullable AdmittedFile file;
  private @Nullable AdmittedRows rows;

  FileRowReader(
      Path inbox, LocalDate session, ExchangeCalendar calendar, List<AdmittedFile> files) {
    this.inbox = inbox;
    this.session = session;
    this.calendar = calendar;
    this.files = files;
    this.ahead = files.iterator();
    setName("rows");
  }

  @Override
  protected void doOpen() {
    ahead = files.iterator();
  }

  @Override
  protected @Nullable FileRow doRead() {
    while (true) {
      if (rows != null && file != null) {
        Optional<RowOutcome> outcome = rows.next();
        if (outcome.isPresent()) {
          return new FileRow(file, outcome.get());
        }
      }
      doClose();
      if (!ahead.hasNext()) {
        return null;
      }
      file = ahead.next();
      rows = AdmittedRows.open(inbox, file, session, calendar);
    }
  }

  @Override
  protected void doClose() {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }
}
