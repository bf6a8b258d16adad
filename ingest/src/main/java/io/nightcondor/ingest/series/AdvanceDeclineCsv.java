package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.BarRules;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Advancing and declining issues of an exchange, one line a day: the columns {@code date},
 * {@code advances} and {@code declines}, others are not read. A line gives two bars whose closes
 * are the counts; their symbols come from the source rule, such as {@code NYSE_ADV,NYSE_DECL}.
 */
final class AdvanceDeclineCsv implements SourceReader {

  private static final List<String> COLUMNS = List.of("advances", "declines");
  private static final String EXPECTED = "the columns date, advances and declines";
  private static final String SYMBOLS = IndexHistoryCsv.SYMBOL + "," + IndexHistoryCsv.SYMBOL;

  @Override
  public boolean recognises(String head) {
    CsvHead csv = CsvHead.of(head);
    return csv.startsWith(List.of("date")) && csv.names().containsAll(COLUMNS);
  }

  @Override
  public List<SourceOption> options() {
    return List.of(SourceOption.required(
        "symbols", SYMBOLS, "the symbols of both columns, such as NYSE_ADV,NYSE_DECL"));
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    String symbols = context.options().getOrDefault("symbols", "");
    if (!symbols.matches(SYMBOLS)) {
      throw new RefusedContentException(
          "its source rule has the symbols '%s'".formatted(Shown.text(symbols)),
          "an option symbols such as NYSE_ADV,NYSE_DECL in the configuration");
    }
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    return new Rows(
        context,
        lines,
        List.of(symbols.split(",")),
        header.require("date", EXPECTED),
        List.of(header.require("advances", EXPECTED), header.require("declines", EXPECTED)),
        header.size());
  }

  /** Two bars a line. */
  private static final class Rows extends LineRows {

    private final ReadContext context;
    private final List<String> symbols;
    private final int date;
    private final List<Integer> places;
    private final int size;
    private final FirstLines<Count> first = new FirstLines<>();

    /** Which count of which day. */
    private record Count(LocalDate date, String column) {}

    Rows(
        ReadContext context,
        TextLines lines,
        List<String> symbols,
        int date,
        List<Integer> places,
        int size) {
      super(context, lines, false);
      this.context = context;
      this.symbols = symbols;
      this.date = date;
      this.places = places;
      this.size = size;
    }

    @Override
    protected void read(TextLines lines, RowList rows) throws RefusedContentException {
      String line = lines.text();
      int number = lines.number();
      for (int i = 0; i < places.size(); i++) {
        int column = i;
        rows.add(number, () -> bar(line, number, column));
      }
    }

    private RankedBar bar(String line, int number, int column) throws RefusedRowException {
      List<String> fields = CsvFields.split(line, size);
      String dateText = fields.get(date);
      LocalDate day = Fields.isoOrUsDate("date", dateText);
      BarRules.checkDate(day, "date", dateText, context.session(), context.calendar());
      String name = COLUMNS.get(column);
      double count = issues(name, fields.get(places.get(column)));
      first.check(new Count(day, name), number, "date", dateText, "each date once; it");
      OptionalDouble none = OptionalDouble.empty();
      return new RankedBar(
          new IndexBar(symbols.get(column), day, none, none, none, count), RankedBar.Rank.HISTORY);
    }

    private static double issues(String column, String value) throws RefusedRowException {
      String expected = "a whole number of issues above 0";
      long issues = Fields.whole(column, value, expected);
      if (issues <= 0) {
        throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, value, expected);
      }
      return issues;
    }

    @Override
    public SourceFacts facts() {
      return SourceFacts.of(
          Optional.empty(), String.join(",", symbols.stream().sorted().toList()), "");
    }
  }
}
