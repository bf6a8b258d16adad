package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.condor.DeltaStateMachine;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a live episode asks for, in units of whatever instrument is looked at (DOMAIN E5). */
final class LayerRequests {

  private final Policy policy;
  private final RegimeView regime;
  private final CarriedUnits carriedUnits;
  private final LayerPlan draft;
  private final Episode live;
  private final Dollars dollars;
  private final boolean atEntry;

  /**
   * Known figures of the night, USD.
   *
   * @param gap stress gain that the target still lacks
   * @param lossRemaining residual stress loss
   * @param cap coverage cap
   * @param heldHigh HIGH gain of the hedges held
   * @param condorPnl whole condor under the calibration stress
   */
  record Dollars(double gap, double lossRemaining, double cap, double heldHigh, double condorPnl) {}

  LayerRequests(
      Policy policy,
      HedgeCandidates candidates,
      RegimeView regime,
      LayerPlan draft,
      Dollars dollars) {
    LayerCase layerCase = draft.layerCase();
    this.policy = policy;
    this.regime = regime;
    this.carriedUnits = new CarriedUnits(candidates, layerCase.condor().condor().expiry());
    this.draft = draft;
    this.live = layerCase.live().orElseThrow();
    this.dollars = dollars;
    this.atEntry = layerCase
        .condor()
        .put()
        .observation()
        .filter(new DeltaStateMachine(policy.stateRules())::isEntry)
        .isPresent();
  }

  /** Empty if what earlier nights set cannot be told in units of it. */
  Optional<SizingRequest> of(HedgeCandidate unit) {
    OptionalDouble carried = carriedUnits.in(unit, draft.layerCase().pending());
    return carried.isPresent()
        ? Optional.of(request(unit, carried.getAsDouble()))
        : Optional.empty();
  }

  /** What was not bought on its night is tried again only while the close meets the entry. */
  private SizingRequest request(HedgeCandidate unit, double carried) {
    boolean set = live.sized() && !draft.reentered();
    boolean opens = !set && (draft.layerCase().openedTonight() > 0 || draft.reentered());
    boolean tried = opens || atEntry;
    double lacking = Math.max(0, dollars.gap() / unit.gainBase() - carried);
    double open = set ? Math.min(refused(unit), lacking) : lacking;
    return new SizingRequest(
        draft.layerCase().condorId(),
        unit.symbol(),
        unit.expiry().orElse(LocalDate.MAX),
        carried,
        carried + (tried ? open : 0),
        tried ? 0 : set ? refused(unit) : lacking,
        !set && tried,
        room(unit),
        dollars.lossRemaining(),
        arm(),
        unit.gainHigh(),
        unit.charge(),
        unit.depth());
  }

  private double refused(HedgeCandidate unit) {
    String symbol = live.past().set().map(UnitsSet::symbol).orElse(unit.symbol());
    return carriedUnits.in(unit, symbol, live.refusedUnits()).orElse(0);
  }

  private Map<Constraint, Double> room(HedgeCandidate unit) {
    Map<Constraint, Double> room = new EnumMap<>(Constraint.class);
    room.put(Constraint.COVERAGE, (dollars.lossRemaining() - dollars.heldHigh()) / unit.gainHigh());
    room.put(Constraint.CAP_40_60, (dollars.cap() - dollars.heldHigh()) / unit.gainHigh());
    room.put(Constraint.PREMIUM, premiumUnits(unit));
    room.put(Constraint.NET_VEGA, netVegaUnits(unit));
    return room;
  }

  private double premiumUnits(HedgeCandidate unit) {
    double left =
        PremiumBudget.of(policy, draft.layerCase().condor()) - draft.layerCase().charged();
    return unit.charge() > 0 ? Math.max(0, left) / unit.charge() : Double.POSITIVE_INFINITY;
  }

  /** A condor that gains from the fall gets no hedge; in BROKEN only the book is held to NVc. */
  private double netVegaUnits(HedgeCandidate unit) {
    if (dollars.condorPnl() >= 0) {
      return 0;
    }
    return regime.isBroken()
        ? Double.POSITIVE_INFINITY
        : (-dollars.condorPnl() - dollars.heldHigh()) / unit.gainHigh();
  }

  private Constraint arm() {
    Allowance allowance = draft.allowance().orElseThrow();
    return allowance.severityArm() <= allowance.capArm()
        ? Constraint.SEVERITY
        : Constraint.CAP_40_60;
  }
}
