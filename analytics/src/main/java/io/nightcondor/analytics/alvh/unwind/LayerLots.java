package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The bought lots of one layer of a condor: what the unwind rules sell as a whole.
 *
 * @param layer 1, 2 or 3
 * @param hedges lots with units above 0, oldest symbol first
 */
record LayerLots(int layer, List<HedgeValuation> hedges) {

  /** Newest layer first; legs sold short are for a person and belong to none. */
  static List<LayerLots> of(List<HedgeValuation> hedges) {
    TreeMap<Integer, List<HedgeValuation>> byLayer = hedges.stream()
        .filter(hedge -> hedge.lot().units() > 0)
        .collect(
            Collectors.groupingBy(hedge -> hedge.lot().layer(), TreeMap::new, Collectors.toList()));
    return byLayer.descendingMap().entrySet().stream()
        .map(entry -> new LayerLots(entry.getKey(), entry.getValue()))
        .toList();
  }

  double units() {
    return sum(hedge -> hedge.lot().units());
  }

  /** Units of the layer as first bought. */
  double firstUnits() {
    return sum(hedge -> hedge.lot().firstUnits());
  }

  /** USD at the marks. */
  Figure value() {
    return total(hedge -> hedge
        .mark()
        .map(mark -> mark * hedge.instrument().multiplier() * hedge.lot().units()));
  }

  /** USD paid for what is left of it. */
  Figure cost() {
    return total(hedge -> hedge
        .lot()
        .entryPrice()
        .map(price ->
            Figure.of(price * hedge.instrument().multiplier() * hedge.lot().units()))
        .orElse(Figure.missing(CondorValuation.UNKNOWN_COST)));
  }

  /** USD since entry. */
  Figure gain() {
    return total(HedgeValuation::pnl);
  }

  /** Initial margin as at entry, USD; 0 for options. */
  Figure margin() {
    return total(hedge -> hedge
        .lot()
        .history()
        .map(past -> Figure.of(past.marginPerUnit() * hedge.lot().units()))
        .orElse(Figure.missing("NO_HISTORY")));
  }

  /** Highest VIX close since the layer was bought, VIX points. */
  Figure peakVix() {
    return hedges.stream()
        .map(hedge -> hedge
            .lot()
            .history()
            .map(past -> Figure.of(past.peakVix()))
            .orElse(Figure.missing("NO_HISTORY")))
        .reduce(LayerLots::larger)
        .orElse(Figure.missing("NO_HEDGE"));
  }

  /** USD since entry, negative if paid. */
  Figure carry() {
    return total(hedge -> hedge
        .lot()
        .history()
        .map(past -> Figure.of(past.carry() * hedge.lot().units()))
        .orElse(Figure.missing("NO_HISTORY")));
  }

  boolean isFired(int threshold) {
    return hedges.stream()
        .map(hedge -> hedge.lot().history())
        .flatMap(Optional::stream)
        .anyMatch(past -> threshold == 1 ? past.firstFired() : past.secondFired());
  }

  boolean isFutures() {
    return hedges.stream().allMatch(hedge -> hedge.instrument() instanceof VixFuture);
  }

  /** Everything. */
  List<Sale> whole() {
    return hedges.stream().map(hedge -> new Sale(hedge, hedge.lot().units())).toList();
  }

  /** Says which newer layers' fractions go with it; empty text for none. */
  String withNewer() {
    String newer = hedges.stream()
        .map(hedge -> hedge.lot().layer())
        .filter(other -> other > layer)
        .distinct()
        .map(other -> Integer.toString(other))
        .collect(Collectors.joining(" and "));
    return newer.isEmpty() ? "" : ", with the fraction left of layer " + newer;
  }

  /** A number of units: the newest lot first, or in proportion of what several condors share. */
  List<Sale> part(double units) {
    if (isShared()) {
      double share = units / units();
      return hedges.stream()
          .map(hedge -> new Sale(hedge, hedge.lot().units() * share))
          .toList();
    }
    List<Sale> sales = new ArrayList<>();
    double left = units;
    for (int i = hedges.size() - 1; i >= 0 && left > 0; i--) {
      double taken = Math.min(left, hedges.get(i).lot().units());
      sales.add(new Sale(hedges.get(i), taken));
      left -= taken;
    }
    return sales;
  }

  /** Whether its lots are shares of a leg held for several condors. */
  boolean isShared() {
    return hedges.stream().anyMatch(hedge -> hedge.lot().shared());
  }

  private double sum(ToDoubleFunction<HedgeValuation> amount) {
    return hedges.stream().mapToDouble(amount).sum();
  }

  private Figure total(Function<HedgeValuation, Figure> amount) {
    return hedges.stream().map(amount).reduce(Figure.of(0), Figure::plus);
  }

  private static Figure larger(Figure a, Figure b) {
    if (a instanceof Figure.Known first && b instanceof Figure.Known second) {
      return Figure.of(Math.max(first.value(), second.value()));
    }
    return a instanceof Figure.Missing ? a : b;
  }
}
