package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.RowOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A chain that was read, by what its rows became. */
record ChainFile(ReadFile file) {

  static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());

  /** Reads a text on the night of Monday, 5 August 2024. */
  static ChainFile read(SourceFormat format, String text, Map<String, String> options)
      throws RefusedContentException {
    return new ChainFile(ReadFile.of("f", text, format, options, MONDAY, NYSE));
  }

  static ChainFile read(
      Path path, SourceFormat format, Map<String, String> options, LocalDate session)
      throws RefusedContentException {
    return new ChainFile(ReadFile.of(path, format, options, session, NYSE));
  }

  List<OptionQuote> quotes() {
    return used(OptionQuote.class);
  }

  List<IndexBar> bars() {
    return used(RankedBar.class).stream().map(RankedBar::bar).toList();
  }

  private <T> List<T> used(Class<T> type) {
    return file.rows().stream()
        .flatMap(row -> row instanceof RowOutcome.Used used ? Stream.of(used.row()) : Stream.of())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  List<RejectedRow> rejected() {
    return file.rows().stream()
        .flatMap(row ->
            row instanceof RowOutcome.Rejected rejected ? Stream.of(rejected.row()) : Stream.of())
        .toList();
  }

  List<String> messages() {
    return rejected().stream().map(RejectedRow::message).toList();
  }

  /** Rows of the file by what became of them: quote, bar, or the code of the refusal. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    quotes().forEach(quote -> counts.merge("quote", 1, Integer::sum));
    bars().forEach(bar -> counts.merge("bar", 1, Integer::sum));
    rejected().forEach(row -> counts.merge(row.code(), 1, Integer::sum));
    return counts;
  }
}
