package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.layer.LayerPlan.Outcome;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.LayerRow.ResponseLoss;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.CalibrationStress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in words and figures what the layer rules made of a condor side tonight. */
public final class LayerRows {

  private static final String SEED = "[S]";
  private static final String OWN = "[O]";
  private static final int VX_UNITS = 10;

  private final Policy policy;
  private final StressMarket stress;

  public LayerRows(Policy policy, StressMarket stress) {
    this.policy = policy;
    this.stress = stress;
  }

  /** The put side. */
  public LayerRow put(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    LayerCase layerCase = plan.layerCase();
    SideValuation put = layerCase.condor().put();
    Optional<Allotment> allotment = outcome.allotment();
    boolean live = layerCase.episode().live().isPresent();
    Figure units = live
        ? Figure.of(allotment.map(Allotment::units).orElse(0.0))
        : Figure.missing("NOT_TRIGGERED");
    return new LayerRow(
        layerCase.condorId(),
        "PUT",
        plan.outcome().name(),
        reason(outcome),
        put.shortDelta(),
        policy.entryDelta(),
        plan.residualLoss(),
        LayerSizing.RESPONSES.stream()
            .map(response -> new ResponseLoss(response.name(), lossOf(plan, response.name())))
            .toList(),
        put.severityMark(),
        plan.originalNotional(),
        plan.coverageShare(),
        layerCase.episode().live().map(Episode::intensity).orElse(EpisodeRules.INTENSITY),
        plan.allowance()
            .map(frozen -> Figure.of(frozen.amount()))
            .orElse(Figure.missing(live ? "NO_SIZING" : "NOT_TRIGGERED")),
        live ? plan.target() : Figure.missing("NOT_TRIGGERED"),
        plan.gainHeld(),
        plan.candidate()
            .map(unit -> Figure.of(unit.gainBase()))
            .orElse(Figure.missing("NO_LIQUID_HEDGE")),
        plan.request()
            .map(request -> Figure.of(request.requested()))
            .orElse(Figure.missing(plan.outcome().name())),
        units,
        binding(outcome),
        plan.candidate().map(unit -> unit.future().symbol()).orElse(""),
        plan.candidate()
            .map(unit -> Figure.of(limit(outcome, unit)))
            .orElse(Figure.missing("NO_LIQUID_HEDGE")),
        charge(outcome),
        plan.exposureBefore(),
        exposureAfter(outcome),
        trace(outcome),
        whatWouldChange(outcome));
  }

  /** A call side that is tested: a VIX hedge does not fit it. */
  public LayerRow call(CondorValuation condor, SideState state, EpisodeState episode) {
    SideValuation call = condor.call();
    String reason =
        "The call side is %s (|delta| %s): the index has risen, and the VIX normally falls then, so a VIX hedge would lose beside it. No VIX layer is opened; closing or rolling the call spread is for a person to weigh."
            .formatted(state.delta(), Say.two(call.shortDelta()));
    Figure none = Figure.missing("NO_EFFECTIVE_VIX_HEDGE");
    Figure pnl = stress.condorPnl(condor);
    List<ResponseLoss> losses = LayerSizing.RESPONSES.stream()
        .map(response -> new ResponseLoss(response.name(), stress.sideLoss(condor, call, response)))
        .toList();
    Figure largest = losses.stream()
        .map(ResponseLoss::loss)
        .reduce((a, b) -> a instanceof Figure.Known first && b instanceof Figure.Known second
            ? Figure.of(Math.max(first.value(), second.value()))
            : (a instanceof Figure.Missing ? a : b))
        .orElse(none);
    Figure exposure = CoordinatedExposure.of(pnl, Figure.of(0), stress.vixMove());
    return new LayerRow(
        condor.condor().id(),
        "CALL",
        "NO_EFFECTIVE_VIX_HEDGE",
        reason,
        call.shortDelta(),
        policy.entryDelta(),
        largest,
        losses,
        call.severityMark(),
        none,
        policy.number(PolicyKey.COVERAGE_BASE),
        EpisodeRules.INTENSITY,
        none,
        none,
        none,
        none,
        none,
        none,
        "",
        "",
        none,
        none,
        exposure,
        exposure,
        List.of(
            line(
                "D3",
                OWN,
                "short call |delta| %s, state %s"
                    .formatted(Say.two(call.shortDelta()), state.delta()),
                episode.live().map(live -> "episode since " + live.start()).orElse("no episode")),
            line(
                "E12",
                OWN,
                "a VIX layer fits the put side only; loss of the call side under SPX -5 %% is %s"
                    .formatted(Say.usd(largest)),
                "no hedge")),
        "Nothing: the rules open no VIX layer for a call side.");
  }

  private String reason(LayerOutcome outcome) {
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
        "The episode is live but there is nothing to buy: " + plan.problem() + ".";
      case LAYER_1_DUE, LIVE -> sized(outcome);
    };
  }

  private String sized(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    Allotment allotment = outcome.allotment().orElseThrow();
    HedgeCandidate unit = plan.candidate().orElseThrow();
    Constraint binding = allotment.binding();
    if (binding == Constraint.COVERAGE && allotment.bookUnits() == 0) {
      return "Nothing left to lose that one unit would not exceed: the residual stress loss is %s and one %s gains %s at HIGH."
          .formatted(
              Say.usd(plan.residualLoss()), unit.future().symbol(), Say.usd(unit.gainHigh()));
    }
    double requested = plan.request().orElseThrow().requested();
    if (isCovered(outcome)) {
      return "Layer 1 is live: the target is %s of stress gain and %s is held; nothing more is wanted."
          .formatted(Say.usd(plan.target()), Say.usd(plan.gainHeld()));
    }
    String when = plan.outcome() == Outcome.LAYER_1_DUE ? "Layer 1 is due" : "Layer 1 is live";
    String wanted =
        "%s: the target is %s of stress gain, %s is held, one %s gains %s, so %s units are wanted"
            .formatted(
                when,
                Say.usd(plan.target()),
                Say.usd(plan.gainHeld()),
                unit.future().symbol(),
                Say.usd(unit.gainBase()),
                Say.two(requested));
    String share = allotment.shared()
        ? " (its share of %s for the book)".formatted(allotment.bookUnits())
        : "";
    return "%s; %s%s to buy. Binding: %s."
        .formatted(wanted, Say.units(allotment.units()), share, binding.words());
  }

  /** What is held answers the target, so no limit binds. */
  private static boolean isCovered(LayerOutcome outcome) {
    return outcome.allotment().isPresent()
        && outcome.plan().request().stream().allMatch(request -> request.requested() <= 0);
  }

  private String binding(LayerOutcome outcome) {
    if (isCovered(outcome)) {
      return "";
    }
    return outcome
        .allotment()
        .map(allotment -> allotment.binding().name())
        .orElse(
            outcome.plan().outcome() == Outcome.NO_LIQUID_HEDGE ? Constraint.LIQUIDITY.name() : "");
  }

  private static Figure lossOf(LayerPlan plan, String response) {
    return plan.lossByResponse().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(response))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static double limit(LayerOutcome outcome, HedgeCandidate unit) {
    return outcome.orders().stream()
        .findFirst()
        .map(HedgeOrder::limit)
        .orElse(unit.limit().price());
  }

  private static Figure charge(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    return plan.candidate()
        .map(unit ->
            Figure.of(unit.charge() * outcome.allotment().map(Allotment::units).orElse(0.0)))
        .orElse(Figure.missing("NO_LIQUID_HEDGE"));
  }

  private Figure exposureAfter(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    double added = outcome.allotment().map(Allotment::units).orElse(0.0)
        * plan.candidate().map(HedgeCandidate::gainHigh).orElse(0.0);
    return CoordinatedExposure.of(
        plan.condorPnl(),
        HedgeValuation.gain(plan.layerCase().held(), BetaCase.HIGH).map(gain -> gain + added),
        stress.vixMove());
  }

  private List<TraceLine> trace(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    LayerCase layerCase = plan.layerCase();
    SideValuation put = layerCase.condor().put();
    List<TraceLine> trace = new ArrayList<>();
    boolean live = layerCase.episode().live().isPresent();
    trace.add(line(
        "E5",
        SEED,
        "short put |delta| %s at the close against %s"
            .formatted(Say.two(put.shortDelta()), Say.two(policy.entryDelta())),
        put.shortDelta() instanceof Figure.Known delta
            ? Boolean.toString(delta.value() >= policy.entryDelta())
            : "skipped"));
    trace.add(line(
        "E5",
        OWN,
        "episode of the put side",
        layerCase
            .episode()
            .live()
            .map(started -> "live since " + started.start())
            .orElse("none")));
    trace.add(line(
        "E5",
        OWN,
        "residual loss of the put side, SPX -5 %%, 2 days, VIX %s: flat %s, MILD %s, BASE %s, ADVERSE %s"
            .formatted(
                Say.two(stress.vix()),
                Say.usd(lossOf(plan, "FLAT")),
                Say.usd(lossOf(plan, "MILD")),
                Say.usd(lossOf(plan, "BASE")),
                Say.usd(lossOf(plan, "ADVERSE"))),
        Say.usd(plan.residualLoss())));
    if (!live) {
      return trace;
    }
    traceAllowance(outcome, trace);
    plan.request().ifPresent(request -> traceLimits(outcome, request, trace));
    return trace;
  }

  private void traceAllowance(LayerOutcome outcome, List<TraceLine> trace) {
    LayerPlan plan = outcome.plan();
    trace.add(
        line("E3", OWN, "hedge intensity is not computed in this version", "0, the lowest cap"));
    trace.add(line("E10", OWN, "regime is not computed in this version", "NORMAL: NVc at most 0"));
    trace.add(line(
        "E5",
        OWN,
        plan.allowance()
            .map(frozen ->
                "allowance: smaller of loss x severity %s and %s of original notional %s, frozen with layer 1"
                    .formatted(
                        Say.usd(frozen.severityArm()),
                        Say.percent(plan.coverageShare()),
                        Say.usd(frozen.capArm())))
            .orElse("allowance cannot be computed: " + plan.problem()),
        plan.allowance().map(frozen -> Say.usd(frozen.amount())).orElse("skipped")));
    trace.add(line(
        "E5",
        OWN,
        "target: %s of the allowance for layer 1; hedges held gain %s"
            .formatted(
                Say.percent(policy.number(PolicyKey.LAYER_1_WEIGHT)), Say.usd(plan.gainHeld())),
        Say.usd(plan.target())));
    trace.add(line(
        "E5", OWN, "layers 2 and 3 need signals that this version does not compute", "skipped"));
  }

  private void traceLimits(LayerOutcome outcome, SizingRequest request, List<TraceLine> trace) {
    LayerPlan plan = outcome.plan();
    HedgeCandidate unit = plan.candidate().orElseThrow();
    Allotment allotment = outcome.allotment().orElseThrow();
    trace.add(line(
        "E8",
        OWN,
        "nearest monthly VIX future that outlives the condor, %s days".formatted(unit.days()),
        unit.future().symbol()));
    trace.add(line(
        "E5",
        OWN,
        "one unit gains %s at BASE and %s at HIGH for VIX +%s"
            .formatted(
                Say.usd(unit.gainBase()),
                Say.usd(unit.gainHigh()),
                Say.two(CalibrationStress.vixMove(stress.vix()))),
        "%s units wanted, %s of them left unfilled earlier"
            .formatted(Say.two(request.requested()), Say.units(plan.pendingUnits()))));
    request
        .room()
        .forEach((limit, room) -> trace.add(line(
            limit == Constraint.NET_VEGA ? "E6" : "E5",
            limit == Constraint.NET_VEGA || limit == Constraint.CAP_40_60 ? SEED : OWN,
            "%s: %s".formatted(limit, limit.words()),
            Double.isInfinite(room)
                ? "no limit"
                : "%s units".formatted(Say.two(Math.max(0, room))))));
    trace.add(line(
        "E5",
        OWN,
        "rounded down once for the book: %s after all limits".formatted(Say.two(allotment.cut())),
        "%s units, binding %s".formatted(Say.units(allotment.units()), allotment.binding())));
    if (allotment.bookUnits() >= VX_UNITS) {
      trace.add(line(
          "E5",
          OWN,
          "%s replaces %s VXM from 10 units on if its spread is tighter"
              .formatted(
                  new VixFuture(VixFuture.Size.VX, unit.future().expiry()).symbol(), VX_UNITS),
          "skipped: bid and ask NOT_IN_SOURCE"));
    }
    trace.add(line(
        "E7",
        OWN,
        "liquidity gates: bid, ask, sizes and volume of VIX futures NOT_IN_SOURCE",
        "skipped, LOW_CONF"));
    outcome
        .orders()
        .forEach(order -> trace.add(line(
            "E7",
            OWN,
            order.step() == 0
                ? "limit from " + unit.limit().source()
                : "unfilled for %s nights, limit steps towards the market".formatted(order.step()),
            "%s at %s".formatted(Say.units(order.units()), Say.two(order.limit())))));
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
        case NO_LIQUID_HEDGE -> "A VIX future in the window of E8.";
        case NOT_TRIGGERED, LAYER_1_DUE, LIVE, NO_SIZING ->
          "The missing figure: " + plan.problem() + ".";
      };
    }
    if (isCovered(outcome)) {
      return "A further layer, or a sale of what is held.";
    }
    return switch (outcome.allotment().get().binding()) {
      case COVERAGE -> "A larger residual stress loss of the put side.";
      case SEVERITY ->
        "A higher severity or residual loss on the night layer 1 opened; the allowance is frozen since.";
      case CAP_40_60 -> "A larger original notional, or a higher coverage.base in the policy.";
      case PREMIUM -> "A cheaper hedge, or a higher premium budget in the policy.";
      case NET_VEGA -> "Condors that lose more in the joint fall, or fewer hedges held.";
      case LIQUIDITY -> "A VIX future in the window of E8.";
      case EXCHANGE_LOT ->
        "More contracts: the request for this hedge expiry is less than one VXM over the whole book.";
    };
  }

  private static TraceLine line(String rule, String origin, String test, String outcome) {
    return new TraceLine(rule, origin, test, outcome);
  }
}
