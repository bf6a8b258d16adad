package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RowOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads texts as files of the night of Monday, 5 August 2024. */
final class Read {

  static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);

  private Read() {}

  static ReadFile file(SourceFormat format, String text, Map<String, String> options)
      throws RefusedContentException {
    return file(format, text, options, MONDAY);
  }

  static ReadFile file(
      SourceFormat format, String text, Map<String, String> options, LocalDate session)
      throws RefusedContentException {
    return ReadFile.of("f", text, format, options, session, NYSE);
  }

  static List<Object> used(ReadFile file) {
    return file.rows().stream()
        .filter(RowOutcome.Used.class::isInstance)
        .map(row -> ((RowOutcome.Used) row).row())
        .toList();
  }

  static List<String> messages(ReadFile file) {
    return file.rows().stream()
        .filter(RowOutcome.Rejected.class::isInstance)
        .map(row -> ((RowOutcome.Rejected) row).row().message())
        .toList();
  }

  static List<String> codes(ReadFile file) {
    return file.rows().stream()
        .filter(RowOutcome.Rejected.class::isInstance)
        .map(row -> ((RowOutcome.Rejected) row).row().code())
        .toList();
  }
}
