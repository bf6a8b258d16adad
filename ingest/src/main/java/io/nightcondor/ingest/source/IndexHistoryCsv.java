package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.ingest.rejection.RejectionCode;
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
final class IndexHistoryCsv implements SourceParser {

  private static final String EXPECTED =
      "a column date (or time) and either open, high, low and close or a single column of closes";
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9_.]{0,19}");
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
  public ParsedSource parse(
      String file,
      String text,
      Map<String, String> options,
      LocalDate session,
      ExchangeCalendar calendar)
      throws RefusedContentException {
    String symbol = options.getOrDefault("symbol", "");
    if (!SYMBOL.matcher(symbol).matches()) {
      throw new RefusedContentException(
          "its source rule has the symbol '%s'".formatted(CsvHeader.shown(symbol)),
          "an option symbol such as SPX or VIX3M in the configuration");
    }
    CsvLines lines = new CsvLines(text);
    Columns columns = columns(CsvHeader.read(lines), symbol);
    RowCollector rows = new RowCollector(file);
    Map<LocalDate, Integer> firstLine = new HashMap<>();
    while (lines.hasNext()) {
      String line = lines.next();
      if (!line.isBlank()) {
        int number = lines.line();
        rows.add(number, () -> bar(line, number, symbol, columns, session, calendar, firstLine));
      }
    }
    if (rows.rows().isEmpty()) {
      throw new RefusedContentException("the file has a header and no rows", "daily rows");
    }
    String remark =
        firstLine.containsKey(session) ? "" : "It has no row of the session %s.".formatted(session);
    return new ParsedSource(Optional.empty(), symbol, remark, rows.rows());
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
          "the header is '%s'".formatted(CsvHeader.shown(String.join(",", header.names()))),
          EXPECTED);
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
    List<String> fields = CsvLines.fields(line, columns.size());
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
