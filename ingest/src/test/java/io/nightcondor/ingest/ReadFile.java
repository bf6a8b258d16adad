package io.nightcondor.ingest;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceRows;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file read from end to end.
 *
 * @param facts what it is about
 * @param rows in the order of the file
 */
public record ReadFile(SourceFacts facts, List<RowOutcome> rows) {

  /** Reads a text as a file of that format would be. */
  public static ReadFile of(
      String file,
      String text,
      SourceFormat format,
      Map<String, String> options,
      LocalDate session,
      ExchangeCalendar calendar)
      throws RefusedContentException {
    ReadContext context = new ReadContext(file, options, session, calendar);
    return all(Formats.reader(format).open(new StringReader(text), context));
  }

  /** Reads a file. */
  public static ReadFile of(
      Path path,
      SourceFormat format,
      Map<String, String> options,
      LocalDate session,
      ExchangeCalendar calendar)
      throws RefusedContentException {
    String name = path.getFileName().toString();
    return all(Formats.open(path, format, new ReadContext(name, options, session, calendar)));
  }

  private static ReadFile all(SourceRows open) throws RefusedContentException {
    List<RowOutcome> all = new ArrayList<>();
    try (SourceRows rows = open) {
      for (Optional<RowOutcome> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
      return new ReadFile(rows.facts(), all);
    } catch (IOException cannotClose) {
      throw new UncheckedIOException(cannotClose);
    }
  }

  public Optional<LocalDate> session() {
    return facts.session();
  }

  public String content() {
    return facts.content();
  }

  public String remark() {
    return facts.remark();
  }
}
