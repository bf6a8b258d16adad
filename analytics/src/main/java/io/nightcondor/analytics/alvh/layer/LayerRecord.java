package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.layer.LayerPlan.Outcome;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why the layers of a put side are what they are, and what would change it. */
public final class LayerRecord {

  private static final double DUST = 1e-9;

  private final Policy policy;
  private final StressMarket stress;

  public LayerRecord(Policy policy, StressMarket stress) {
    this.policy = policy;
    this.stress = stress;
  }

  /** The record of what was decided for the put side. */
  public DecisionRow decision(LayerOutcome outcome) {
    return new DecisionRow(
        outcome.plan().layerCase().condorId(),
        "PUT",
        "LAYER",
        outcome.plan().outcome().name(),
        reason(outcome),
        new LayerTrace(policy, stress).of(outcome),
        whatWouldChange(outcome));
  }

  String reason(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    SideValuation put = plan.layerCase().condor().put();
    return switch (plan.outcome()) {
      case NOT_TRIGGERED ->
        "The short put's |delta| is %s at the close, %s the %s that starts an episode; S* is %s points (%s sigmas) from its strike. No layer is due."
            .formatted(
                Say.two(put.shortDelta()),
                put.shortDelta() instanceof Figure.Known ? "below" : "not comparable with",
                Say.two(policy.entryDelta()),
                Say.two(put.distancePoints()),
                Say.two(put.distanceSigma()));
      case SOLD_TONIGHT -> "No purchase: " + plan.problem() + ".";
      case NO_SIZING ->
        "The episode is live but cannot be sized: %s. Missing figures are not taken as zero."
            .formatted(plan.problem());
      case NO_LIQUID_HEDGE ->
        "The episode is live but there is no liquid hedge: " + plan.problem() + ".";
      case LAYER_1_DUE, LAYER_2_DUE, LAYER_3_DUE, LIVE -> sized(outcome);
    };
  }

  private String sized(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    Allotment allotment = outcome.allotment().orElseThrow();
    SizingRequest request = plan.request().orElseThrow();
    HedgeCandidate unit = plan.candidate().orElseThrow();
    if (outcome.isCovered() && request.heldBack() > 0) {
      return "%s: %s units that could not be bought on their night wait for a close that meets the entry, |delta| %s; tonight it is %s, so nothing is bought."
          .formatted(
              live(plan),
              Say.two(request.heldBack()),
              Say.two(policy.entryDelta()),
              Say.two(plan.layerCase().condor().put().shortDelta()));
    }
    if (outcome.isCovered()) {
      return "%s: the target is %s of stress gain and %s is held; nothing more is wanted."
          .formatted(live(plan), Say.usd(plan.target()), Say.usd(plan.gainHeld()));
    }
    if (allotment.binding() == Constraint.COVERAGE && allotment.bookUnits() == 0) {
      return "Nothing left to lose that one unit would not exceed: the residual stress loss is %s and one %s gains %s at HIGH."
          .formatted(Say.usd(plan.losses().largest()), unit.symbol(), Say.usd(unit.gainHigh()));
    }
    String share = allotment.shared()
        ? " (its share of %s for the book)".formatted(allotment.bookUnits())
        : "";
    String later = allotment.deferred() > 0
        ? " tonight; the other %s follow on the next night, as a stressed market buys a layer on two nights"
            .formatted(Say.units(allotment.deferred()))
        : "";
    String binding =
        outcome.binding().map(limit -> " Binding: " + limit.words() + ".").orElse("");
    return "%s: %s; %s%s to buy%s.%s"
        .formatted(
            live(plan),
            wanted(plan, request, unit),
            Say.units(allotment.units()),
            share,
            later,
            binding);
  }

  /**
   * Why so many units are asked for: the target, a limit that refused them, or an earlier night.
   */
  private static String wanted(LayerPlan plan, SizingRequest request, HedgeCandidate unit) {
    double fresh = request.requested() - request.carried();
    String carried = request.carried() > 0 ? carried(plan, request) : "";
    if (fresh <= DUST) {
      return carried;
    }
    if (!request.opening()) {
      String retried = "%s units that a limit refused are tried again".formatted(Say.two(fresh));
      return carried.isEmpty() ? retried : carried + ", and " + retried;
    }
    return "the target is %s of stress gain, %s is held, one %s gains %s, so %s units are wanted%s"
        .formatted(
            Say.usd(plan.target()),
            Say.usd(plan.gainHeld()),
            unit.symbol(),
            Say.usd(unit.gainBase()),
            Say.two(request.requested()),
            carried.isEmpty() ? "" : ", of which " + carried);
  }

  private static String carried(LayerPlan plan, SizingRequest request) {
    List<HedgeOrder> pending = plan.layerCase().pending();
    Optional<UnitsSet> set = plan.layerCase().live().flatMap(live -> live.past().set());
    boolean half = pending.stream().allMatch(order -> order.step() == HedgeOrder.NOT_PLACED);
    String units = Say.units(request.carried());
    if (half) {
      return set.map(known -> "%s remain of the %s set on %s (stressed market, two nights)"
              .formatted(units, Say.units(known.units()), known.session()))
          .orElse(units + " remain of an earlier night");
    }
    return "%s of %s are not filled yet"
        .formatted(
            units,
            pending.stream()
                .map(HedgeOrder::since)
                .distinct()
                .sorted()
                .map(LocalDate::toString)
                .collect(Collectors.joining(" and ")));
  }

  private static String live(LayerPlan plan) {
    int layers = plan.layerCase().live().map(Episode::layers).orElse(0);
    int opened = plan.layerCase().openedTonight();
    if (opened > 0) {
      return "Layer %s is due".formatted(opened);
    }
    return switch (layers) {
      case 1 -> "Layer 1 is live";
      case 2 -> "Layers 1 and 2 are live";
      default -> "Layers 1 to 3 are live";
    };
  }

  /** Empty text where nothing limits the purchase. */
  static String binding(LayerOutcome outcome) {
    return outcome
        .binding()
        .map(Constraint::name)
        .orElse(
            outcome.plan().outcome() == Outcome.NO_LIQUID_HEDGE ? Constraint.LIQUIDITY.name() : "");
  }

  private String whatWouldChange(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    if (plan.outcome() == Outcome.NOT_TRIGGERED) {
      return "A close with the short put's |delta| at or above %s."
          .formatted(Say.two(policy.entryDelta()));
    }
    if (outcome.allotment().isEmpty()) {
      return switch (plan.outcome()) {
        case SOLD_TONIGHT -> "A night on which no rule sells a hedge of this condor.";
        case NO_LIQUID_HEDGE ->
          "An instrument in the window of E8 that passes its liquidity gates.";
        case NOT_TRIGGERED, LAYER_1_DUE, LAYER_2_DUE, LAYER_3_DUE, LIVE, NO_SIZING ->
          "The missing figure: " + plan.problem() + ".";
      };
    }
    String next = nextLayer(plan);
    if (plan.request().filter(request -> request.heldBack() > 0).isPresent()) {
      return "A close with the short put's |delta| at or above %s. %s"
          .formatted(Say.two(policy.entryDelta()), next);
    }
    if (outcome.binding().isEmpty()) {
      return next;
    }
    String binding = switch (outcome.binding().get()) {
      case COVERAGE -> "A larger residual stress loss of the put side.";
      case SEVERITY -> "The allowance is frozen with layer 1, so only another layer adds to it.";
      case CAP_40_60 -> "A larger original notional, or a higher coverage.base in the policy.";
      case PREMIUM -> "A cheaper hedge, or a higher premium budget in the policy.";
      case NET_VEGA -> "Condors that lose more in the joint fall, or fewer hedges held.";
      case LIQUIDITY -> "A deeper market in the instrument.";
      case EXCHANGE_LOT ->
        "More contracts: the request for this instrument is less than one unit over the whole book.";
    };
    return "%s %s".formatted(binding, next);
  }

  private static String nextLayer(LayerPlan plan) {
    return plan.layerCase().steps().stream()
        .filter(step -> step.since().isEmpty())
        .findFirst()
        .map(step -> "Layer %s opens with %s.".formatted(step.layer(), step.shortly()))
        .orElse("All three layers are live.");
  }
}
