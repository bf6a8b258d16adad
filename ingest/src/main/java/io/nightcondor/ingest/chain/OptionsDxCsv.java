package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Option chains of OptionsDX, by the vendor's own column names: bracketed headers with a blank
 * after each comma, a line per strike with a call and a put, the sessions of a month in one file.
 * Which of the sessions a line belongs to follows from its QUOTE_UNIXTIME. UNDERLYING_LAST is the
 * close of the underlying, which the file does not name.
 */
final class OptionsDxCsv implements SourceReader {

  private static final String UNDERLYING = "underlying";
  private static final String UNDERLYINGS = "SPX|VIX";

  private static final String QUOTE_TIME = "[QUOTE_UNIXTIME]";
  private static final String QUOTE_DATE = "[QUOTE_DATE]";
  private static final String UNDERLYING_LAST = "[UNDERLYING_LAST]";
  private static final String EXPIRE_DATE = "[EXPIRE_DATE]";
  private static final String EXPIRE_TIME = "[EXPIRE_UNIX]";
  private static final String STRIKE = "[STRIKE]";

  private static final List<String> REQUIRED = List.of(
      QUOTE_TIME,
      QUOTE_DATE,
      UNDERLYING_LAST,
      EXPIRE_DATE,
      EXPIRE_TIME,
      STRIKE,
      "[C_BID]",
      "[C_ASK]",
      "[P_BID]",
      "[P_ASK]");

  private static final List<String> OPTIONAL = List.of(
      "[C_SIZE]",
      "[C_LAST]",
      "[C_VOLUME]",
      "[C_IV]",
      "[C_DELTA]",
      "[P_SIZE]",
      "[P_LAST]",
      "[P_VOLUME]",
      "[P_IV]",
      "[P_DELTA]");

  private static final Pattern SIZE = Pattern.compile("(\\d{1,9}) x (\\d{1,9})");

  @Override
  public boolean recognises(String head) {
    String header = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return header.contains(QUOTE_TIME) && header.contains(STRIKE);
  }

  @Override
  public List<SourceOption> options() {
    return List.of(SourceOption.required(UNDERLYING, UNDERLYINGS, "SPX or VIX"));
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    Underlying underlying = underlying(context.options().getOrDefault(UNDERLYING, ""));
    TextLines lines = new TextLines(text);
    NamedCells columns = new NamedCells(
        CsvHeader.read(lines),
        REQUIRED,
        OPTIONAL,
        "the columns of OptionsDX, such as " + QUOTE_TIME);
    return new Rows(context, lines, underlying, columns);
  }

  private static Underlying underlying(String option) throws RefusedContentException {
    if (!option.matches(UNDERLYINGS)) {
      throw new RefusedContentException(
          "its source rule has the underlying '%s'".formatted(Shown.text(option)),
          "an option underlying of SPX or VIX in the configuration, for the file does not say");
    }
    return Underlying.valueOf(option);
  }

  /** The close once a session, two quotes a line. */
  private static final class Rows extends NightLineRows {

    private final String file;
    private final LocalDate session;
    private final ExchangeCalendar calendar;
    private final Underlying underlying;
    private final NamedCells columns;
    private final QuoteRules rules;
    private final OptionsDxRoots roots;
    private Cell close = Cell.NONE;
    private double closeLevel = Double.NaN;

    Rows(ReadContext context, TextLines lines, Underlying underlying, NamedCells columns) {
      super(context, lines, CsvFields.COMMA, columns.size(), "");
      this.file = context.file();
      this.session = context.session();
      this.calendar = context.calendar();
      this.underlying = underlying;
      this.columns = columns;
      this.rules = new QuoteRules(session);
      this.roots = new OptionsDxRoots(underlying, calendar);
      night().found(underlying);
    }

    @Override
    protected LocalDate session(List<String> fields) throws RefusedRowException {
      Cell seconds = columns.cell(fields, QUOTE_TIME);
      Cell date = columns.cell(fields, QUOTE_DATE);
      Instant quoted = UnixTime.ofSeconds(seconds);
      LocalDate day = quoted.atZone(ExchangeCalendar.NEW_YORK).toLocalDate();
      if (!day.equals(Fields.isoDate(date.column(), date.text()))) {
        throw new RefusedRowException(
            RejectionCode.Q14,
            date.column(),
            date.text(),
            "%s, the New York date of %s %s".formatted(day, QUOTE_TIME, seconds.text()));
      }
      return calendar.lastClosedSession(quoted);
    }

    @Override
    protected void read(int line, List<String> fields, RowList rows)
        throws RefusedContentException {
      Cell last = columns.cell(fields, UNDERLYING_LAST);
      if (!last.equals(close)) {
        close = last;
        rows.add(line, () -> close(last));
      }
      for (OptionRight right : OptionRight.values()) {
        rows.add(line, () -> quote(line, fields, right));
      }
    }

    private RankedBar close(Cell last) throws RefusedRowException {
      double level = Fields.level(last.column(), last.text());
      if (!Double.isNaN(closeLevel) && level != closeLevel) {
        throw new RefusedRowException(
            RejectionCode.SPOT_DISAGREES,
            last.column(),
            last.text(),
            "%s, as in the first line of the session".formatted(closeLevel));
      }
      closeLevel = level;
      OptionalDouble none = OptionalDouble.empty();
      return new RankedBar(
          new IndexBar(underlying.name(), session, none, none, none, level), RankedBar.Rank.CHAIN);
    }

    private OptionQuote quote(int line, List<String> fields, OptionRight right)
        throws RefusedRowException {
      Cell date = columns.cell(fields, EXPIRE_DATE);
      LocalDate expiry = Fields.isoDate(date.column(), date.text());
      rules.checkExpiry(expiry, date.column(), date.text());
      Cell time = columns.cell(fields, EXPIRE_TIME);
      ZonedDateTime expires = UnixTime.ofSeconds(time).atZone(ExchangeCalendar.NEW_YORK);
      Root root = roots.root(expiry, expires, time);
      Cell strike = columns.cell(fields, STRIKE);
      OptionSeries series =
          new OptionSeries(root, expiry, right, NumberForm.POINT.strike(strike, 0));
      return cells(fields, right).of(series, strike, QuoteCells.Units.PLAIN, rules, file, line);
    }

    private QuoteCells cells(List<String> fields, OptionRight right) throws RefusedRowException {
      char side = right.letter();
      Cell size = side(fields, side, "SIZE");
      Matcher sizes = SIZE.matcher(size.text());
      boolean sized = sizes.matches();
      if (!sized && !size.isBlank()) {
        throw new RefusedRowException(
            RejectionCode.BAD_TEXT, size.column(), size.text(), "bid x ask sizes such as 12 x 40");
      }
      return new QuoteCells(
          side(fields, side, "BID"),
          side(fields, side, "ASK"),
          sized ? new Cell(size.column(), sizes.group(1)) : Cell.NONE,
          sized ? new Cell(size.column(), sizes.group(2)) : Cell.NONE,
          side(fields, side, "LAST"),
          side(fields, side, "VOLUME"),
          Cell.NONE,
          side(fields, side, "IV"),
          side(fields, side, "DELTA"));
    }

    private Cell side(List<String> fields, char side, String name) {
      return columns.cell(fields, "[" + side + "_" + name + "]");
    }
  }
}
