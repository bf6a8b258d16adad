package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import io.nightcondor.ingest.symbol.Symbols;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Option chain as the Cboe site exports it: a line with the underlying's last price, a line with
 * the date, a header whose names repeat, then lines that each hold a call and a put. The
 * underlying's price is the file's first row; each line after the header gives two.
 */
final class CboeWebCsv implements SourceReader {

  private static final List<String> HEADER = List.of(
      "Expiration Date",
      "Calls",
      "Last Sale",
      "Net",
      "Bid",
      "Ask",
      "Volume",
      "IV",
      "Delta",
      "Gamma",
      "Open Interest",
      "Strike",
      "Puts",
      "Last Sale",
      "Net",
      "Bid",
      "Ask",
      "Volume",
      "IV",
      "Delta",
      "Gamma",
      "Open Interest");

  private static final String HEADER_BEGINS = "Expiration Date,Calls,";
  private static final int PREAMBLE_LINES = 8;

  private static final int CALL_COLUMNS = 1;
  private static final int STRIKE_COLUMN = 11;
  private static final int PUT_COLUMNS = 12;

  private static final Pattern UNDERLYING =
      Pattern.compile("\"?([^\",]+)\"?,\\s*Last:\\s*([^,\\s]+),\\s*Change:.*");

  private static final Pattern DATE = Pattern.compile(
      "\"?Date: ([A-Z][a-z]+ \\d{1,2}, \\d{4}) at (\\d{1,2}:\\d{2} [AP]M) (EST|EDT)\\b.*");

  private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern(
          "MMMM d, uuuu h:mm a", Locale.US)
      .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter EXPIRY = new DateTimeFormatterBuilder()
      .appendPattern("EEE MMM dd uuuu")
      .toFormatter(Locale.US)
      .withResolverStyle(ResolverStyle.STRICT);

  @Override
  public boolean recognises(String head) {
    return head.lines().limit(PREAMBLE_LINES).anyMatch(line -> line.startsWith(HEADER_BEGINS));
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    Matcher head = UNDERLYING.matcher(lines.nextFilled());
    if (!head.matches()) {
      throw new RefusedContentException(
          lines.number(),
          "no line of the underlying",
          "a line such as 'S&P 500 INDEX,Last: 4697.24,Change: 8.56' before the quotes");
    }
    int underlyingLine = lines.number();
    Underlying underlying = underlying(head.group(1), underlyingLine);
    LocalDate session = session(lines, context.calendar());
    checkHeader(lines);
    Rows rows = new Rows(context, lines, underlying, session);
    rows.addLastPrice(underlyingLine, head.group(2));
    return rows;
  }

  /** Two quotes a line. */
  private static final class Rows extends LineRows {

    private final String file;
    private final Underlying underlying;
    private final LocalDate session;
    private final QuoteRules rules;

    Rows(ReadContext context, TextLines lines, Underlying underlying, LocalDate session) {
      super(context, lines, true);
      this.file = context.file();
      this.underlying = underlying;
      this.session = session;
      this.rules = new QuoteRules(session);
    }

    void addLastPrice(int line, String text) throws RefusedContentException {
      rows().add(line, () -> lastPrice(underlying, session, text));
    }

    @Override
    protected void read(TextLines lines, RowList rows) throws RefusedContentException {
      String line = lines.text();
      for (OptionRight right : OptionRight.values()) {
        rows.add(lines.number(), () -> quote(file, lines.number(), line, underlying, rules, right));
      }
    }

    @Override
    protected void end(int count) throws RefusedContentException {
      if (count == 1) {
        throw new RefusedContentException("the file has a header and no quotes", "quotes");
      }
    }

    @Override
    public SourceFacts facts() {
      return SourceFacts.of(Optional.of(session), underlying.name(), "");
    }
  }

  private static Underlying underlying(String name, int line) throws RefusedContentException {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith("S&P 500")) {
      return Underlying.SPX;
    }
    if (upper.contains("VOLATILITY INDEX") || upper.equals("VIX")) {
      return Underlying.VIX;
    }
    throw new RefusedContentException(
        line,
        "the underlying is '%s'".formatted(name.replaceAll("\\p{Cntrl}", "?")),
        "the S&P 500 index or the Cboe volatility index");
  }

  private static RankedBar lastPrice(Underlying underlying, LocalDate session, String last)
      throws RefusedRowException {
    OptionalDouble none = OptionalDouble.empty();
    double close = Fields.level("Last", last);
    return new RankedBar(
        new IndexBar(underlying.name(), session, none, none, none, close), RankedBar.Rank.CHAIN);
  }

  private static LocalDate session(TextLines lines, ExchangeCalendar calendar)
      throws RefusedContentException {
    String text = lines.nextFilled();
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      try {
        LocalDateTime time = LocalDateTime.parse(date.group(1) + " " + date.group(2), DATE_TIME);
        ZoneOffset offset = ZoneOffset.ofHours(date.group(3).equals("EST") ? -5 : -4);
        Instant instant = time.toInstant(offset);
        return calendar.lastClosedSession(instant);
      } catch (DateTimeException noSuchTime) {
        // refused below, as any other text that is no date
      }
    }
    String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
    throw new RefusedContentException(
        lines.number(),
        "no date in '%s'".formatted(shown.replaceAll("\\p{Cntrl}", "?")),
        "a date such as 'Date: January 7, 2024 at 10:52 AM EST'");
  }

  private static void checkHeader(TextLines lines) throws RefusedContentException {
    String text = lines.nextFilled();
    List<String> header;
    try {
      header = CsvFields.split(text, HEADER.size());
    } catch (RefusedRowException notAHeader) {
      header = List.of();
    }
    for (int i = 0; i < HEADER.size(); i++) {
      String name = i < header.size() ? header.get(i).strip() : "nothing";
      if (!name.equals(HEADER.get(i))) {
        throw new RefusedContentException(
            lines.number(),
            "column %d of the header is '%s'".formatted(i + 1, name.replaceAll("\\p{Cntrl}", "?")),
            "'%s'".formatted(HEADER.get(i)));
      }
    }
  }

  private static OptionQuote quote(
      String file,
      int lineNumber,
      String line,
      Underlying underlying,
      QuoteRules rules,
      OptionRight right)
      throws RefusedRowException {
    List<String> fields = CsvFields.split(line, HEADER.size());
    int first = right == OptionRight.CALL ? CALL_COLUMNS : PUT_COLUMNS;
    String side = HEADER.get(first);
    String symbol = fields.get(first);
    OptionSeries series = Symbols.option(side, symbol);
    if (series.root().underlying() != underlying) {
      throw new RefusedRowException(
          RejectionCode.Q13, side, symbol, "a root of the %s chain".formatted(underlying));
    }
    if (series.right() != right) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT,
          side,
          symbol,
          "a %s".formatted(right == OptionRight.CALL ? "call" : "put"));
    }
    checkExpiry(fields.get(0), series, rules);
    double strike = Fields.decimal("Strike", fields.get(STRIKE_COLUMN), "a strike such as 5320.00");
    if (strike != series.strike()) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER,
          "Strike",
          fields.get(STRIKE_COLUMN),
          "%s, as in the symbol %s".formatted(series.strike(), symbol));
    }
    OptionalDouble last = Fields.levelIfTraded(side + " Last Sale", fields.get(first + 1));
    double bid = Fields.price(side + " Bid", fields.get(first + 3));
    double ask = Fields.price(side + " Ask", fields.get(first + 4));
    OptionalLong volume = OptionalLong.of(Fields.count(side + " Volume", fields.get(first + 5)));
    double vol = Fields.price(side + " IV", fields.get(first + 6));
    double delta = Fields.decimal(side + " Delta", fields.get(first + 7), "a delta from -1 to 1");
    OptionalLong openInterest =
        OptionalLong.of(Fields.count(side + " Open Interest", fields.get(first + 9)));
    rules.checkFirst(series, lineNumber, side, symbol);
    QuoteRules.checkMarket(bid, ask, side + " Bid", side + " Ask");
    boolean computed = vol > 0;
    return new OptionQuote(
        series,
        bid,
        ask,
        OptionalLong.empty(),
        OptionalLong.empty(),
        last,
        volume,
        openInterest,
        computed ? OptionalDouble.of(vol) : OptionalDouble.empty(),
        computed ? OptionalDouble.of(delta) : OptionalDouble.empty(),
        file,
        lineNumber);
  }

  private static void checkExpiry(String text, OptionSeries series, QuoteRules rules)
      throws RefusedRowException {
    LocalDate expiry;
    try {
      expiry = LocalDate.parse(text, EXPIRY);
    } catch (DateTimeException notADate) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          "Expiration Date",
          text,
          "a day of the calendar such as Fri Jan 05 2024");
    }
    rules.checkExpiry(expiry, "Expiration Date", text);
    if (!expiry.equals(series.expiry())) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          "Expiration Date",
          text,
          "%s, as in the symbol %s".formatted(series.expiry(), series.symbol()));
    }
  }
}
