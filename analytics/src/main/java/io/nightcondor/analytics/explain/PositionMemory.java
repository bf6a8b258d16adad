package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import java.util.Optional;

/**
 * A position as it stood after a close. Simple types throughout, so that it can be stored as JSON.
 *
 * @param owner what the report calls it: condor or structure id, or symbol
 * @param kind what owns it
 * @param symbol unpadded OSI symbol, or such as VXMU24
 * @param units signed contracts; a share of a hedge may be a fraction
 * @param sideState delta state of its side, if it is a leg of a condor
 * @param mark index points or VIX points; empty if it was unpriced
 * @param bound what the bounds of a condor's vertical add to the holder's value, index points per
 *     contract; carried by the short leg, else 0
 * @param option if it is an option and its expiry had a smile
 * @param future if it is a VIX future
 */
public record PositionMemory(
    String owner,
    PositionKind kind,
    String symbol,
    double units,
    Optional<DeltaState> sideState,
    Optional<Double> mark,
    double bound,
    Optional<OptionMemory> option,
    Optional<FutureMemory> future) {

  Instrument instrument() {
    return future
        .map(known -> (Instrument) new VixFuture(known.size(), known.expiry()))
        .orElseGet(() -> OsiSymbol.parse(symbol));
  }
}
