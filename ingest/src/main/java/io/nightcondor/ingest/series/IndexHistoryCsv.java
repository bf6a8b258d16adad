package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.ExchangeCalendar;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Daily history of one index: a date column and OHLC, or a date column and one column of closes.
 * The symbol comes from the source rule. Rows after the session are refused by their date alone.
 */
final class IndexHistoryCsv implements SourceReader {

  private static final String EXPECTED =
      "a column date (or time) and either open, high, low and close or a single column of closes";
  private static final String SYMBOL = "[A-Z][A-Z0-9_.]{0,19}";
  private static final Pattern HEADER = Pattern.compile(
      "\"?(date|time)\"?,.*(open|close|high|value|price).*|\"?date\"?,\"?[a-z0-9_.]+\"?");
  private static final int NONE = -1;

  /** Where the columns are; NONE for what the file does not carry. */
  private record Columns(
      String dateName,
      int date,
      int open,
      int high,
      int low,
      String closeName,
      int close,
      int size) {}

  @Override
  public boolean recognises(String head) {
    String header = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return HEADER.matcher(header.toLowerCase(Locale.ROOT)).matches();
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
    Columns columns = columns(CsvHeader.read(lines), symbol);
    return new Rows(context, lines, symbol, columns);
  }

  /** One bar a line. */
  private static final class Rows extends LineRows {

    private final ReadContext context;
    private final String symbol;
    private final Columns columns;
    private final Map<LocalDate, Integer> firstLine = new HashMap<>();

    Rows(ReadContext context, TextLines lines, String symbol, Columns columns) {
      super(context, lines, false);
      this.context = context;
      this.symbol = symbol;
      this.columns = columns;
    }

    @Override
    protected void read(TextLines lines, RowList rows) throws RefusedContentException {
      String line = lines.text();
      int number = lines.number();
      rows.add(
          number,
          () ->
              bar(line, number, symbol, columns, context.session(), context.calendar(), firstLine));
    }

    @Override
    public SourceFacts facts() {
      String remark = firstLine.containsKey(context.session())
          ? ""
          : "It has no row of the session %s.".formatted(context.session());
      return SourceFacts.of(Optional.empty(), symbol, remark);
    }
  }

  private static Columns columns(CsvHeader header, String symbol) throws RefusedContentException {
    String dateName = header.has("time") && !header.has("date") ? "time" : "date";
    int date = header.require(dateName, EXPECTED);
    if (header.has("open") || header.has("high") || header.has("low")) {
      return new Columns(
          dateName,
          date,
          header.require("open", EXPECTED),
          header.require("high", EXPECTED),
          header.require("low", EXPECTED),
          "close",
          header.require("close", EXPECTED),
          header.size());
    }
    List<String> closes = List.of("close", "value", symbol.toLowerCase(Locale.ROOT));
    Optional<String> closeName =
        header.names().stream().filter(closes::contains).findFirst();
    if (header.size() != 2 || closeName.isEmpty()) {
      throw new RefusedContentException(
          "the header is '%s'".formatted(Shown.text(String.join(",", header.names()))), EXPECTED);
    }
    return new Columns(
        dateName,
        date,
        NONE,
        NONE,
        NONE,
        closeName.get(),
        header.require(closeName.get(), EXPECTED),
        header.size());
  }

  private static RankedBar bar(
      String line,
      int number,
      String symbol,
      Columns columns,
      LocalDate session,
      ExchangeCalendar calendar,
      Map<LocalDate, Integer> firstLine)
      throws RefusedRowException {
    List<String> fields = CsvFields.split(line, columns.size());
    String dateText = fields.get(columns.date());
    LocalDate date = Fields.isoOrUsDate(columns.dateName(), dateText);
    BarRules.checkDate(date, columns.dateName(), dateText, session, calendar);
    double close = Fields.level(columns.closeName(), fields.get(columns.close()));
    OptionalDouble open = OptionalDouble.empty();
    OptionalDouble high = OptionalDouble.empty();
    OptionalDouble low = OptionalDouble.empty();
    if (columns.open() != NONE) {
      open = Fields.levelIfTraded("open", fields.get(columns.open()));
      high = Fields.levelIfTraded("high", fields.get(columns.high()));
      low = Fields.levelIfTraded("low", fields.get(columns.low()));
    }
    IndexBar bar = new IndexBar(symbol, date, open, high, low, close);
    BarRules.checkRange(bar, "high");
    Integer first = firstLine.putIfAbsent(date, number);
    if (first != null) {
      throw new RefusedRowException(
          RejectionCode.Q15,
          columns.dateName(),
          dateText,
          "each date once; it was first at %d".formatted(first));
    }
    return new RankedBar(bar, RankedBar.Rank.HISTORY);
  }
}
