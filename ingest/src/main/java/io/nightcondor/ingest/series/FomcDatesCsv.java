package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Days on which the Federal Open Market Committee published a statement: one column,
 * {@code announce_date}. Each is a release of the series FOMC without a figure, public at the close
 * of its day, for the file has no time. A list of dates alone cannot tell a meeting that was
 * announced from one that was called at short notice: days after the session are not read, and the
 * meetings to come are those of the program's own calendar.
 */
final class FomcDatesCsv implements SourceReader {

  private static final String COLUMN = "announce_date";
  private static final String SERIES = "FOMC";

  @Override
  public boolean recognises(String head) {
    return CsvHead.of(head).names().equals(List.of(COLUMN));
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    header.require(COLUMN, "the one column " + COLUMN);
    return new Rows(context, lines);
  }

  /** One statement a line. */
  private static final class Rows extends LineRows {

    private final ReadContext context;
    private final FirstLines<LocalDate> first = new FirstLines<>();

    Rows(ReadContext context, TextLines lines) {
      super(context, lines, false);
      this.context = context;
    }

    @Override
    protected void read(TextLines lines, RowList rows) throws RefusedContentException {
      String line = lines.text();
      int number = lines.number();
      rows.add(number, () -> statement(line, number));
    }

    private MacroRelease statement(String line, int number) throws RefusedRowException {
      String text = CsvFields.split(line, 1).get(0);
      LocalDate date = Fields.isoDate(COLUMN, text);
      Instant releasedAt = context.calendar().close(date);
      MacroRules.checkPublic(releasedAt, COLUMN, text, context);
      first.check(date, number, COLUMN, text, "each date once; it");
      OptionalDouble none = OptionalDouble.empty();
      return new MacroRelease(SERIES, date, releasedAt, none, none, none);
    }

    @Override
    public SourceFacts facts() {
      return SourceFacts.of(Optional.empty(), SERIES, "");
    }
  }
}
