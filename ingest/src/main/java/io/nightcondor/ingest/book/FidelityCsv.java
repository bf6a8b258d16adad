package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.symbol.MonthNames;
import io.nightcondor.ingest.symbol.OptionSymbols;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Portfolio_Positions_Aug-05-2024.csv} of the Fidelity site (Positions, Download):
 * {@code Account Number, Account Name, Symbol, Description, Quantity, Last Price, ..., Current
 * Value, ..., Cost Basis Total, Average Cost Basis, Type}, then notes and, as the last line, when
 * it was downloaded. Options have a dash before the symbol, an account's core cash two asterisks
 * behind it. The price is the average cost basis; dates are not shown.
 */
final class FidelityCsv implements SourceReader {

  private static final Pattern DOWNLOADED =
      Pattern.compile("\"?Date downloaded ([A-Za-z]{3})-(\\d{2})-(\\d{4})(?: at)?"
          + " (\\d{1,2}):(\\d{2}) ([ap])\\.m\\.? ET\"?,*");
  private static final List<String> ACCOUNT = List.of("Account Number", "Account Name");
  private static final List<String> COST = List.of("Average Cost Basis");
  private static final String CORE_CASH = "**";
  private static final int NOON = 12;

  @Override
  public boolean recognises(String head) {
    String header = head.lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse("")
        .toLowerCase(Locale.ROOT);
    return header.contains("account n")
        && header.contains(",symbol,")
        && header.contains(",average cost basis");
  }

  @Override
  public List<SourceOption> options() {
    return AccountBooks.OPTIONS;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    List<SheetLine> lines = SheetLine.all(text);
    SheetLine first = lines.isEmpty() ? new SheetLine(1, "", true) : lines.get(0);
    CsvHeader header = CsvHeader.of(first.text(), first.number());
    for (List<String> names :
        List.of(ACCOUNT, List.of("Symbol"), List.of("Quantity"), List.of("Current Value"), COST)) {
      SheetRow.require(header, names);
    }
    LocalDateTime taken = taken(lines);
    LocalDate session = ReportTime.session(taken, context.calendar());
    BrokerRows rows = new BrokerRows(context, "Account Number", "Symbol");
    for (SheetLine line : lines.subList(1, lines.size())) {
      try {
        // notes are one text; where the file names no columns there is nothing to read
        if (line.fields().stream().skip(1).anyMatch(field -> !field.isEmpty())) {
          row(line.number(), line.row(header), session, rows);
        }
      } catch (RefusedRowException broken) {
        rows.refuse(line.number(), broken);
      }
    }
    return rows.open(Optional.of(session), ReportTime.remark(taken, context.calendar()));
  }

  private static LocalDateTime taken(List<SheetLine> lines) throws RefusedContentException {
    for (SheetLine line : lines) {
      Matcher text = DOWNLOADED.matcher(line.text().strip());
      if (text.matches()) {
        return time(line.number(), text);
      }
    }
    throw new TruncatedContentException(
        "the sheet has no line Date downloaded", "that line below the positions");
  }

  private static LocalDateTime time(int line, Matcher text) throws RefusedContentException {
    try {
      int hour = Integer.parseInt(text.group(4)) % NOON + (text.group(6).equals("p") ? NOON : 0);
      return LocalDateTime.of(
          Integer.parseInt(text.group(3)),
          MonthNames.of(text.group(1)),
          Integer.parseInt(text.group(2)),
          hour,
          Integer.parseInt(text.group(5)));
    } catch (DateTimeException noSuchTime) {
      throw new RefusedContentException(
          line, "no such day or time", "Date downloaded Aug-05-2024 at 5:10 p.m ET");
    }
  }

  private static void row(int line, SheetRow row, LocalDate session, BrokerRows rows)
      throws RefusedContentException {
    String account = row.first(ACCOUNT);
    String symbol = row.get("Symbol");
    if (symbol.equalsIgnoreCase("Pending activity")) {
      rows.pass(BrokerRows.HEADINGS);
    } else if (symbol.endsWith(CORE_CASH)) {
      rows.addCash(
          line,
          account,
          session,
          () -> BrokerNumbers.required("Current Value", row.get("Current Value")));
    } else {
      rows.add(line, () -> holding(account, symbol, row));
    }
  }

  private static Optional<Holding> holding(String account, String symbol, SheetRow row)
      throws RefusedRowException {
    if (!symbol.startsWith("-")) {
      return Optional.empty();
    }
    Optional<OptionSeries> series = OptionSymbols.unpadded("Symbol", symbol);
    if (series.isEmpty()) {
      return Optional.empty();
    }
    String text = row.get("Quantity");
    int quantity =
        PositionRules.checked("Quantity", text, BrokerNumbers.contracts("Quantity", text));
    OptionalDouble price = BrokerNumbers.price("Average Cost Basis", row.first(COST));
    return Optional.of(
        new Holding(account, symbol, series.get(), new Lot(quantity, price, Optional.empty())));
  }
}
