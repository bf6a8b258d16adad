package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.CashFlow;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.RollDown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The hedges held for one condor, from tonight on: what they earned before is the same whatever is
 * done. Cash flows are empty where a figure is missing.
 */
final class HeldHedges {

  private final Policy policy;
  private final StressMarket market;
  private final List<HedgeValuation> held;

  HeldHedges(Policy policy, StressMarket market, List<HedgeValuation> held) {
    this.policy = policy;
    this.market = market;
    this.held = held;
  }

  /** Half-spreads and commissions to sell them, USD. */
  Figure exitCost() {
    Figure sum = Figure.of(0);
    for (HedgeValuation hedge : held) {
      double commission =
          policy.commission(hedge.instrument()) * Math.abs(hedge.lot().units());
      sum = sum.plus(hedge.exitCost()).plus(Figure.of(commission));
    }
    return sum;
  }

  /** Initial margin of futures, market value of options, USD. */
  Figure tiedUp() {
    Figure sum = Figure.of(0);
    for (HedgeValuation hedge : held) {
      double units = hedge.lot().units();
      sum = sum.plus(
          hedge.instrument() instanceof VixFuture future
              ? Figure.of(policy.marginRules().future(future, units))
              : hedge.mark().map(points -> points * hedge.instrument().multiplier() * units));
    }
    return sum;
  }

  /** Sold tonight: at the mark less the cost of selling. */
  Optional<List<CashFlow>> sold() {
    return exitCost() instanceof Figure.Known cost
        ? Optional.of(List.of(new CashFlow(market.session(), -cost.value())))
        : Optional.empty();
  }

  /** Kept: what they tie up comes back on that day with what time earned on an unchanged curve. */
  Optional<List<CashFlow>> keptTo(LocalDate horizon) {
    Figure carry = Figure.of(0);
    for (HedgeValuation hedge : held) {
      double left = days(hedge.instrument().expiry());
      double passed = Math.min(left, days(horizon));
      double points = RollDown.points(market.curve(), left, passed);
      carry = carry
          .plus(hedge.exposure().theta().map(daily -> daily * passed))
          .plus(hedge.exposure().vixPointDelta().map(dollars -> dollars * points));
    }
    return tiedUp(tiedUp(), Figure.of(0), carry, horizon);
  }

  /** Bought tonight and kept. */
  Optional<List<CashFlow>> bought(HedgeAction order, LocalDate horizon) {
    double days = days(horizon);
    return tiedUp(
        order.margin(), order.friction(), order.carryPerDay().map(daily -> daily * days), horizon);
  }

  /** Such as 6 VXMU24. */
  String words() {
    Map<String, Double> units = new TreeMap<>();
    held.forEach(hedge -> units.merge(hedge.lot().symbol(), hedge.lot().units(), Double::sum));
    return units.entrySet().stream()
        .map(line -> Say.units(line.getValue()) + " " + line.getKey())
        .collect(Collectors.joining(", "));
  }

  private Optional<List<CashFlow>> tiedUp(
      Figure amount, Figure cost, Figure carry, LocalDate horizon) {
    return amount instanceof Figure.Known out
            && cost instanceof Figure.Known paid
            && carry instanceof Figure.Known earned
        ? Optional.of(List.of(
            new CashFlow(market.session(), -out.value() - paid.value()),
            new CashFlow(horizon, out.value() + earned.value())))
        : Optional.empty();
  }

  private double days(LocalDate date) {
    return ChronoUnit.DAYS.between(market.session(), date);
  }
}
