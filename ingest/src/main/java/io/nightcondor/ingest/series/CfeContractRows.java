package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.BarRules;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.TextLines;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One settlement a line of a {@link CfeContractCsv}. */
final class CfeContractRows extends LineRows {

  /** The exchange divided its VIX futures by ten on this day and their multiplier grew by it. */
  private static final LocalDate RESCALED = LocalDate.of(2007, 3, 26);

  private static final String MONTH_CODES = "FGHJKMNQUVXZ";
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final Pattern CONTRACT =
      Pattern.compile("([FGHJKMNQUVXZ]) \\(([A-Z][a-z]{2}) (\\d{2})\\)");

  private final ReadContext context;
  private final CfeContractCsv.Columns columns;
  private final SettlementRules rules;
  private Optional<YearMonth> month = Optional.empty();
  private int rescaled;

  CfeContractRows(ReadContext context, TextLines lines, CfeContractCsv.Columns columns) {
    super(context, lines, false);
    this.context = context;
    this.columns = columns;
    this.rules = new SettlementRules(context.session());
  }

  @Override
  protected void read(TextLines lines, RowList rows) throws RefusedContentException {
    String line = lines.text();
    int number = lines.number();
    rows.add(number, () -> settlement(line, number));
    if (month.isPresent() && month.get().isBefore(SettlementRules.EXPIRIES_KNOWN_FROM)) {
      throw new RefusedContentException(
          number,
          "the contract settles in %s".formatted(month.get()),
          "a contract of %s or later, from where on the calendar gives the settlement day"
              .formatted(SettlementRules.EXPIRIES_KNOWN_FROM));
    }
  }

  private VxSettlement settlement(String line, int number) throws RefusedRowException {
    List<String> fields = CsvFields.split(line, columns.size());
    LocalDate expiry =
        context.calendar().monthlyVixExpiry(contract(fields.get(columns.contract())));
    String dateText = fields.get(columns.date());
    LocalDate date = Fields.isoOrUsDate("Trade Date", dateText);
    rules.checkDate(date, "Trade Date", dateText);
    SettlementRules.checkNotExpired(date, expiry, "Trade Date", dateText);
    double settle = Fields.level("Settle", fields.get(columns.settle()));
    OptionalDouble open = traded("Open", columns.open(), fields);
    OptionalDouble high = traded("High", columns.high(), fields);
    OptionalDouble low = traded("Low", columns.low(), fields);
    BarRules.checkRange(high, low, "High");
    boolean atTenTimes = date.isBefore(RESCALED);
    VxSettlement scaled = atTenTimes
        ? new VxSettlement(date, expiry, tenth(open), tenth(high), tenth(low), tenth(settle))
        : new VxSettlement(date, expiry, open, high, low, settle);
    VxSettlement read = columns.market().beside(scaled, fields);
    rules.checkFirst(date, expiry, number, "Trade Date", dateText);
    if (atTenTimes) {
      rescaled++;
    }
    return read;
  }

  /** All rows are of the contract of the first. */
  private YearMonth contract(String text) throws RefusedRowException {
    Matcher contract = CONTRACT.matcher(text);
    int number = contract.matches() ? MONTHS.indexOf(contract.group(2)) : -1;
    if (number < 0 || MONTH_CODES.charAt(number) != contract.group(1).charAt(0)) {
      throw new RefusedRowException(
          RejectionCode.Q13, "Futures", text, "a month code and the month, such as K (May 08)");
    }
    YearMonth read = YearMonth.of(2000 + Integer.parseInt(contract.group(3)), number + 1);
    YearMonth own = month.orElse(read);
    if (!read.equals(own)) {
      throw new RefusedRowException(
          RejectionCode.Q13,
          "Futures",
          text,
          "the contract of %s as in the first row".formatted(own));
    }
    month = Optional.of(own);
    return own;
  }

  /** On a day without a trade high and low are quotes, sometimes the wrong way round. */
  private OptionalDouble traded(String column, int place, List<String> fields)
      throws RefusedRowException {
    OptionalDouble level = Fields.levelIfTraded(column, fields.get(place));
    long volume = Fields.count("Total Volume", fields.get(columns.volume()));
    return volume == 0 ? OptionalDouble.empty() : level;
  }

  private static OptionalDouble tenth(OptionalDouble level) {
    return level.isPresent() ? OptionalDouble.of(tenth(level.getAsDouble())) : level;
  }

  private static double tenth(double level) {
    return BigDecimal.valueOf(level).movePointLeft(1).doubleValue();
  }

  @Override
  public SourceFacts facts() {
    String content = month
        .map(context.calendar()::monthlyVixExpiry)
        .map(expiry -> new VixFuture(VixFuture.Size.VX, expiry).symbol())
        .orElse("VX");
    String scale = rescaled == 0
        ? ""
        : "%d rows before %s are at ten times the VIX and were divided by ten. "
            .formatted(rescaled, RESCALED);
    return SourceFacts.of(Optional.empty(), content, (scale + rules.remark()).strip());
  }
}
