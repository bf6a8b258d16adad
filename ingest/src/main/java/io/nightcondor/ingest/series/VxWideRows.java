package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.BarRules;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.TextLines;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As many rows a line of a {@link VxWideCsv} as it has cells with a figure. */
final class VxWideRows extends LineRows {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private final ReadContext context;
  private final int date;
  private final List<VxWideCsv.Column> columns;
  private final int size;
  private final SettlementRules rules;
  private final FirstLines<Close> closes = new FirstLines<>();
  private long emptyCells;

  /** Which index on which day. */
  private record Close(String symbol, LocalDate date) {}

  VxWideRows(
      ReadContext context, TextLines lines, int date, List<VxWideCsv.Column> columns, int size) {
    super(context, lines, false);
    this.context = context;
    this.date = date;
    this.columns = columns;
    this.size = size;
    this.rules = new SettlementRules(context.session());
  }

  @Override
  protected void read(TextLines lines, RowList rows) throws RefusedContentException {
    int number = lines.number();
    List<String> fields;
    try {
      fields = CsvFields.split(lines.text(), size);
    } catch (RefusedRowException broken) {
      rows.add(number, () -> {
        throw broken;
      });
      return;
    }
    for (VxWideCsv.Column column : columns) {
      String cell = fields.get(column.place());
      if (cell.isBlank() || cell.equals("NA")) {
        emptyCells++;
      } else {
        rows.add(number, () -> row(number, column, fields.get(date), cell));
      }
    }
  }

  private Object row(int number, VxWideCsv.Column column, String dateText, String cell)
      throws RefusedRowException {
    LocalDate day = Fields.isoDate("date", dateText);
    if (column.slot() == 0) {
      BarRules.checkDate(day, "date", dateText, context.session(), context.calendar());
      double close = Fields.level(column.name(), cell);
      closes.check(new Close(column.symbol(), day), number, "date", dateText, "each date once; it");
      return new RankedBar(
          new IndexBar(column.symbol(), day, NONE, NONE, NONE, close), RankedBar.Rank.HISTORY);
    }
    rules.checkDate(day, "date", dateText);
    if (YearMonth.from(day).isBefore(SettlementRules.EXPIRIES_KNOWN_FROM)) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          "date",
          dateText,
          "a date from %s on, from where the calendar says which contract is in a slot"
              .formatted(SettlementRules.EXPIRIES_KNOWN_FROM.atDay(1)));
    }
    double settle = Fields.level(column.name(), cell);
    LocalDate expiry = expiry(day, column.slot());
    rules.checkFirst(day, expiry, number, column.name(), cell);
    return new VxSettlement(day, expiry, NONE, NONE, NONE, settle);
  }

  /** The day on which the n-th contract settles that settles after a day. */
  private LocalDate expiry(LocalDate day, int slot) {
    YearMonth month = YearMonth.from(day);
    boolean settled = !context.calendar().monthlyVixExpiry(month).isAfter(day);
    return context.calendar().monthlyVixExpiry(month.plusMonths(settled ? slot : slot - 1L));
  }

  @Override
  public SourceFacts facts() {
    SortedMap<String, Long> leftOut = new TreeMap<>();
    if (emptyCells > 0) {
      leftOut.put("empty cells", emptyCells);
    }
    String content = Stream.concat(
            Stream.of("VX"),
            columns.stream().map(VxWideCsv.Column::symbol).filter(symbol -> !symbol.isEmpty()))
        .sorted()
        .collect(Collectors.joining(","));
    return new SourceFacts(Optional.empty(), content, rules.remark(), leftOut);
  }
}
