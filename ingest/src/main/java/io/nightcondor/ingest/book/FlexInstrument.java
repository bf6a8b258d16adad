package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.symbol.FutureSymbols;
import io.nightcondor.ingest.symbol.OptionSymbols;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a row of a Flex Query is about. Options carry the OSI symbol, futures VXU4 or {@code VX SEP
 * 24}; expiry, strike, right, multiplier and currency stand beside it and must be the same.
 */
final class FlexInstrument {

  private FlexInstrument() {}

  /** By its symbol alone; empty for another product. */
  static Optional<Instrument> named(FlexRow row, ReadContext context) throws RefusedRowException {
    String symbol = row.get(FlexField.SYMBOL);
    String column = row.column(FlexField.SYMBOL);
    return switch (row.get(FlexField.ASSET_CLASS)) {
      case "OPT" -> OptionSymbols.osi(column, symbol).map(Instrument.class::cast);
      case "FUT" ->
        FutureSymbols.isVixFuture(symbol)
            ? Optional.of(
                FutureSymbols.future(column, symbol, context.session(), context.calendar()))
            : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Holds what stands beside the symbol against it; a position must have its multiplier. */
  static void check(FlexRow row, Instrument instrument, boolean multiplierRequired)
      throws RefusedRowException {
    String currency = row.get(FlexField.CURRENCY);
    if (!currency.equals("USD")) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT, row.column(FlexField.CURRENCY), currency, "USD");
    }
    String text = row.get(FlexField.MULTIPLIER);
    OptionalDouble multiplier = BrokerNumbers.amount(row.column(FlexField.MULTIPLIER), text);
    if (multiplier.isEmpty()
        ? multiplierRequired
        : multiplier.getAsDouble() != instrument.multiplier()) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER,
          row.column(FlexField.MULTIPLIER),
          text,
          "%d, the multiplier of %s".formatted(instrument.multiplier(), instrument.symbol()));
    }
    Optional<LocalDate> expiry = row.date(FlexField.EXPIRY);
    if (expiry.isPresent() && !expiry.get().equals(instrument.expiry())) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          row.column(FlexField.EXPIRY),
          row.get(FlexField.EXPIRY),
          "%s, when %s settles".formatted(instrument.expiry(), instrument.symbol()));
    }
    if (instrument instanceof OptionSeries series) {
      SplitColumns.check(
          series,
          row.column(FlexField.PUT_CALL),
          row.get(FlexField.PUT_CALL),
          row.column(FlexField.STRIKE),
          row.get(FlexField.STRIKE));
    }
  }
}
