package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.symbol.FutureSymbols;
import io.nightcondor.ingest.symbol.OptionSymbols;
import java.io.Reader;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The positions page of the Schwab site (Accounts, Positions, Export): a title with account and
 * time, then {@code Symbol, Description, Qty (Quantity) or Quantity, Price, ..., Mkt Val (Market
 * Value) or Market Value, Cost Basis, ..., Security Type or Asset Type}, cash and a total for each
 * account. The page shows an account by its last digits, so that option {@code account.123} stands
 * for {@code ...123}. The price is cost basis over units: an average, fees included; dates are not
 * shown.
 */
final class SchwabCsv implements SourceReader {

  private static final String EXPECTED =
      "Positions for account Individual ...123 as of 04:59 PM ET, 2024/08/05";
  private static final Pattern TITLE =
      Pattern.compile("Positions for (?:account )?(.{1,80}?) as of (\\d{2}:\\d{2} [AP]M) ET,"
          + " (?:(\\d{4})/(\\d{2})/(\\d{2})|(\\d{2})/(\\d{2})/(\\d{4}))");
  private static final Pattern MASKED = Pattern.compile(".*\\.\\.\\.(\\w{2,8})");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
          "uuuu-MM-dd hh:mm a", Locale.US)
      .withResolverStyle(ResolverStyle.STRICT);

  private static final String CASH = "Cash & Cash Investments";
  private static final List<String> TOTALS = List.of("Account Total", "Positions Total");
  private static final List<String> QUANTITY = List.of("Qty (Quantity)", "Quantity");
  private static final List<String> VALUE = List.of("Mkt Val (Market Value)", "Market Value");
  private static final List<String> TYPE = List.of("Security Type", "Asset Type");
  private static final List<String> COST = List.of("Cost Basis");

  @Override
  public boolean recognises(String head) {
    String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return first.startsWith("\"Positions for ") || first.startsWith("Positions for ");
  }

  @Override
  public List<SourceOption> options() {
    return AccountBooks.OPTIONS;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    List<SheetLine> lines = SheetLine.all(text);
    String first = lines.isEmpty() ? "" : lines.get(0).text().strip();
    Matcher title =
        TITLE.matcher(first.replaceFirst("^\"", "").replaceFirst("\"?,*(\"\",?)*$", ""));
    if (!title.matches()) {
      throw new RefusedContentException(
          "the first line is '%s'".formatted(Shown.text(first)), EXPECTED);
    }
    Sheet sheet = new Sheet(context, accountOf(title.group(1)), taken(title));
    for (SheetLine line : lines.subList(1, lines.size())) {
      sheet.read(line);
    }
    return sheet.end();
  }

  private static LocalDateTime taken(Matcher title) throws RefusedContentException {
    String date = title.group(3) == null
        ? "%s-%s-%s".formatted(title.group(8), title.group(6), title.group(7))
        : "%s-%s-%s".formatted(title.group(3), title.group(4), title.group(5));
    try {
      return LocalDateTime.parse(date + " " + title.group(2), TIME);
    } catch (DateTimeParseException noSuchTime) {
      throw new RefusedContentException(
          "the first line has the time %s %s".formatted(date, title.group(2)), EXPECTED);
    }
  }

  private static String accountOf(String name) {
    Matcher masked = MASKED.matcher(name);
    return masked.matches() ? masked.group(1) : name;
  }

  /** What was read down to a line. */
  private static final class Sheet {

    private final ReadContext context;
    private final LocalDateTime taken;
    private final BrokerRows rows;
    private String account;
    private Optional<CsvHeader> header = Optional.empty();
    private boolean totalled;

    Sheet(ReadContext context, String account, LocalDateTime taken) throws RefusedContentException {
      this.context = context;
      this.account = account;
      this.taken = taken;
      this.rows = new BrokerRows(context, "Positions for account", "Symbol");
    }

    void read(SheetLine line) throws RefusedContentException {
      try {
        List<String> fields = line.fields();
        boolean only = fields.stream().skip(1).allMatch(String::isEmpty);
        if (fields.get(0).equals("Symbol")) {
          header = Optional.of(header(line));
          totalled = false;
        } else if (only && MASKED.matcher(fields.get(0)).matches()) {
          account = accountOf(fields.get(0));
        } else if (!only) {
          row(line, line.row(requireHeader(line)));
        }
      } catch (RefusedRowException broken) {
        rows.refuse(line.number(), broken);
      }
    }

    private void row(SheetLine line, SheetRow row) throws RefusedContentException {
      String owner = account;
      String symbol = row.get("Symbol");
      if (TOTALS.contains(symbol)) {
        rows.pass(BrokerRows.HEADINGS);
        totalled = true;
      } else if (symbol.equals(CASH)) {
        rows.addCash(
            line.number(),
            owner,
            ReportTime.session(taken, context.calendar()),
            () -> BrokerNumbers.required(row.name(VALUE), row.first(VALUE)));
      } else {
        rows.add(line.number(), () -> holding(owner, symbol, row));
      }
    }

    private Optional<Holding> holding(String owner, String symbol, SheetRow row)
        throws RefusedRowException {
      Optional<? extends Instrument> held = instrument(symbol, row.first(TYPE));
      if (held.isEmpty()) {
        return Optional.empty();
      }
      String text = row.first(QUANTITY);
      String column = row.name(QUANTITY);
      int quantity = PositionRules.checked(column, text, BrokerNumbers.contracts(column, text));
      OptionalDouble cost = BrokerNumbers.amount("Cost Basis", row.first(COST));
      OptionalDouble price = cost.isEmpty()
          ? cost
          : PositionRules.checkedPrice(
              "Cost Basis",
              row.first(COST),
              Math.abs(cost.getAsDouble() / quantity / held.get().multiplier()));
      return Optional.of(
          new Holding(owner, symbol, held.get(), new Lot(quantity, price, Optional.empty())));
    }

    private Optional<? extends Instrument> instrument(String symbol, String type)
        throws RefusedRowException {
      if (FutureSymbols.isVixFuture(symbol)) {
        return Optional.of(
            FutureSymbols.future("Symbol", symbol, context.session(), context.calendar()));
      }
      boolean option = type.isEmpty() ? symbol.contains("/") : type.equals("Option");
      return option ? OptionSymbols.slashed("Symbol", symbol) : Optional.empty();
    }

    SourceRows end() throws RefusedContentException {
      if (!totalled) {
        throw new TruncatedContentException(
            "the sheet has no line Account Total or Positions Total behind its last account",
            "a whole page of positions");
      }
      return rows.open(
          Optional.of(ReportTime.session(taken, context.calendar())),
          ReportTime.remark(taken, context.calendar()));
    }

    private CsvHeader requireHeader(SheetLine line) throws RefusedContentException {
      return header.orElseThrow(() -> new RefusedContentException(
          line.number(), "a row before the header", "a header with Symbol and Quantity"));
    }

    private static CsvHeader header(SheetLine line) throws RefusedContentException {
      CsvHeader header = CsvHeader.of(line.text(), line.number());
      for (List<String> names : List.of(QUANTITY, VALUE, COST)) {
        SheetRow.require(header, names);
      }
      return header;
    }
  }
}
