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
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.symbol.Symbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Quotes from rows whose columns a source rule names. */
final class MappedQuotes {

  private final String file;
  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final ColumnMapping mapping;
  private final NightRows night;
  private final QuoteRules rules;
  private final QuoteCells.Units units;
  private final VolScale scale;

  MappedQuotes(ReadContext context, ColumnMapping mapping, NumberForm form, NightRows night) {
    this.file = context.file();
    this.session = context.session();
    this.calendar = context.calendar();
    this.mapping = mapping;
    this.night = night;
    this.rules = new QuoteRules(session);
    this.units = new QuoteCells.Units(
        form,
        digits(MappingKeys.UNIT_VOL, "percent", 2),
        digits(MappingKeys.UNIT_DELTA, "percent", 2));
    this.scale = new VolScale(units.volDigits() > 0);
  }

  private int digits(String key, String unit, int digits) {
    return mapping.said(key).filter(unit::equals).isPresent() ? digits : 0;
  }

  /** What a reader should know about the file. */
  static String remark(ColumnMapping mapping) {
    return mapping.said(Undated.NAME).isPresent() ? Undated.REMARK : "";
  }

  /** The session that a row belongs to. */
  LocalDate session(ColumnMapping.Texts row) throws RefusedRowException {
    Cell date = mapping.cell(MappingKeys.COLUMN + "quoteDate", row);
    Cell time = mapping.cell(MappingKeys.COLUMN + "quoteTime", row);
    if (!date.equals(Cell.NONE)) {
      return DateForm.session(form(MappingKeys.UNIT_QUOTE_DATE).date(date), date, calendar);
    }
    if (!time.equals(Cell.NONE)) {
      TimeForm form =
          mapping.said(MappingKeys.UNIT_QUOTE_TIME).flatMap(TimeForm::of).orElseThrow();
      return calendar.lastClosedSession(form.instant(time));
    }
    return session;
  }

  private DateForm form(String key) {
    return mapping.said(key).flatMap(DateForm::of).orElse(DateForm.ISO);
  }

  /** Adds the quotes of a row of the night. */
  void read(int line, ColumnMapping.Texts row, RowList rows) throws RefusedContentException {
    for (String side : mapping.sides()) {
      rows.add(line, () -> quote(line, row, side));
    }
  }

  private OptionQuote quote(int line, ColumnMapping.Texts row, String side)
      throws RefusedRowException {
    String key = mapping.hasSymbols() ? side + MappingKeys.SYMBOL : MappingKeys.COLUMN + "strike";
    Cell identity = mapping.cell(key, row);
    OptionSeries series = mapping.hasSymbols() ? bySymbol(identity, side) : byParts(row, side);
    night.found(series.root().underlying());
    QuoteCells cells = new QuoteCells(
        mapping.cell(side + "bid", row),
        mapping.cell(side + "ask", row),
        mapping.cell(side + "bidSize", row),
        mapping.cell(side + "askSize", row),
        mapping.cell(side + "last", row),
        mapping.cell(side + "volume", row),
        mapping.cell(side + "openInterest", row),
        mapping.cell(side + "vol", row),
        mapping.cell(side + "delta", row));
    OptionQuote quote = cells.of(series, identity, units, rules, file, line);
    quote.vendorVol().ifPresent(scale::add);
    return quote;
  }

  private OptionSeries bySymbol(Cell symbol, String side) throws RefusedRowException {
    OptionSeries series = Symbols.option(symbol.column(), symbol.text());
    Optional<OptionRight> right = rightOf(side);
    if (right.isPresent() && series.right() != right.get()) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT,
          symbol.column(),
          symbol.text(),
          "a " + right.get().name().toLowerCase(Locale.ROOT));
    }
    rules.checkExpiry(series.expiry(), symbol.column(), symbol.text());
    return series;
  }

  private OptionSeries byParts(ColumnMapping.Texts row, String side) throws RefusedRowException {
    Cell date = mapping.cell(MappingKeys.COLUMN + "expiry", row);
    LocalDate expiry = form(MappingKeys.UNIT_EXPIRY).date(date);
    rules.checkExpiry(expiry, date.column(), date.text());
    Optional<OptionRight> ofSide = rightOf(side);
    OptionRight right =
        ofSide.isPresent() ? ofSide.get() : right(mapping.cell(MappingKeys.COLUMN + "right", row));
    Cell strike = mapping.cell(MappingKeys.COLUMN + "strike", row);
    int digits = digits(MappingKeys.UNIT_STRIKE, "thousandths", 3);
    return new OptionSeries(
        root(row, expiry, date), expiry, right, units.form().strike(strike, digits));
  }

  private Root root(ColumnMapping.Texts row, LocalDate expiry, Cell date)
      throws RefusedRowException {
    Optional<String> underlying = mapping.said(MappingKeys.VALUE_UNDERLYING);
    if (underlying.isPresent()) {
      return CalendarRoots.require(Underlying.valueOf(underlying.get()), expiry, date, calendar);
    }
    Cell named = mapping.cell(MappingKeys.COLUMN + "root", row);
    String name = mapping.said(MappingKeys.VALUE_ROOT).orElse(named.text());
    Root root = Root.of(name)
        .orElseThrow(() -> new RefusedRowException(
            RejectionCode.Q13, named.column(), named.text(), "a root of SPX, SPXW, VIX or VIXW"));
    checkRoot(root, expiry, date);
    return root;
  }

  /** A column that has the underlying for the root makes SPX of SPXW, and VIX of VIXW. */
  private void checkRoot(Root root, LocalDate expiry, Cell date) throws RefusedRowException {
    Optional<Root> only = CalendarRoots.of(root.underlying(), expiry, calendar);
    if (only.isPresent() && only.get() != root) {
      throw new RefusedRowException(
          RejectionCode.AMBIGUOUS_ROOT,
          date.column(),
          date.text(),
          "an expiry of the root %s; on %s only %s expires".formatted(root, expiry, only.get()));
    }
  }

  private static Optional<OptionRight> rightOf(String side) {
    return switch (side) {
      case MappingKeys.CALL -> Optional.of(OptionRight.CALL);
      case MappingKeys.PUT -> Optional.of(OptionRight.PUT);
      default -> Optional.empty();
    };
  }

  private static OptionRight right(Cell cell) throws RefusedRowException {
    return switch (cell.text().toUpperCase(Locale.ROOT)) {
      case "C", "CALL" -> OptionRight.CALL;
      case "P", "PUT" -> OptionRight.PUT;
      default ->
        throw new RefusedRowException(
            RejectionCode.BAD_TEXT, cell.column(), cell.text(), "C, P, call or put");
    };
  }

  /** Refuses a file whose vols are not in the unit that its source rule says. */
  void checkUnits() throws RefusedContentException {
    scale.check();
  }
}
