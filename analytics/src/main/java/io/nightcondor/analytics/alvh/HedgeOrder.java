package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A recommendation that the next position file may show as filled.
 *
 * @param action buy or sell
 * @param rule that asked for it, such as E5 or U6
 * @param condorId the condor it is for
 * @param shared true if its units are part of an order for several condors
 * @param symbol such as VXMU24
 * @param layer 1, 2 or 3
 * @param units above 0; a share may be a fraction
 * @param limit VIX points
 * @param from what the limit was taken from, such as S1
 * @param step times it was already left unfilled; NOT_PLACED for units that were set and are first
 *     ordered on a later night
 * @param since session of the first recommendation
 * @param state delta state of the put side then
 * @param chargePerUnit USD to charge to the premium budget for each unit bought
 * @param threshold of U5 that asks for the sale, 1 or 2; empty for other rules
 */
public record HedgeOrder(
    Action action,
    String rule,
    String condorId,
    boolean shared,
    String symbol,
    int layer,
    double units,
    double limit,
    String from,
    int step,
    LocalDate since,
    DeltaState state,
    double chargePerUnit,
    Optional<Integer> threshold) {

  /** What it trades. */
  public Instrument instrument(ExchangeCalendar calendar) {
    return instrument(symbol, calendar);
  }

  /** The VIX future or option that a symbol of an order or a lot names. */
  public static Instrument instrument(String symbol, ExchangeCalendar calendar) {
    return symbol.startsWith(VixFuture.Size.VX.name())
        ? VixFuture.ofSymbol(symbol, calendar)
        : OsiSymbol.parse(symbol);
  }

  /** A step before the first. */
  public static final int NOT_PLACED = -1;

  /** The same order for other units. */
  public HedgeOrder withUnits(double newUnits) {
    return new HedgeOrder(
        action,
        rule,
        condorId,
        shared,
        symbol,
        layer,
        newUnits,
        limit,
        from,
        step,
        since,
        state,
        chargePerUnit,
        threshold);
  }

  /** Side of an order. */
  public enum Action {
    BUY,
    SELL
  }
}
