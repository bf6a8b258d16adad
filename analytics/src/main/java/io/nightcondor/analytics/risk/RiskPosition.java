package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pricing.MarkVol;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A position of a book at one close, as stresses need it; a settled one is none.
 *
 * @param component that it is part of
 * @param instrument an SPX or VIX option, or a VIX future
 * @param units signed contracts; a share of a hedge may be a fraction
 * @param mark tonight's, index points or VIX points
 * @param halfSpread to cross when closing it, index points or VIX points
 * @param slice of an option's root and expiry; empty if the chain did not have it, and for a future
 */
public record RiskPosition(
    Component component,
    Instrument instrument,
    double units,
    Figure mark,
    Figure halfSpread,
    Optional<ExpirySlice> slice) {

  /** Vol of the mark less the smile's at the strike, a fraction; 0 where the mark has none. */
  double volSpread() {
    return instrument instanceof OptionSeries series
            && mark instanceof Figure.Known known
            && slice.isPresent()
        ? volSpread(series, known.value(), slice.get())
        : 0;
  }

  private static double volSpread(OptionSeries series, double mark, ExpirySlice slice) {
    OptionalDouble own = MarkVol.of(series, mark, slice);
    return own.isPresent() ? own.getAsDouble() - slice.vol(series.strike()) : 0;
  }
}
