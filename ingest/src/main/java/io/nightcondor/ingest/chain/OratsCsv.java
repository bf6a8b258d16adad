package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
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
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import io.nightcondor.ingest.symbol.Symbols;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Strikes of all US underlyings from ORATS near the end of a day, by the column names of the
 * vendor's near-EOD page (orats.com/near-eod-data): a line per strike with a call and a put.
 *
 * <p>stkPx of an index is a price that the vendor solves per expiry, never the index, so that no
 * close comes from this file. The ticker SPX covers SPXW; where the file has the OPRA symbols cOpra
 * and pOpra they tell the roots, else the calendar does, and where it cannot the rows are refused.
 * The ticker VIX covers VIXW, which the calendar tells. delta is the call's.
 */
final class OratsCsv implements SourceReader {

  private static final String TICKER = "ticker";
  private static final String EXPIRY = "expirDate";
  private static final String STRIKE = "strike";
  private static final List<String> REQUIRED =
      List.of(TICKER, EXPIRY, STRIKE, "cBidPx", "cAskPx", "pBidPx", "pAskPx");

  /** What the vendor called the quote date over the years. */
  private static final List<String> DATES = List.of("trade_date", "tradeDate", "quotedate");

  private static final List<String> OPTIONAL = List.of(
      "trade_date",
      "tradeDate",
      "quotedate",
      "cOpra",
      "pOpra",
      "cVolu",
      "cOi",
      "pVolu",
      "pOi",
      "cMidIv",
      "pMidIv",
      "delta");

  private static final Pattern ANY_TICKER = Pattern.compile("[A-Z0-9][A-Z0-9._^$-]{0,14}");

  private static final String NEAR_CLOSE = "Quotes of shortly before the close.";

  @Override
  public boolean recognises(String head) {
    String header = head.lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse("")
        .toLowerCase(Locale.ROOT);
    return header.contains("ticker,")
        && header.contains("expirdate,")
        && header.contains(",cbidpx,")
        && header.contains(",paskpx");
  }

  @Override
  public List<SourceOption> options() {
    return List.of(Undated.OPTION);
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    NamedCells columns = new NamedCells(
        CsvHeader.read(lines), REQUIRED, OPTIONAL, "the columns of ORATS strikes, such as cBidPx");
    Optional<String> date = DATES.stream().filter(columns::has).findFirst();
    String undated = Undated.remark(context.options(), date.isPresent(), "a column trade_date");
    String remark = undated.isEmpty() ? NEAR_CLOSE : NEAR_CLOSE + " " + undated;
    return new Rows(context, lines, columns, date, remark);
  }

  /** Two quotes a line. */
  private static final class Rows extends NightLineRows {

    private final String file;
    private final LocalDate session;
    private final ExchangeCalendar calendar;
    private final NamedCells columns;
    private final Optional<String> date;
    private final QuoteRules rules;

    Rows(
        ReadContext context,
        TextLines lines,
        NamedCells columns,
        Optional<String> date,
        String remark) {
      super(context, lines, CsvFields.COMMA, columns.size(), remark);
      this.file = context.file();
      this.session = context.session();
      this.calendar = context.calendar();
      this.columns = columns;
      this.date = date;
      this.rules = new QuoteRules(session);
    }

    @Override
    protected boolean isOfOtherUnderlying(String line) throws RefusedRowException {
      // a day has some 700,000 lines of which two in a hundred are ours
      Cell ticker = columns.isFirst(TICKER) && line.indexOf('"') < 0
          ? new Cell(TICKER, line.substring(0, Math.max(line.indexOf(CsvFields.COMMA), 0)))
          : columns.cell(CsvFields.split(line, columns.size()), TICKER);
      if (!ANY_TICKER.matcher(ticker.text()).matches()) {
        throw new RefusedRowException(
            RejectionCode.BAD_TEXT, TICKER, ticker.text(), "a ticker such as SPX");
      }
      return Root.of(ticker.text()).isEmpty();
    }

    @Override
    protected LocalDate session(List<String> fields) throws RefusedRowException {
      return date.isEmpty()
          ? session
          : DateForm.session(
              DateForm.isoOrUs(columns.cell(fields, date.get())),
              columns.cell(fields, date.get()),
              calendar);
    }

    @Override
    protected void read(int line, List<String> fields, RowList rows)
        throws RefusedContentException {
      night().found(ticker(fields).underlying());
      for (OptionRight right : OptionRight.values()) {
        rows.add(line, () -> quote(line, fields, right));
      }
    }

    private OptionQuote quote(int line, List<String> fields, OptionRight right)
        throws RefusedRowException {
      Cell strike = columns.cell(fields, STRIKE);
      OptionSeries series = series(fields, right, NumberForm.POINT.strike(strike, 0));
      String side = right == OptionRight.CALL ? "c" : "p";
      QuoteCells cells = new QuoteCells(
          columns.cell(fields, side + "BidPx"),
          columns.cell(fields, side + "AskPx"),
          Cell.NONE,
          Cell.NONE,
          Cell.NONE,
          columns.cell(fields, side + "Volu"),
          columns.cell(fields, side + "Oi"),
          columns.cell(fields, side + "MidIv"),
          right == OptionRight.CALL ? columns.cell(fields, "delta") : Cell.NONE);
      return cells.of(series, strike, QuoteCells.Units.PLAIN, rules, file, line);
    }

    private OptionSeries series(List<String> fields, OptionRight right, double strike)
        throws RefusedRowException {
      Cell cell = columns.cell(fields, EXPIRY);
      LocalDate expiry = DateForm.isoOrUs(cell);
      rules.checkExpiry(expiry, EXPIRY, cell.text());
      Root named = ticker(fields);
      Cell symbol = columns.cell(fields, right == OptionRight.CALL ? "cOpra" : "pOpra");
      if (named != Root.SPX) {
        Root root = named == Root.SPXW ? named : vix(expiry, cell);
        return new OptionSeries(root, expiry, right, strike);
      }
      if (symbol.isBlank()) {
        Root root = CalendarRoots.require(Underlying.SPX, expiry, cell, calendar);
        return new OptionSeries(root, expiry, right, strike);
      }
      return bySymbol(symbol, expiry, right, strike);
    }

    private Root ticker(List<String> fields) {
      return Root.of(columns.cell(fields, TICKER).text()).orElseThrow();
    }

    private Root vix(LocalDate expiry, Cell cell) throws RefusedRowException {
      return CalendarRoots.require(Underlying.VIX, expiry, cell, calendar);
    }

    private static OptionSeries bySymbol(
        Cell symbol, LocalDate expiry, OptionRight right, double strike)
        throws RefusedRowException {
      OptionSeries series = Symbols.option(symbol.column(), symbol.text());
      OptionSeries wanted = new OptionSeries(series.root(), expiry, right, strike);
      if (series.root().underlying() != Underlying.SPX || !series.equals(wanted)) {
        throw new RefusedRowException(
            RejectionCode.BAD_TEXT,
            symbol.column(),
            symbol.text(),
            "the symbol of the SPX %s at %s of %s"
                .formatted(right.name().toLowerCase(Locale.ROOT), strike, expiry));
      }
      return series;
    }
  }
}
