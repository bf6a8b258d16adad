package io.nightcondor.ingest.chain;

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
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.TextLines;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One quote a line of the underlyings that are kept, and behind the first of each its close. */
final class DatashopRows extends LineRows {

  private static final String LEFT_OUT = "rows of other underlyings";

  /** How the file writes that there is none: the standard contract, or no price. */
  private static final Pattern NONE = Pattern.compile("\\s*|0+(\\.0*)?");

  private final ReadContext context;
  private final DatashopColumns columns;
  private final Map<String, Underlying> beginnings = new LinkedHashMap<>();
  private final Set<Underlying> present = EnumSet.noneOf(Underlying.class);
  private final Set<Underlying> closed = EnumSet.noneOf(Underlying.class);
  private long leftOut;
  private Optional<QuoteRules> rules = Optional.empty();

  /** @param kept underlyings whose rows are read */
  DatashopRows(
      ReadContext context, TextLines lines, DatashopColumns columns, Set<Underlying> kept) {
    super(context, lines, true);
    this.context = context;
    this.columns = columns;
    for (Underlying underlying : kept) {
      beginnings.put("^%s,".formatted(underlying), underlying);
      beginnings.put("\"^%s\",".formatted(underlying), underlying);
    }
  }

  /** The line is not split before it is known to be kept: a file has a million others. */
  @Override
  protected void read(TextLines lines, RowList rows) throws RefusedContentException {
    for (Map.Entry<String, Underlying> beginning : beginnings.entrySet()) {
      if (lines.startsWith(beginning.getKey())) {
        present.add(beginning.getValue());
        keep(beginning.getValue(), lines.number(), lines.text(), rows);
        return;
      }
    }
    leftOut++;
  }

  private void keep(Underlying underlying, int line, String text, RowList rows)
      throws RefusedContentException {
    try {
      List<String> fields = CsvFields.split(text, columns.size());
      OptionQuote quote = quote(underlying, line, fields);
      rows.add(line, () -> quote);
      if (columns.atClose() && !closed.contains(underlying)) {
        addClose(underlying, line, fields, rows);
      }
    } catch (RefusedRowException fault) {
      rows.refuse(line, fault);
    }
  }

  /** Without a licence for index values the file has no bid and ask of an index. */
  private void addClose(Underlying underlying, int line, List<String> fields, RowList rows)
      throws RefusedContentException {
    String bidText = fields.get(columns.underlyingBid());
    String askText = fields.get(columns.underlyingAsk());
    if (NONE.matcher(bidText).matches() || NONE.matcher(askText).matches()) {
      return;
    }
    closed.add(underlying);
    rows.add(line, () -> {
      double bid = Fields.level("underlying_bid_eod", bidText);
      double ask = Fields.level("underlying_ask_eod", askText);
      if (bid > ask) {
        throw new RefusedRowException(
            RejectionCode.BAD_NUMBER, "underlying_bid_eod", bidText, "at most the ask of " + ask);
      }
      OptionalDouble none = OptionalDouble.empty();
      LocalDate session = rules.orElseThrow().session();
      return new RankedBar(
          new IndexBar(underlying.name(), session, none, none, none, 0.5 * (bid + ask)),
          RankedBar.Rank.CHAIN);
    });
  }

  private OptionQuote quote(Underlying underlying, int line, List<String> fields)
      throws RefusedRowException {
    String snapshot = columns.snapshot();
    QuoteRules quoteRules = rules(fields.get(columns.quoteDate()));
    OptionSeries series = series(underlying, fields, quoteRules);
    OptionalDouble last = Fields.levelIfTraded("close", fields.get(columns.close()));
    long volume = Fields.count("trade_volume", fields.get(columns.volume()));
    long bidSize = Fields.count("bid_size_" + snapshot, fields.get(columns.bidSize()));
    double bid = Fields.price("bid_" + snapshot, fields.get(columns.bid()));
    long askSize = Fields.count("ask_size_" + snapshot, fields.get(columns.askSize()));
    double ask = Fields.price("ask_" + snapshot, fields.get(columns.ask()));
    VendorVol vendor = vendor(fields);
    long openInterest = Fields.count("open_interest", fields.get(columns.openInterest()));
    quoteRules.checkFirst(series, line, "strike", fields.get(columns.strike()));
    QuoteRules.checkMarket(series, bid, ask, "bid_" + snapshot, "ask_" + snapshot);
    return new OptionQuote(
        series,
        bid,
        ask,
        OptionalLong.of(bidSize),
        OptionalLong.of(askSize),
        last,
        OptionalLong.of(volume),
        OptionalLong.of(openInterest),
        vendor.vol(),
        vendor.delta(),
        context.file(),
        line);
  }

  /** The first row with the date of a session decides; a file holds one. */
  private QuoteRules rules(String text) throws RefusedRowException {
    LocalDate date = Fields.isoDate("quote_date", text);
    if (rules.isEmpty()) {
      if (!context.calendar().isSession(date)) {
        throw new RefusedRowException(
            RejectionCode.NOT_A_SESSION,
            "quote_date",
            text,
            "a day on which the exchange was open");
      }
      rules = Optional.of(new QuoteRules(date));
    }
    QuoteRules known = rules.get();
    if (!date.equals(known.session())) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          "quote_date",
          text,
          "%s, the session of the rows before".formatted(known.session()));
    }
    return known;
  }

  private OptionSeries series(Underlying underlying, List<String> fields, QuoteRules quoteRules)
      throws RefusedRowException {
    String rootText = fields.get(columns.root());
    Optional<Root> root = Root.of(rootText).filter(known -> known.underlying() == underlying);
    if (root.isEmpty()) {
      throw new RefusedRowException(
          RejectionCode.Q13, "root", rootText, "a root of ^%s".formatted(underlying));
    }
    if (columns.deliveryCode() != DatashopColumns.NONE
        && !NONE.matcher(fields.get(columns.deliveryCode())).matches()) {
      throw new RefusedRowException(
          RejectionCode.Q13,
          "delivery_code",
          fields.get(columns.deliveryCode()),
          "no code, as the standard contract has");
    }
    String expiryText = fields.get(columns.expiration());
    LocalDate expiry = Fields.isoDate("expiration", expiryText);
    quoteRules.checkExpiry(expiry, "expiration", expiryText);
    String type = fields.get(columns.optionType());
    if (!type.equals("C") && !type.equals("P")) {
      throw new RefusedRowException(RejectionCode.BAD_TEXT, "option_type", type, "C or P");
    }
    String strikeText = fields.get(columns.strike());
    double strike = Fields.level("strike", strikeText);
    QuoteRules.checkStrike(strike, "strike", strikeText);
    OptionRight right = type.equals("C") ? OptionRight.CALL : OptionRight.PUT;
    return new OptionSeries(root.get(), expiry, right, strike);
  }

  private VendorVol vendor(List<String> fields) throws RefusedRowException {
    if (!columns.computed()) {
      return VendorVol.NONE;
    }
    double vol = Fields.price("implied_volatility_1545", fields.get(columns.vol()));
    double delta =
        Fields.decimal("delta_1545", fields.get(columns.delta()), "a delta from -1 to 1");
    return VendorVol.of(vol, OptionalDouble.of(delta));
  }

  @Override
  protected void end(int count) throws RefusedContentException {
    if (present.isEmpty()) {
      throw new RefusedContentException(
          "none of the %d rows is of an underlying that is kept".formatted(leftOut),
          beginnings.values().stream()
              .distinct()
              .map("^%s"::formatted)
              .collect(Collectors.joining(" or ", "rows of ", "")));
    }
    if (rules.isEmpty()) {
      throw new RefusedContentException(
          "none of the %d rows has a session as its quote_date".formatted(count),
          "a quote_date such as 2024-08-05 on which the exchange was open");
    }
  }

  @Override
  public SourceFacts facts() {
    String content = present.stream().map(Underlying::name).collect(Collectors.joining(","));
    Map<String, Long> passed = leftOut == 0 ? Map.of() : Map.of(LEFT_OUT, leftOut);
    return new SourceFacts(rules.map(QuoteRules::session), content, "", new TreeMap<>(passed));
  }
}
