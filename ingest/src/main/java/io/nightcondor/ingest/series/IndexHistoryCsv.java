package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
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

/**
 * Daily history of one index: a date column and OHLC, or a date column and one column of closes, in
 * the layouts of Cboe, Yahoo, TradingView and Investing.com. The symbol comes from the source rule.
 * Volumes, changes and adjusted closes are not read. Rows after the session are refused by their
 * date alone.
 */
final class IndexHistoryCsv implements SourceReader {

  /** What a symbol of the configuration looks like. */
  static final String SYMBOL = "[A-Z][A-Z0-9_.]{0,19}";

  @Override
  public boolean recognises(String head) {
    CsvHead csv = CsvHead.of(head);
    boolean closes = csv.names().size() == 2 && csv.names().get(1).matches("[a-z0-9_.]+");
    return csv.startsWith(List.of("date", "time"))
        && !csv.hasCompactDate()
        && (csv.hasBar() || closes);
  }

  @Override
  public List<SourceOption> options() {
    return List.of(SourceOption.required("symbol", SYMBOL, "a symbol such as SPX or VIX3M"));
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    String symbol = context.options().getOrDefault("symbol", "");
    if (!symbol.matches(SYMBOL)) {
      throw new RefusedContentException(
          "its source rule has the symbol '%s'".formatted(Shown.text(symbol)),
          "an option symbol such as SPX or VIX3M in the configuration");
    }
    TextLines lines = new TextLines(text);
    return new Rows(context, lines, symbol, IndexColumns.of(CsvHeader.read(lines), symbol));
  }

  /** One bar a line. */
  private static final class Rows extends LineRows {

    private final ReadContext context;
    private final String symbol;
    private final IndexColumns columns;
    private final FirstLines<LocalDate> first = new FirstLines<>();

    Rows(ReadContext context, TextLines lines, String symbol, IndexColumns columns) {
      super(context, lines, false);
      this.context = context;
      this.symbol = symbol;
      this.columns = columns;
    }

    @Override
    protected void read(TextLines lines, RowList rows) throws RefusedContentException {
      String line = lines.text();
      int number = lines.number();
      rows.add(number, () -> bar(line, number));
    }

    private RankedBar bar(String line, int number) throws RefusedRowException {
      List<String> fields = CsvFields.split(line, columns.size());
      String dateText = fields.get(columns.date());
      LocalDate date = Fields.isoOrUsDate(columns.dateName(), dateText);
      BarRules.checkDate(date, columns.dateName(), dateText, context.session(), context.calendar());
      RankedBar bar = new RankedBar(columns.bar(symbol, date, fields), RankedBar.Rank.HISTORY);
      first.check(date, number, columns.dateName(), dateText, "each date once; it");
      return bar;
    }

    @Override
    public SourceFacts facts() {
      String remark = first.contains(context.session())
          ? ""
          : "It has no row of the session %s.".formatted(context.session());
      return SourceFacts.of(Optional.empty(), symbol, remark);
    }
  }
}
