package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.LimitPrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan and what the book's order gave it.
 *
 * @param plan before rounding
 * @param allotment empty if nothing was asked for
 * @param orders to place tonight for this condor: what is pending first, then what is new
 */
public record LayerOutcome(LayerPlan plan, Optional<Allotment> allotment, List<HedgeOrder> orders) {

  private static final double DUST = 1e-9;

  /** @param limits for the orders' prices */
  static LayerOutcome of(LayerPlan plan, Optional<Allotment> allotment, LimitPrices limits) {
    if (allotment.isEmpty() || allotment.get().units() < DUST) {
      return new LayerOutcome(plan, allotment, List.of());
    }
    Allotment given = allotment.get();
    HedgeCandidate unit = plan.candidate().orElseThrow();
    List<HedgeOrder> orders = new ArrayList<>();
    double left = given.units();
    for (HedgeOrder pending : plan.layerCase().pending()) {
      double units = Math.min(left, pending.units());
      if (units > DUST) {
        int step = pending.step() + 1;
        double limit =
            limits.buy(unit.future().size(), unit.level(), unit.day(), step).price();
        orders.add(order(plan, unit, given.shared(), units, limit, step, pending));
        left -= units;
      }
    }
    if (left > DUST) {
      HedgeOrder first = first(plan, unit, given.shared(), left);
      orders.add(first);
    }
    return new LayerOutcome(plan, allotment, orders);
  }

  /** The episode after tonight: allowance frozen, units set, what a limit refused remembered. */
  public Optional<Episode> episode() {
    return plan.layerCase()
        .episode()
        .live()
        .map(live -> live.withAllowance(plan.allowance()))
        .map(live -> plan.request().isEmpty() || allotment.isEmpty()
            ? live
            : live.withRefused(
                Math.max(0, plan.request().get().requested() - allotment.get().cut())));
  }

  private static HedgeOrder first(
      LayerPlan plan, HedgeCandidate unit, boolean shared, double units) {
    Episode live = plan.layerCase().episode().live().orElseThrow();
    return new HedgeOrder(
        HedgeOrder.Action.BUY,
        "E5",
        plan.layerCase().condorId(),
        shared,
        unit.future().symbol(),
        live.layers(),
        units,
        unit.limit().price(),
        0,
        unit.session(),
        plan.layerCase().put().delta(),
        unit.charge());
  }

  private static HedgeOrder order(
      LayerPlan plan,
      HedgeCandidate unit,
      boolean shared,
      double units,
      double limit,
      int step,
      HedgeOrder pending) {
    return new HedgeOrder(
        HedgeOrder.Action.BUY,
        pending.rule(),
        plan.layerCase().condorId(),
        shared,
        unit.future().symbol(),
        pending.layer(),
        units,
        limit,
        step,
        pending.since(),
        pending.state(),
        unit.charge());
  }
}
