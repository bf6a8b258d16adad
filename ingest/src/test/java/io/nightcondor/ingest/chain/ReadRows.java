package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.source.RowOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of the rows of a text, read for the night of Monday, 5 August 2024. */
final class ReadRows {

  private ReadRows() {}

  static ReadFile of(String text, SourceFormat format, Map<String, String> options)
      throws RefusedContentException {
    return ReadFile.of(
        "f",
        text,
        format,
        options,
        LocalDate.of(2024, 8, 5),
        ExchangeCalendars.nyse(Optional.empty()));
  }

  static List<Object> used(ReadFile file) {
    return file.rows().stream()
        .flatMap(
            row -> row instanceof RowOutcome.Used used ? Stream.of(used.row()) : Stream.empty())
        .toList();
  }

  static List<OptionQuote> quotes(ReadFile file) {
    return used(file).stream()
        .filter(OptionQuote.class::isInstance)
        .map(OptionQuote.class::cast)
        .toList();
  }

  static List<String> symbols(ReadFile file) {
    return quotes(file).stream().map(quote -> quote.series().symbol()).toList();
  }

  static List<RejectedRow> rejected(ReadFile file) {
    return file.rows().stream()
        .filter(RowOutcome.Rejected.class::isInstance)
        .map(row -> ((RowOutcome.Rejected) row).row())
        .toList();
  }

  static List<String> messages(ReadFile file) {
    return rejected(file).stream().map(RejectedRow::message).toList();
  }

  static List<String> codes(ReadFile file) {
    return rejected(file).stream().map(RejectedRow::code).toList();
  }
}
