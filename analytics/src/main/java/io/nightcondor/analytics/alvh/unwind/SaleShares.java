package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Rounds the sales of one night (DOMAIN E5). Shares of one leg held for several condors are summed
 * and rounded once: those of U2 up, so that it cures, all others down; each condor gets its part of
 * the whole, its newest lots first.
 */
final class SaleShares {

  private static final double ROUNDING = 1e-9;

  private final List<HedgeValuation> held;
  private final BiPredicate<UnwindDecision, HedgeValuation> spare;
  private final Map<HedgeValuation, Double> free = new HashMap<>();

  /**
   * What one decision sells of one lot.
   *
   * @param contracts to type; a leg held for several condors shows them once, with its first share
   */
  record Share(UnwindDecision decision, Sale sale, int contracts) {}

  /** Shares of one leg that are rounded together. */
  private record Group(String symbol, boolean up) {}

  /**
   * @param held what is held, units that go already taken off
   * @param spare whether a decision that is rounded up may take the rest from a lot
   */
  SaleShares(List<Sale> held, BiPredicate<UnwindDecision, HedgeValuation> spare) {
    this.held = held.stream().map(Sale::hedge).toList();
    this.spare = spare;
    held.forEach(lot -> free.merge(lot.hedge(), lot.units(), Double::sum));
  }

  /** In the order of the decisions. */
  List<Share> of(List<UnwindDecision> decisions) {
    decisions.forEach(decision -> decision.sales().forEach(this::take));
    Map<Group, Double> asked = new LinkedHashMap<>();
    decisions.forEach(decision -> decision.sales().stream()
        .filter(sale -> sale.hedge().lot().shared())
        .forEach(sale -> asked.merge(group(decision, sale), sale.units(), Double::sum)));
    Map<Group, Integer> toShow = new HashMap<>();
    Map<Group, Double> rest = new HashMap<>();
    asked.forEach((group, units) -> {
      int whole = whole(decisions, group, units);
      toShow.put(group, whole);
      rest.put(group, whole - units);
    });
    List<Share> shares = new ArrayList<>();
    for (UnwindDecision decision : decisions) {
      Map<String, List<Sale>> bySymbol = new LinkedHashMap<>();
      decision.sales().forEach(sale -> {
        if (sale.hedge().lot().shared()) {
          bySymbol
              .computeIfAbsent(sale.hedge().lot().symbol(), symbol -> new ArrayList<>())
              .add(sale);
        } else {
          int whole = round(isUp(decision), sale.units());
          shares.add(new Share(decision, new Sale(sale.hedge(), whole), whole));
        }
      });
      bySymbol.forEach((symbol, sales) -> {
        Group group = new Group(symbol, isUp(decision));
        double missing = rest.getOrDefault(group, 0.0);
        double together = asked.getOrDefault(group, 0.0);
        List<Sale> parts = missing > 0
            ? raised(decision, sales, rest, group)
            : lowered(sales, (together + missing) / together);
        for (Sale part : parts) {
          int shown = toShow.getOrDefault(group, 0);
          shares.add(new Share(decision, part, shown));
          toShow.put(group, 0);
        }
      });
    }
    return shares;
  }

  private static boolean isUp(UnwindDecision decision) {
    return decision.rule().equals("U2");
  }

  private static Group group(UnwindDecision decision, Sale sale) {
    return new Group(sale.hedge().lot().symbol(), isUp(decision));
  }

  private static int round(boolean up, double units) {
    return (int) (up ? StrictMath.ceil(units - ROUNDING) : StrictMath.floor(units + ROUNDING));
  }

  /** Rounded down even by U2 where nothing is left to round up with. */
  private int whole(List<UnwindDecision> decisions, Group group, double units) {
    if (!group.up()) {
      return round(false, units);
    }
    double room = held.stream()
        .distinct()
        .filter(lot -> isOf(group, lot))
        .filter(lot -> decisions.stream()
            .filter(SaleShares::isUp)
            .filter(
                decision -> decision.sales().stream().anyMatch(sale -> isOf(group, sale.hedge())))
            .anyMatch(decision -> spare.test(decision, lot)))
        .mapToDouble(lot -> free.getOrDefault(lot, 0.0))
        .sum();
    int up = round(true, units);
    return up - units <= room + ROUNDING ? up : round(false, units);
  }

  private static boolean isOf(Group group, HedgeValuation lot) {
    return lot.lot().shared() && lot.lot().symbol().equals(group.symbol());
  }

  private void take(Sale sale) {
    free.merge(sale.hedge(), -sale.units(), Double::sum);
  }

  /** What was asked, and as much of the rest as the decision's own lots have left. */
  private List<Sale> raised(
      UnwindDecision decision, List<Sale> sales, Map<Group, Double> rest, Group group) {
    Map<HedgeValuation, Double> units = new LinkedHashMap<>();
    sales.forEach(sale -> units.merge(sale.hedge(), sale.units(), Double::sum));
    List<HedgeValuation> others = held.stream()
        .filter(lot -> isOf(group, lot) && spare.test(decision, lot))
        .toList();
    List<HedgeValuation> lots = new ArrayList<>(units.keySet());
    others.stream().filter(lot -> !units.containsKey(lot)).forEach(lots::add);
    for (HedgeValuation lot : lots) {
      double more =
          Math.min(rest.getOrDefault(group, 0.0), Math.max(0, free.getOrDefault(lot, 0.0)));
      if (more > ROUNDING) {
        units.merge(lot, more, Double::sum);
        rest.merge(group, -more, Double::sum);
        take(new Sale(lot, more));
      }
    }
    return units.entrySet().stream()
        .map(entry -> new Sale(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Its part of the whole, the newest lots first. */
  private static List<Sale> lowered(List<Sale> sales, double share) {
    double left = share * sales.stream().mapToDouble(Sale::units).sum();
    List<Sale> parts = new ArrayList<>();
    for (Sale sale : sales) {
      double units = Math.max(0, Math.min(left, sale.units()));
      parts.add(new Sale(sale.hedge(), units));
      left -= units;
    }
    return parts;
  }
}
