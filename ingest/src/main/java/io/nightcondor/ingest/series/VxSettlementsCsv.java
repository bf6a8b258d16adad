package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Settlements of the monthly VIX futures, one line per trade date and slot. Rows of earlier
 * sessions are history and are used; rows after the session are refused by their date alone. Where
 * the columns bid, ask, volume and open_interest are there, they are read.
 */
final class VxSettlementsCsv implements SourceReader {

  private static final String EXPECTED =
      "the columns date, slot, open, high, low, close, settle and days_to_expiry";
  private static final Pattern SLOT = Pattern.compile("VX\\d{1,2}");
  private static final int LONGEST_DAYS = 800;

  /** Where the columns are. */
  private record Columns(
      int date,
      int slot,
      int open,
      int high,
      int low,
      int close,
      int settle,
      int days,
      SettlementMarket market,
      int size) {}

  @Override
  public boolean recognises(String head) {
    return head.startsWith("date,slot,");
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    Columns columns = new Columns(
        header.require("date", EXPECTED),
        header.require("slot", EXPECTED),
        header.require("open", EXPECTED),
        header.require("high", EXPECTED),
        header.require("low", EXPECTED),
        header.require("close", EXPECTED),
        header.require("settle", EXPECTED),
        header.require("days_to_expiry", EXPECTED),
        SettlementMarket.of(header, "volume", "open_interest"),
        header.size());
    return new Rows(context, lines, columns);
  }

  /** One settlement a line. */
  private static final class Rows extends LineRows {

    private final ReadContext context;
    private final Columns columns;
    private final SettlementRules rules;

    Rows(ReadContext context, TextLines lines, Columns columns) {
      super(context, lines, false);
      this.context = context;
      this.rules = new SettlementRules(context.session());
      this.columns = columns;
    }

    @Override
    protected void read(TextLines lines, RowList rows) throws RefusedContentException {
      String line = lines.text();
      int number = lines.number();
      rows.add(number, () -> settlement(line, number, columns, context.calendar(), rules));
    }

    @Override
    public SourceFacts facts() {
      return SourceFacts.of(Optional.empty(), "VX", rules.remark());
    }
  }

  private static VxSettlement settlement(
      String line, int number, Columns columns, ExchangeCalendar calendar, SettlementRules rules)
      throws RefusedRowException {
    List<String> fields = CsvFields.split(line, columns.size());
    LocalDate date = Fields.isoDate("date", fields.get(columns.date()));
    rules.checkDate(date, "date", fields.get(columns.date()));
    String slot = fields.get(columns.slot());
    if (!SLOT.matcher(slot).matches()) {
      throw new RefusedRowException(RejectionCode.Q13, "slot", slot, "a slot such as VX1");
    }
    OptionalDouble open = Fields.levelIfTraded("open", fields.get(columns.open()));
    OptionalDouble high = Fields.levelIfTraded("high", fields.get(columns.high()));
    OptionalDouble low = Fields.levelIfTraded("low", fields.get(columns.low()));
    Fields.levelIfTraded("close", fields.get(columns.close()));
    double settle = Fields.level("settle", fields.get(columns.settle()));
    LocalDate expiry = expiry(date, fields.get(columns.days()), calendar);
    VxSettlement read =
        columns.market().beside(new VxSettlement(date, expiry, open, high, low, settle), fields);
    rules.checkFirst(date, expiry, number, "slot", slot);
    return read;
  }

  private static LocalDate expiry(LocalDate date, String text, ExchangeCalendar calendar)
      throws RefusedRowException {
    long days = Fields.count("days_to_expiry", text);
    if (days > LONGEST_DAYS) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER,
          "days_to_expiry",
          text,
          "at most %d days".formatted(LONGEST_DAYS));
    }
    LocalDate expiry = date.plusDays(days);
    LocalDate monthly = calendar.monthlyVixExpiry(YearMonth.from(expiry));
    if (!expiry.equals(monthly)) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          "days_to_expiry",
          text,
          "%d, the days from %s to the settlement of %s"
              .formatted(monthly.toEpochDay() - date.toEpochDay(), date, monthly));
    }
    return expiry;
  }
}
