package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The fields that quote one option, not yet judged; {@link Cell#NONE} for what the file lacks.
 *
 * @param bid index points
 * @param ask index points
 * @param bidSize contracts
 * @param askSize contracts
 * @param last index points
 * @param volume contracts of the day
 * @param openInterest contracts
 * @param vol the vendor's, in the unit of {@link Units}
 * @param delta the vendor's, in the unit of {@link Units}
 */
record QuoteCells(
    Cell bid,
    Cell ask,
    Cell bidSize,
    Cell askSize,
    Cell last,
    Cell volume,
    Cell openInterest,
    Cell vol,
    Cell delta) {

  /**
   * How the numbers are written.
   *
   * @param form of each number
   * @param volDigits 0 for a fraction, 2 for percent
   * @param deltaDigits 0 for a fraction, 2 for percent
   */
  record Units(NumberForm form, int volDigits, int deltaDigits) {

    /** Fractions with a decimal point. */
    static final Units PLAIN = new Units(NumberForm.POINT, 0, 0);
  }

  /** The quote, if each number is one, the series is its first and there is a market. */
  OptionQuote of(
      OptionSeries series, Cell identity, Units units, QuoteRules rules, String file, int line)
      throws RefusedRowException {
    NumberForm form = units.form();
    boolean quoted = !bid.isBlank() || !ask.isBlank();
    double bidPrice = quoted ? form.price(bid) : 0;
    double askPrice = quoted ? form.price(ask) : 0;
    OptionalLong bidContracts = form.count(bidSize);
    OptionalLong askContracts = form.count(askSize);
    OptionalDouble lastPrice = form.priceIfTraded(last);
    OptionalLong dayVolume = form.count(volume);
    OptionalLong interest = form.count(openInterest);
    OptionalDouble vendorVol = form.volIfComputed(vol, units.volDigits());
    OptionalDouble vendorDelta = form.delta(delta, units.deltaDigits());
    rules.checkFirst(series, line, identity.column(), identity.text());
    if (!quoted) {
      throw new RefusedRowException(
          RejectionCode.Q04, series, ask.column(), "", "a bid or an ask above 0");
    }
    QuoteRules.checkMarket(series, bidPrice, askPrice, bid.column(), ask.column());
    boolean computed = vol.equals(Cell.NONE) || vendorVol.isPresent();
    return new OptionQuote(
        series,
        bidPrice,
        askPrice,
        bidContracts,
        askContracts,
        lastPrice,
        dayVolume,
        interest,
        vendorVol,
        computed ? vendorDelta : OptionalDouble.empty(),
        file,
        line);
  }
}
