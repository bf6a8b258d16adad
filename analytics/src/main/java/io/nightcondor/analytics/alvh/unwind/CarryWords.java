package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.LotHistory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What the carry of a layer does not cover, or only by an estimate. */
final class CarryWords {

  private CarryWords() {}

  /** Empty text if every night since its entry was run. */
  static String of(LayerLots layer) {
    Optional<LocalDate> late = layer.hedges().stream()
        .filter(CarryWords::isLate)
        .flatMap(hedge -> hedge.lot().history().stream())
        .flatMap(past -> past.carryFrom().stream())
        .max(Comparator.naturalOrder());
    int estimated = layer.hedges().stream()
        .flatMap(hedge -> hedge.lot().history().stream())
        .mapToInt(past -> past.estimatedDays().orElse(0))
        .max()
        .orElse(0);
    return late.map(date -> ", counted since " + date).orElse("")
        + (estimated == 0
            ? ""
            : ", of it %s days of nights not run estimated by the next curve".formatted(estimated));
  }

  /** Bought before the first night that saw it, or nobody knows when. */
  private static boolean isLate(HedgeValuation hedge) {
    Optional<LocalDate> from = hedge.lot().history().flatMap(LotHistory::carryFrom);
    return from.isPresent()
        && hedge.lot().entryDate().filter(entry -> !entry.isBefore(from.get())).isEmpty();
  }
}
