package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit;
import io.nightcondor.analytics.alvh.instrument.LimitPrices;
import io.nightcondor.analytics.alvh.instrument.VxReplacement;
import io.nightcondor.analytics.market.VixFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes tonight's orders for all condors that share one instrument (DOMAIN E5, E7), so that every
 * line a person types is a whole number. What is unfilled is ordered again one step on; if the
 * instrument changes or a limit cuts it, each condor has one order instead.
 */
final class LayerOrders {

  private static final double DUST = 1e-9;
  private static final double WHOLE = 1e-6;
  private static final int VXM_IN_VX =
      VixFuture.Size.VX.multiplier() / VixFuture.Size.VXM.multiplier();

  private final HedgeCandidates candidates;
  private final List<LayerPlan> plans;
  private final List<Allotment> given;
  private final HedgeCandidate unit;
  private final boolean standardIsFree;
  private final boolean kept;
  private final VxReplacement replacement;
  private final double replaced;

  /**
   * @param plans of one instrument, 1 or more
   * @param given to them, in the same order
   * @param standardIsFree whether no other condor orders the standard future of that expiry, whose
   *     depth they would share
   */
  LayerOrders(
      HedgeCandidates candidates,
      List<LayerPlan> plans,
      List<Allotment> given,
      boolean standardIsFree) {
    this.candidates = candidates;
    this.plans = plans;
    this.given = given;
    this.unit = plans.get(0).candidate().orElseThrow();
    this.standardIsFree = standardIsFree;
    this.kept = isKept();
    double placedFirst =
        kept ? IntStream.range(0, plans.size()).mapToDouble(this::first).sum() : 0;
    int whole = (int) StrictMath.floor(placedFirst + WHOLE);
    this.replacement = whole >= VXM_IN_VX && standardIsFree && standard() == 0
        ? candidates.replacement(unit, whole)
        : new VxReplacement(Optional.empty(), "");
    int standing = whole - whole % VXM_IN_VX;
    this.replaced = replacement.future().isPresent() ? standing / placedFirst : 0;
  }

  List<LayerOutcome> outcomes() {
    return IntStream.range(0, plans.size())
        .mapToObj(i -> new LayerOutcome(
            plans.get(i), Optional.of(given.get(i)), orders(i), waiting(i), replacement.sentence()))
        .toList();
  }

  /** Whether what is pending can be ordered again as it is. */
  private boolean isKept() {
    double carried = 0;
    for (int i = 0; i < plans.size(); i++) {
      carried += carried(i);
      if (given.get(i).units() < carried(i) - WHOLE) {
        return false;
      }
      for (HedgeOrder order : plans.get(i).layerCase().pending()) {
        if (!order.symbol().equals(unit.symbol()) && !isStandardOfUnit(order.symbol())) {
          return false;
        }
      }
    }
    return Math.abs(carried - Math.round(carried)) < WHOLE
        && (standard() == 0
            || (standardIsFree && candidates.sized(unit, VixFuture.Size.VX).passes(standard())));
  }

  /** Pending units of the standard future that stood in for minis. */
  private double standard() {
    return plans.stream()
        .flatMap(plan -> plan.layerCase().pending().stream())
        .filter(order -> !order.symbol().equals(unit.symbol()))
        .mapToDouble(HedgeOrder::units)
        .sum();
  }

  private boolean isStandardOfUnit(String symbol) {
    return unit.unit().kind() == HedgeUnit.Kind.VXM
        && candidates.sized(unit, VixFuture.Size.VX).symbol().equals(symbol);
  }

  private double carried(int i) {
    return plans.get(i).request().orElseThrow().carried();
  }

  /** Units of a condor that are placed for the first time tonight. */
  private double first(int i) {
    double notPlaced = plans.get(i).layerCase().pending().stream()
        .filter(LayerOrders::isFirst)
        .mapToDouble(HedgeOrder::units)
        .sum();
    return notPlaced + fresh(i);
  }

  private double fresh(int i) {
    return Math.max(0, given.get(i).units() - carried(i));
  }

  private static boolean isFirst(HedgeOrder order) {
    return order.step() == HedgeOrder.NOT_PLACED;
  }

  private List<HedgeOrder> orders(int i) {
    List<HedgeOrder> pending = plans.get(i).layerCase().pending();
    List<HedgeOrder> orders = new ArrayList<>();
    if (!kept) {
      HedgeOrder whole = pending.isEmpty()
          ? order(i, unit, given.get(i).units(), step())
          : again(i, pending.get(pending.size() - 1), unit, given.get(i).units(), step());
      orders.add(whole);
    } else {
      pending.stream()
          .filter(order -> !isFirst(order))
          .forEach(order -> orders.add(
              again(i, order, instrument(order.symbol()), order.units(), order.step() + 1)));
      if (replacement.future().isPresent()) {
        double part = first(i) * replaced;
        orders.add(order(i, replacement.future().get(), part / VXM_IN_VX, 0));
        orders.add(order(i, unit, first(i) - part, 0));
      } else {
        pending.stream()
            .filter(LayerOrders::isFirst)
            .forEach(
                order -> orders.add(again(i, order, instrument(order.symbol()), order.units(), 0)));
        orders.add(order(i, unit, fresh(i), 0));
      }
    }
    return orders.stream().filter(order -> order.units() > DUST).toList();
  }

  private HedgeCandidate instrument(String symbol) {
    return symbol.equals(unit.symbol()) ? unit : candidates.sized(unit, VixFuture.Size.VX);
  }

  /** One step for all, so that shares of one order stay together. */
  private int step() {
    return 1
        + plans.stream()
            .flatMap(plan -> plan.layerCase().pending().stream())
            .mapToInt(HedgeOrder::step)
            .min()
            .orElse(HedgeOrder.NOT_PLACED);
  }

  /** What the depth of the market leaves of earlier nights, and the second half of a layer. */
  private List<HedgeOrder> waiting(int i) {
    Allotment allotment = given.get(i);
    Stream<HedgeOrder> earlier = allotment.waiting() > DUST
        ? plans.get(i).layerCase().pending().stream()
            .map(order -> order.withUnits(order.units() * allotment.waiting() / carried(i)))
        : Stream.empty();
    Stream<HedgeOrder> half = allotment.deferred() > DUST
        ? Stream.of(order(i, unit, allotment.deferred(), HedgeOrder.NOT_PLACED))
        : Stream.empty();
    return Stream.concat(earlier, half).toList();
  }

  private HedgeOrder order(int i, HedgeCandidate instrument, double units, int step) {
    LayerCase layerCase = plans.get(i).layerCase();
    LimitPrices.Limit limit = instrument.limitAt(Math.max(0, step));
    return new HedgeOrder(
        HedgeOrder.Action.BUY,
        "E5",
        layerCase.condorId(),
        given.get(i).shared(),
        instrument.symbol(),
        layerCase.live().orElseThrow().layers(),
        units,
        limit.price(),
        limit.source(),
        step,
        instrument.session(),
        layerCase.put().delta(),
        instrument.charge(),
        Optional.empty());
  }

  private HedgeOrder again(
      int i, HedgeOrder pending, HedgeCandidate instrument, double units, int step) {
    LimitPrices.Limit limit = instrument.limitAt(step);
    return new HedgeOrder(
        HedgeOrder.Action.BUY,
        pending.rule(),
        pending.condorId(),
        given.get(i).shared(),
        instrument.symbol(),
        pending.layer(),
        units,
        limit.price(),
        limit.source(),
        step,
        pending.since(),
        pending.state(),
        instrument.charge(),
        Optional.empty());
  }
}
