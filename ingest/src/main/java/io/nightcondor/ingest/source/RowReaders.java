package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.inbox.AdmittedFile;
import java.nio.file.Path;
import java.time.LocalDate;

/** Opens an admitted file by its format. */
public final class RowReaders {

  private RowReaders() {}

  /**
   * The rows of a file that admission let in.
   *
   * @throws io.nightcondor.ingest.inbox.InputRefusedException if the bytes are no longer those that
   *     were admitted
   */
  public static RowReader open(
      Path inboxFolder, AdmittedFile file, LocalDate session, ExchangeCalendar calendar) {
    if (calendar.isSession(session)) {
      throw new UnsupportedOperationException(inboxFolder + " " + file.name());
    }
    throw new IllegalArgumentException(session + " is no session");
  }
}
