package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeOrder;
import java.util.List;
import java.util.Optional;

/**
 * A plan and what the book's order gave it.
 *
 * @param plan before rounding
 * @param allotment empty if nothing was asked for
 * @param orders to place tonight for this condor: what is pending first, then what is new
 * @param waiting purchases that stay wanted and are not placed tonight
 * @param replacement whether VX stands in for VXM, and why not; empty text below ten units
 */
public record LayerOutcome(
    LayerPlan plan,
    Optional<Allotment> allotment,
    List<HedgeOrder> orders,
    List<HedgeOrder> waiting,
    String replacement) {

  private static final double DUST = 1e-9;

  /** A night that asks for nothing: while the episode lives, what is unfilled stays wanted. */
  static LayerOutcome without(LayerPlan plan) {
    boolean lives = plan.layerCase().live().isPresent();
    return new LayerOutcome(
        plan, Optional.empty(), List.of(), lives ? plan.layerCase().pending() : List.of(), "");
  }

  /** The episode after tonight: allowance frozen, units set, what a limit refused remembered. */
  public Optional<Episode> episode() {
    Optional<Episode> live =
        plan.layerCase().live().map(one -> one.withAllowance(plan.allowance(), plan.session()));
    return plan.request().isPresent() && allotment.isPresent()
        ? live.map(one -> after(one, plan.request().get(), allotment.get()))
        : live;
  }

  /** What limits the purchase; empty if nothing was cut or nothing is new. */
  public Optional<Constraint> binding() {
    return plan.request().isEmpty() || isOnlyCarried() || isCovered()
        ? Optional.empty()
        : allotment.map(Allotment::binding);
  }

  /** What is held answers the target, or what is lacking waits for the entry delta. */
  boolean isCovered() {
    return plan.request().filter(request -> request.requested() <= 0).isPresent();
  }

  /** Nothing new is asked for and no limit cuts what earlier nights had set. */
  boolean isOnlyCarried() {
    return !isCovered()
        && plan.request().isPresent()
        && allotment.isPresent()
        && plan.request().get().requested() <= plan.request().get().carried() + DUST
        && allotment.get().refused() <= DUST
        && allotment.get().waiting() <= DUST;
  }

  /** A layer that may come back is used up only by a purchase. */
  private Episode after(Episode live, SizingRequest request, Allotment given) {
    double fresh =
        Math.max(0, given.units() + given.deferred() + given.waiting() - request.carried());
    if (!live.sized() && (!request.opening() || (plan.reentered() && fresh <= DUST))) {
      return live;
    }
    if (plan.reentered() && fresh <= DUST) {
      double cut = request.carried() - given.units() - given.waiting();
      return live.withRefused(live.refusedUnits() + Math.max(0, cut));
    }
    Optional<UnitsSet> before = live.past().set().filter(set -> !request.opening());
    return (plan.reentered() ? live.withReentry() : live)
        .withSized(
            given.refused() + request.heldBack(),
            new UnitsSet(
                before.map(UnitsSet::session).orElse(plan.session()),
                request.symbol(),
                before.map(UnitsSet::units).orElse(fresh)));
  }
}
