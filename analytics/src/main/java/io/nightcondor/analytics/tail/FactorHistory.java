package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.VxSettlement;
import java.util.List;
import java.util.Map;

/**
 * Daily series of both windows as known at a night, from which past moves are drawn. None is after
 * the session; a day that no source has is not there.
 *
 * @param bars closes by symbol (SPX, VIX, VIX3M, VIX6M, SKEW, VVIX) in order of date
 * @param settlements of VX futures in order of trade date and expiry
 * @param rates by series (DGS2 or a like one), a fraction a year, in order of reference date
 * @param smiles of the chains of past nights in order of session and days
 */
public record FactorHistory(
    Map<String, List<IndexBar>> bars,
    List<VxSettlement> settlements,
    Map<String, List<MacroValue>> rates,
    List<SmilePoint> smiles) {

  /** No history. */
  public static final FactorHistory NONE =
      new FactorHistory(Map.of(), List.of(), Map.of(), List.of());

  public FactorHistory {
    bars = Map.copyOf(bars);
    settlements = List.copyOf(settlements);
    rates = Map.copyOf(rates);
    smiles = List.copyOf(smiles);
  }

  /** Closes of a symbol in order of date; empty if no source had it. */
  public List<IndexBar> of(String symbol) {
    return bars.getOrDefault(symbol, List.of());
  }
}
