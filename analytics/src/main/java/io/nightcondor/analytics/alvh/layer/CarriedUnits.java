package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Units that earlier nights already set, counted in another instrument by what both gain in the
 * stress, so that the target is met. Within one instrument a unit stays a unit (DOMAIN E5).
 */
final class CarriedUnits {

  private final HedgeCandidates candidates;
  private final LocalDate condorExpiry;

  CarriedUnits(HedgeCandidates candidates, LocalDate condorExpiry) {
    this.candidates = candidates;
    this.condorExpiry = condorExpiry;
  }

  /** So many units of a symbol as units of an instrument that gains; empty if one has no price. */
  OptionalDouble in(HedgeCandidate unit, String symbol, double units) {
    if (units == 0 || symbol.equals(unit.symbol())) {
      return OptionalDouble.of(units);
    }
    Optional<HedgeCandidate> other =
        candidates.of(symbol, condorExpiry).filter(candidate -> candidate.gainBase() > 0);
    return other.isPresent()
        ? OptionalDouble.of(units * other.get().gainBase() / unit.gainBase())
        : OptionalDouble.empty();
  }

  /** Orders together. */
  OptionalDouble in(HedgeCandidate unit, List<HedgeOrder> orders) {
    double total = 0;
    for (HedgeOrder order : orders) {
      OptionalDouble units = in(unit, order.symbol(), order.units());
      if (units.isEmpty()) {
        return units;
      }
      total += units.getAsDouble();
    }
    return OptionalDouble.of(total);
  }
}
