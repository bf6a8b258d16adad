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
import io.nightcondor.ingest.source.TextLines;
import io.nightcondor.ingest.symbol.Symbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The rows of a Cboe quote table: the last price if it has one, then two quotes a line. */
final class CboeWebRows extends LineRows {

  /** What the old table has where no vol was computed. */
  private static final double OLD_NOT_COMPUTED = 0.02;

  private final String file;
  private final CboeWebColumns columns;
  private final LocalDate session;
  private final Optional<Instant> time;
  private final QuoteRules rules;
  private final CboeVolText vols;
  private final int rowsBeforeQuotes;
  private Optional<Underlying> underlying;

  /** Of the line before, which mostly has the same. */
  private String expiryText = "";

  private LocalDate expiryRead = LocalDate.MIN;

  CboeWebRows(ReadContext context, TextLines lines, CboeWebPreamble preamble, LocalDate session)
      throws RefusedContentException {
    super(context, lines, true);
    this.file = context.file();
    this.columns = preamble.columns();
    this.session = session;
    this.time = preamble.time();
    this.rules = new QuoteRules(session);
    this.vols = new CboeVolText(context.options());
    this.underlying = preamble.underlying().map(CboeWebPreamble.LastPrice::underlying);
    if (preamble.underlying().isPresent()) {
      CboeWebPreamble.LastPrice last = preamble.underlying().get();
      rows().add(last.line(), () -> lastPrice(last, session, preamble.time(), context.calendar()));
    }
    this.rowsBeforeQuotes = rows().count();
  }

  /** While another session runs, the last price is of that one and no close. */
  private static RankedBar lastPrice(
      CboeWebPreamble.LastPrice last,
      LocalDate session,
      Optional<Instant> time,
      ExchangeCalendar calendar)
      throws RefusedRowException {
    double price = Fields.level("Last", last.text());
    Optional<LocalDate> day =
        time.map(instant -> instant.atZone(ExchangeCalendar.NEW_YORK).toLocalDate());
    if (day.filter(calendar::isSession).filter(session::isBefore).isPresent()) {
      throw new RefusedRowException(
          RejectionCode.AFTER_SESSION,
          "Last",
          last.text(),
          "the close of %s; the table is of %s, before its close".formatted(session, day.get()));
    }
    OptionalDouble none = OptionalDouble.empty();
    return new RankedBar(
        new IndexBar(last.underlying().name(), session, none, none, none, price),
        RankedBar.Rank.CHAIN);
  }

  @Override
  protected void read(TextLines lines, RowList rows) throws RefusedContentException {
    if (lines.startsWith(",") && CboeWebPreamble.isPadding(lines.text())) {
      return;
    }
    int line = lines.number();
    List<String> fields;
    try {
      fields = CsvFields.split(lines.text(), columns.count());
    } catch (RefusedRowException broken) {
      for (int quote = 0; quote < OptionRight.values().length; quote++) {
        rows.refuse(line, broken);
      }
      return;
    }
    for (OptionRight right : OptionRight.values()) {
      rows.add(line, () -> quote(line, fields, right));
    }
  }

  private OptionQuote quote(int line, List<String> fields, OptionRight right)
      throws RefusedRowException {
    CboeWebColumns.Side side = columns.side(fields, right);
    OptionSeries series = series(side, right);
    checkExpiry(fields.get(0), series);
    String strike = fields.get(columns.strike());
    if (Fields.decimal("Strike", strike, "a strike such as 5320.00") != series.strike()) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER,
          "Strike",
          strike,
          "%s, as in the symbol %s".formatted(series.strike(), side.symbol()));
    }
    String name = side.name();
    OptionalDouble last = Fields.levelIfTraded(name + " Last Sale", side.last());
    double bid = Fields.price(name + " Bid", side.bid());
    double ask = Fields.price(name + " Ask", side.ask());
    long volume = Fields.count(name + " Volume", side.volume());
    VendorVol vendor = vendor(side);
    long openInterest = Fields.count(name + " Open Interest", side.openInterest());
    rules.checkFirst(series, line, name, side.symbol());
    QuoteRules.checkMarket(series, bid, ask, name + " Bid", name + " Ask");
    return new OptionQuote(
        series,
        bid,
        ask,
        OptionalLong.empty(),
        OptionalLong.empty(),
        last,
        OptionalLong.of(volume),
        OptionalLong.of(openInterest),
        vendor.vol(),
        vendor.delta(),
        file,
        line);
  }

  private OptionSeries series(CboeWebColumns.Side side, OptionRight right)
      throws RefusedRowException {
    OptionSeries series = Symbols.option(side.name(), side.symbol());
    if (underlying.isEmpty()) {
      underlying = Optional.of(series.root().underlying());
    }
    if (series.root().underlying() != underlying.get()) {
      throw new RefusedRowException(
          RejectionCode.Q13,
          side.name(),
          side.symbol(),
          "a root of the %s chain".formatted(underlying.get()));
    }
    if (series.right() != right) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT,
          side.name(),
          side.symbol(),
          "a %s".formatted(right == OptionRight.CALL ? "call" : "put"));
    }
    return series;
  }

  private VendorVol vendor(CboeWebColumns.Side side) throws RefusedRowException {
    if (!columns.computed()) {
      return VendorVol.NONE;
    }
    double vol = vols.read(side.name() + " IV", side.vol());
    double delta = Fields.decimal(side.name() + " Delta", side.delta(), "a delta from -1 to 1");
    boolean placeholder = columns.old() && vol == OLD_NOT_COMPUTED;
    return VendorVol.of(placeholder ? 0 : vol, OptionalDouble.of(delta));
  }

  private void checkExpiry(String text, OptionSeries series) throws RefusedRowException {
    LocalDate expiry =
        text.equals(expiryText) ? expiryRead : CboeExpiry.read("Expiration Date", text);
    expiryText = text;
    expiryRead = expiry;
    rules.checkExpiry(expiry, "Expiration Date", text);
    if (!expiry.equals(series.expiry())) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          "Expiration Date",
          text,
          "%s, as in the symbol %s".formatted(series.expiry(), series.symbol()));
    }
  }

  @Override
  protected void end(int count) throws RefusedContentException {
    if (count == rowsBeforeQuotes) {
      throw new RefusedContentException("the file has a header and no quotes", "quotes");
    }
    if (underlying.isEmpty()) {
      throw new RefusedContentException(
          "none of the %d quotes has a root of ours".formatted(count),
          "options of SPX, SPXW, VIX or VIXW");
    }
  }

  @Override
  public SourceFacts facts() {
    return SourceFacts.of(
            Optional.of(session),
            underlying.map(Underlying::name).orElse(""),
            time.isPresent()
                ? ""
                : "It carries no date and was taken for the session %s.".formatted(session))
        .quotedAt(time);
  }
}
