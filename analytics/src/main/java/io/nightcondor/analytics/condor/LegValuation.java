package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.pricing.Greeks;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One option series at one close, per long unit. Prices are index points.
 *
 * @param series what is valued
 * @param mark missing with its reason if no rung of the ladder gave one
 * @param rung which one did
 * @param quality codes of the rules that its own quote breaks
 * @param bid missing if not quoted
 * @param ask as bid
 * @param vol surface vol at the strike, a fraction
 * @param greeks at the surface vol; all zero once settled, empty without a slice
 * @param forward of its expiry; missing without a slice
 * @param extrinsic mark less discounted intrinsic value, clipped at 0
 * @param slice of its root and expiry; empty if the chain did not have it, or once settled
 * @param settled true at and after its settlement instant
 * @param notes remarks such as ZERO_BID
 */
public record LegValuation(
    OptionSeries series,
    Figure mark,
    Rung rung,
    Set<QualityCode> quality,
    Figure bid,
    Figure ask,
    Figure vol,
    Optional<Greeks> greeks,
    Figure forward,
    Figure extrinsic,
    Optional<ExpirySlice> slice,
    boolean settled,
    List<String> notes) {

  public LegValuation {
    quality = QualityCode.shared(quality);
    notes = List.copyOf(notes);
  }

  /** Forward delta of one long unit. */
  public Figure delta() {
    return greeks.map(known -> Figure.of(known.delta())).orElse(Figure.missing("NO_SLICE"));
  }

  /** What the next night needs to roll this mark; empty if there is nothing to roll. */
  public Optional<LegMemory> memory(Optional<LegMemory> previous) {
    if (settled || !(mark instanceof Figure.Known known)) {
      return Optional.empty();
    }
    if (greeks.isPresent() && forward instanceof Figure.Known level) {
      Greeks unit = greeks.get();
      return Optional.of(new LegMemory(
          series.symbol(), known.value(), level.value(), unit.delta(), unit.thetaPerDay(), 0));
    }
    return previous.map(last -> new LegMemory(
        last.symbol(),
        known.value(),
        last.forward(),
        last.delta(),
        last.theta(),
        last.rolls() + 1));
  }
}
