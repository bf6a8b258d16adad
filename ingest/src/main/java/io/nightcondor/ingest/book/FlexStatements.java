package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The open positions, trades and cash of a Flex Query, in whichever form it came. Lots say when and
 * at what price they were opened; a position without lots is matched to its trades, see
 * {@link FlexPosition}.
 */
final class FlexStatements {

  private static final Set<String> EXECUTIONS = Set.of("", "EXECUTION");
  private static final String LOT = "LOT";
  private static final Set<String> SUMMARIES = Set.of("", "SUMMARY");

  /** Sums in the base currency, of which the rows of each currency are the parts. */
  private static final Set<String> CASH_BY_CURRENCY = Set.of("", "Currency");

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final String BASE_SUMMARY = "BASE_SUMMARY";

  private static final String CASH_SUMS = "cash summed in the base currency";
  private static final String OTHER_LEVELS = "rows of other levels of detail";

  private final ReadContext context;
  private final BrokerRows rows;
  private final Map<String, FlexPosition> positions = new LinkedHashMap<>();
  private final List<FlexRow> trades = new ArrayList<>();
  private final List<FlexRow> cash = new ArrayList<>();
  private final TreeSet<LocalDate> dates = new TreeSet<>();

  FlexStatements(ReadContext context, boolean csv) throws RefusedContentException {
    this.context = context;
    this.rows = new BrokerRows(
        context,
        csv ? FlexField.ACCOUNT.csv() : FlexField.ACCOUNT.xml(),
        csv ? FlexField.SYMBOL.csv() : FlexField.SYMBOL.xml());
  }

  /** Takes the last day of a statement; an empty text says nothing. */
  void addDate(FlexRow row, FlexField field) throws RefusedContentException {
    try {
      row.date(field).map(context.calendar()::sessionOnOrBefore).ifPresent(dates::add);
    } catch (RefusedRowException notADate) {
      throw new RefusedContentException(
          row.line(),
          "%s is '%s'".formatted(row.column(field), row.get(field)),
          "a date such as 20240805 or 2024-08-05");
    }
  }

  void addPosition(FlexRow row) throws RefusedContentException {
    addDate(row, FlexField.REPORT_DATE);
    String level = row.get(FlexField.LEVEL_OF_DETAIL);
    if (!level.equals(LOT) && !SUMMARIES.contains(level)) {
      rows.pass(OTHER_LEVELS);
      return;
    }
    try {
      Optional<Instrument> instrument = FlexInstrument.named(row, context);
      if (instrument.isEmpty()) {
        rows.pass(BrokerRows.OTHER_PRODUCTS);
        return;
      }
      FlexInstrument.check(row, instrument.get(), true);
      FlexPosition position = positions.computeIfAbsent(
          key(row, instrument.get()), key -> new FlexPosition(instrument.get(), context));
      if (level.equals(LOT)) {
        position.addLot(row);
      } else {
        position.addSummary(row);
      }
    } catch (RefusedRowException fault) {
      rows.refuse(row.line(), fault);
    }
  }

  void addTrade(FlexRow row) {
    trades.add(row);
  }

  void addCash(FlexRow row) throws RefusedContentException {
    addDate(row, FlexField.TO_DATE);
    cash.add(row);
  }

  /** The rows, positions first. */
  SourceRows open() throws RefusedContentException {
    LocalDate session = day();
    for (FlexRow trade : trades) {
      take(trade);
    }
    List<String> contradictions = new ArrayList<>();
    for (FlexPosition position : positions.values()) {
      position.addTo(rows).ifPresent(contradictions::add);
    }
    for (FlexRow row : cash) {
      take(row, session);
    }
    return rows.open(Optional.of(session), remark(contradictions));
  }

  private LocalDate day() throws RefusedContentException {
    if (dates.size() != 1) {
      throw new RefusedContentException(
          dates.isEmpty() ? "no date of the report" : "reports up to " + dates,
          "one day: toDate of each statement, or ReportDate and ToDate in CSV");
    }
    return dates.first();
  }

  private void take(FlexRow trade) throws RefusedContentException {
    if (!EXECUTIONS.contains(trade.get(FlexField.LEVEL_OF_DETAIL))) {
      rows.pass(OTHER_LEVELS);
      return;
    }
    try {
      Optional<Instrument> instrument = FlexInstrument.named(trade, context);
      if (instrument.isEmpty()) {
        rows.pass(BrokerRows.OTHER_PRODUCTS);
        return;
      }
      FlexPosition position = positions.get(key(trade, instrument.get()));
      if (position == null) {
        rows.pass("trades of closed positions");
      } else {
        FlexInstrument.check(trade, instrument.get(), false);
        position.addTrade(trade);
        rows.pass("trades of open positions");
      }
    } catch (RefusedRowException fault) {
      rows.refuse(trade.line(), fault);
    }
  }

  private void take(FlexRow row, LocalDate session) throws RefusedContentException {
    String currency = row.get(FlexField.CURRENCY);
    if (currency.equals(BASE_SUMMARY)
        || !CASH_BY_CURRENCY.contains(row.get(FlexField.LEVEL_OF_DETAIL))) {
      rows.pass(CASH_SUMS);
      return;
    }
    rows.addCash(row.line(), row.get(FlexField.ACCOUNT), currency, session, () -> {
      if (!CURRENCY.matcher(currency).matches()) {
        throw new RefusedRowException(
            RejectionCode.BAD_TEXT,
            row.column(FlexField.CURRENCY),
            currency,
            "a currency such as USD");
      }
      return BrokerNumbers.required(
          row.column(FlexField.ENDING_CASH), row.get(FlexField.ENDING_CASH));
    });
  }

  private static String key(FlexRow row, Instrument instrument) {
    return row.get(FlexField.ACCOUNT) + "|" + instrument.symbol();
  }

  private static String remark(List<String> contradictions) {
    return switch (contradictions.size()) {
      case 0 -> "";
      case 1 -> contradictions.get(0);
      default ->
        "%s %d more positions are contradicted so."
            .formatted(contradictions.get(0), contradictions.size() - 1);
    };
  }
}
