package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.Instrument;

/**
 * A position in one instrument.
 *
 * @param instrument an SPX or VIX option, or a VIX future
 * @param quantity signed contracts, or a share of them; negative is short
 * @param group what its profit is summed under: a condor, a side, a hedge layer
 */
public record HeldLeg(Instrument instrument, double quantity, String group) {

  public HeldLeg {
    if (!(Math.abs(quantity) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("a quantity must be finite, got " + quantity);
    }
  }
}
