package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.ReadContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One series of one account. What is held is what the open positions say: lots if the query has
 * them, else the summary. Trades explain it, first in, first out; what they leave unexplained, and
 * what they contradict, is of unknown cost. Without lots and trades the price is the cost basis, an
 * average with fees, and the date unknown.
 */
final class FlexPosition {

  private final Instrument instrument;
  private final ReadContext context;
  private final List<Row> lots = new ArrayList<>();
  private final List<Trade> trades = new ArrayList<>();
  private Optional<Row> summary = Optional.empty();

  FlexPosition(Instrument instrument, ReadContext context) {
    this.instrument = instrument;
    this.context = context;
  }

  private record Row(FlexRow row, Lot lot) {}

  private record Trade(LocalDateTime time, Lot lot) {}

  void addLot(FlexRow row) throws RefusedRowException {
    lots.add(new Row(
        row,
        new Lot(
            quantity(row, FlexField.POSITION),
            price(row, FlexField.OPEN_PRICE),
            session(row, FlexField.OPEN_DATE_TIME, row.date(FlexField.OPEN_DATE_TIME)))));
  }

  void addSummary(FlexRow row) throws RefusedRowException {
    if (summary.isPresent()) {
      throw new RefusedRowException(
          RejectionCode.Q15,
          row.column(FlexField.SYMBOL),
          row.get(FlexField.SYMBOL),
          "each series once an account; it was first at %d"
              .formatted(summary.get().row().line()));
    }
    summary = Optional.of(new Row(
        row,
        new Lot(
            quantity(row, FlexField.POSITION),
            price(row, FlexField.COST_BASIS_PRICE),
            Optional.empty())));
  }

  void addTrade(FlexRow row) throws RefusedRowException {
    Optional<LocalDateTime> time = row.time(FlexField.DATE_TIME);
    Optional<LocalDate> day = row.date(FlexField.TRADE_DATE);
    FlexField dated = day.isPresent() ? FlexField.TRADE_DATE : FlexField.DATE_TIME;
    Optional<LocalDate> session =
        session(row, dated, day.or(() -> time.map(LocalDateTime::toLocalDate)));
    if (session.isEmpty()) {
      throw new RefusedRowException(
          RejectionCode.Q14, row.column(dated), "", "the date of the trade");
    }
    trades.add(new Trade(
        time.orElse(session.get().atStartOfDay()),
        new Lot(quantity(row, FlexField.QUANTITY), price(row, FlexField.TRADE_PRICE), session)));
  }

  /** Adds its rows; a sentence if trades or lots contradict what is held. */
  Optional<String> addTo(BrokerRows rows) throws RefusedContentException {
    long inLots = lots.stream().mapToLong(lot -> lot.lot().quantity()).sum();
    if (summary.isEmpty() || (!lots.isEmpty() && inLots == summary.get().lot().quantity())) {
      summary.ifPresent(row -> rows.pass("sums of lots"));
      for (Row lot : lots) {
        add(rows, lot.row(), lot.lot());
      }
      return Optional.empty();
    }
    Row held = summary.get();
    if (!lots.isEmpty()) {
      lots.forEach(lot -> rows.pass("lots of another sum"));
      return contradicted(rows, held, "Lots", inLots);
    }
    if (trades.isEmpty()) {
      add(rows, held.row(), held.lot());
      return Optional.empty();
    }
    trades.sort(Comparator.comparing(Trade::time));
    List<Lot> fills = trades.stream().map(Trade::lot).toList();
    Optional<List<Lot>> matched = Lot.firstInFirstOut(held.lot().quantity(), fills);
    if (matched.isEmpty()) {
      return contradicted(
          rows, held, "Trades", fills.stream().mapToLong(Lot::quantity).sum());
    }
    for (Lot lot : matched.get()) {
      add(rows, held.row(), lot);
    }
    return Optional.empty();
  }

  private Optional<String> contradicted(BrokerRows rows, Row held, String what, long net)
      throws RefusedContentException {
    long quantity = held.lot().quantity();
    add(rows, held.row(), Lot.unknown(quantity));
    return Optional.of(
        "%s of %s net to %d, the open position is %d: it counts, its cost is unknown."
            .formatted(what, instrument.symbol(), net, quantity));
  }

  private void add(BrokerRows rows, FlexRow row, Lot lot) throws RefusedContentException {
    rows.add(
        row.line(),
        () -> Optional.of(
            new Holding(row.get(FlexField.ACCOUNT), row.get(FlexField.SYMBOL), instrument, lot)));
  }

  private static int quantity(FlexRow row, FlexField field) throws RefusedRowException {
    String text = row.get(field);
    String column = row.column(field);
    return PositionRules.checked(column, text, BrokerNumbers.contracts(column, text));
  }

  private static OptionalDouble price(FlexRow row, FlexField field) throws RefusedRowException {
    return BrokerNumbers.price(row.column(field), row.get(field));
  }

  /** A fill on a day without a session, as on a Sunday evening, belongs to the next session. */
  private Optional<LocalDate> session(FlexRow row, FlexField field, Optional<LocalDate> day)
      throws RefusedRowException {
    if (day.isEmpty()) {
      return day;
    }
    LocalDate session = context.calendar().isSession(day.get())
        ? day.get()
        : context.calendar().nextSession(day.get());
    PositionRules.checkTradeDate(
        row.column(field), row.get(field), session, context.session(), context.calendar());
    return Optional.of(session);
  }
}
