package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.symbol.FutureSymbols;
import io.nightcondor.ingest.symbol.OptionSymbols;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The positions page of tastytrade (Positions, CSV): the columns that the user shows, of them
 * {@code Account, Symbol, Type, Quantity, Exp Date, DTE, Strike Price, Call/Put, Trade Price}.
 * Options carry the OSI symbol, futures their code behind a slash. The trade price is the average
 * over the fills; neither dates nor the time of the page are shown, so that no night can call the
 * file stale.
 */
final class TastytradeCsv implements SourceReader {

  private static final Set<String> OWN = Set.of("symbol", "type", "quantity", "call/put");

  @Override
  public boolean recognises(String head) {
    String header = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    Set<String> names = Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
        .map(name -> name.replace("\"", "").strip())
        .collect(Collectors.toSet());
    return names.containsAll(OWN);
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
    for (String name : List.of("Symbol", "Type", "Quantity", "Call/Put")) {
      SheetRow.require(header, List.of(name));
    }
    BrokerRows rows = new BrokerRows(context, "Account", "Symbol");
    for (SheetLine line : lines.subList(1, lines.size())) {
      try {
        SheetRow row = line.row(header);
        rows.add(line.number(), () -> holding(row, context));
      } catch (RefusedRowException broken) {
        rows.refuse(line.number(), broken);
      }
    }
    return rows.open(Optional.empty(), "It does not say of which day it is.");
  }

  private static Optional<Holding> holding(SheetRow row, ReadContext context)
      throws RefusedRowException {
    String symbol = row.get("Symbol");
    Optional<? extends Instrument> held = instrument(row, symbol, context);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    String text = row.get("Quantity");
    int quantity =
        PositionRules.checked("Quantity", text, BrokerNumbers.contracts("Quantity", text));
    OptionalDouble price = BrokerNumbers.price("Trade Price", row.get("Trade Price"));
    return Optional.of(new Holding(
        row.get("Account"), symbol, held.get(), new Lot(quantity, price, Optional.empty())));
  }

  private static Optional<? extends Instrument> instrument(
      SheetRow row, String symbol, ReadContext context) throws RefusedRowException {
    if (FutureSymbols.isVixFuture(symbol)) {
      return Optional.of(
          FutureSymbols.future("Symbol", symbol, context.session(), context.calendar()));
    }
    boolean option = row.get("Type").toLowerCase(Locale.ROOT).contains("option");
    if (!option || symbol.startsWith("./")) {
      return Optional.empty();
    }
    Optional<OptionSeries> series = OptionSymbols.osi("Symbol", symbol);
    if (series.isPresent()) {
      SplitColumns.check(
          series.get(), "Call/Put", row.get("Call/Put"), "Strike Price", row.get("Strike Price"));
    }
    return series;
  }
}
