package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.RuleLine;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import io.nightcondor.analytics.pack.LayerRow.ResponseLoss;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every rule looked at for the layers of a put side, with its figures. */
final class LayerTrace {

  private static final String STRESS = "calibration stress";
  private static final String STATE = "the book's state";

  private final Policy policy;
  private final StressMarket stress;

  LayerTrace(Policy policy, StressMarket stress) {
    this.policy = policy;
    this.stress = stress;
  }

  List<TraceLine> of(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    LayerCase layerCase = plan.layerCase();
    List<TraceLine> trace = new ArrayList<>();
    trace.add(trigger(layerCase.condor().put()));
    trace.add(RuleLine.own("E5", "episode of the put side")
        .says(layerCase
            .live()
            .map(live -> "live since %s, %s of 3 layers".formatted(live.start(), live.layers()))
            .orElse("none")));
    trace.add(confirmation(plan));
    trace.add(residual(plan));
    if (layerCase.live().isEmpty()) {
      return trace;
    }
    layerCase.steps().stream()
        .filter(step -> step.since().isEmpty() || step.opened())
        .forEach(step -> trace.addAll(step.trace()));
    traceAllowance(plan, trace);
    gates(outcome, trace);
    trace.add(pureVega(plan));
    plan.request().ifPresent(request -> traceLimits(outcome, request, trace));
    return trace;
  }

  private TraceLine trigger(SideValuation put) {
    return RuleLine.seed("E5", "short put |delta| at the close")
        .with("short put |delta|", put.shortDelta(), "|delta|", "smile of its expiry")
        .against("at or above " + Say.two(policy.entryDelta()))
        .says(
            put.shortDelta() instanceof Figure.Known delta
                ? Boolean.toString(delta.value() >= policy.entryDelta())
                : "skipped");
  }

  /** Printed beside the size, which it does not change. */
  private TraceLine pureVega(LayerPlan plan) {
    PureVega vega = new PureVega(stress);
    Figure condor = vega.of(plan.layerCase().condor());
    Figure total = condor.plus(vega.of(plan.layerCase().held()));
    RuleLine line = RuleLine.own(
            "E6", "pure vega, printed only: it has the wrong sign at the trigger")
        .with("condor", condor, "USD per VIX point", "smile of its expiry")
        .with("condor and hedges held", total, "USD per VIX point", "smile and VX curve")
        .with(
            "the same after the calibration stress",
            vega.afterStress(plan.layerCase().condor())
                .plus(vega.afterStress(plan.layerCase().held())),
            "USD per VIX point",
            STRESS);
    if (plan.request().isEmpty()
        || plan.candidate().isEmpty()
        || !(total instanceof Figure.Known known)) {
      return line.says(Say.usd(total));
    }
    double stressed = plan.request().get().requested();
    double matched =
        Math.max(0, -known.value() / PureVega.of(plan.candidate().get(), stress.vixMove()));
    return line.says(
        "STRESS, the rule, asks for %s units; VEGA would ask for %s, MIN_OF_BOTH for %s"
            .formatted(Say.two(stressed), Say.two(matched), Say.two(Math.min(stressed, matched))));
  }

  private static TraceLine confirmation(LayerPlan plan) {
    String source = plan.front()
        .map(front -> switch (front.source()) {
          case SETTLEMENT -> "settlement price";
          case PARITY -> "no settlement price; parity of its own VIX options";
          case INTERPOLATED -> "drawn between its neighbours";
        })
        .orElse("VX curve");
    Figure level = plan.front()
        .map(front -> Figure.of(front.level()))
        .orElse(Figure.missing("NO_LEVEL_OF_ITS_OWN"));
    return RuleLine.own("E7", "the front VIX future confirms the VIX")
        .with("front future", level, "VIX points", source)
        .says(plan.front().isPresent());
  }

  private TraceLine residual(LayerPlan plan) {
    RuleLine line = RuleLine.own(
            "E5",
            "residual loss of the put side: %s, 2 days, the largest response%s"
                .formatted(stress.stress().words(), stress.stress().remark()))
        .with("VIX", stress.vix(), "VIX points", "close");
    for (ResponseLoss loss : plan.losses().byResponse()) {
      line.with(loss.response(), loss.loss(), "USD", STRESS);
    }
    return line.says(Say.usd(plan.losses().largest()));
  }

  private void traceAllowance(LayerPlan plan, List<TraceLine> trace) {
    LayerCase layerCase = plan.layerCase();
    double intensity = layerCase.live().map(Episode::intensity).orElse(0.0);
    RuleLine allowance = RuleLine.own(
            "E5",
            "allowance: the smaller of loss x severity and coverage x original notional, frozen with layer 1")
        .with("intensity frozen", intensity, "0 to 1", STATE)
        .with("coverage", plan.coverageShare(), "fraction", "0.40 + 0.20 x intensity by policy")
        .with("original notional", plan.originalNotional(), "USD", "position file");
    String frozenOn = layerCase
        .live()
        .filter(live -> live.allowance().isPresent())
        .map(live -> "frozen on " + live.past().frozenOn().orElse(live.start()))
        .orElse("frozen tonight");
    plan.allowance()
        .ifPresent(frozen -> allowance
            .with("loss x severity, " + frozenOn, frozen.severityArm(), "USD", STRESS)
            .with("coverage x notional, " + frozenOn, frozen.capArm(), "USD", "position file"));
    trace.add(allowance.says(plan.allowance()
        .map(frozen -> Say.usd(frozen.amount()))
        .orElse("skipped: " + plan.problem())));
    trace.add(RuleLine.own("E5", "target: the allowance times the weights of live layers")
        .with("weights", weights(plan), "fraction", "policy")
        .with("gain held", plan.gainHeld(), "USD", STRESS)
        .with("gain of units sold inside the episode", plan.gainSold(), "USD", STRESS)
        .says(Say.usd(plan.target())));
    if (layerCase.live().filter(live -> !live.past().sold().isEmpty()).isPresent()) {
      EpisodeHistory past = layerCase.live().orElseThrow().past();
      trace.add(RuleLine.own(
              "E5",
              "a layer sold inside the episode may come back: NVc below 0, a new high of VX1, enough closes since")
          .with("NVc", plan.exposureBefore(), "USD per VIX point", STRESS)
          .with(
              "new high of VX1 since the sale",
              past.sold().stream().allMatch(past::newHighSince) ? 1 : 0,
              "1 is yes",
              STATE)
          .against(
              "%s after the sale".formatted(Say.closes(policy.count(PolicyKey.REENTRY_CLOSES))))
          .says(plan.reentered()));
    }
  }

  private double weights(LayerPlan plan) {
    return LayerSizing.weight(
        policy, plan.layerCase().live().map(Episode::layers).orElse(0));
  }

  /** Of the book's order where there is one. */
  private static void gates(LayerOutcome outcome, List<TraceLine> trace) {
    LayerPlan plan = outcome.plan();
    plan.choice()
        .passedOver()
        .forEach(words -> trace.add(RuleLine.own("E7", "instrument passed over").says(words)));
    double units = Math.max(1, outcome.allotment().map(Allotment::bookUnits).orElse(1));
    RuleLine line =
        RuleLine.own("E7", "liquidity gates of an order of %s".formatted(Say.units(units)));
    List<String> skipped = new ArrayList<>();
    for (GateRow gate :
        plan.candidate().map(unit -> unit.gates(units)).orElse(plan.choice().gates())) {
      boolean known = gate.verdict() != GateVerdict.NOT_IN_SOURCE;
      line.with(
          gate.gate(),
          gate.value(),
          known ? "limit " + Say.two(gate.limit()) : "not compared",
          "quotes");
      if (!known) {
        skipped.add(gate.gate());
      }
    }
    trace.add(line.says(
        plan.candidate().isEmpty()
            ? "NO_LIQUID_HEDGE"
            : skipped.isEmpty()
                ? "passed"
                : "passed; NOT_IN_SOURCE and skipped: %s; LOW_CONF"
                    .formatted(String.join(", ", skipped))));
  }

  private void traceLimits(LayerOutcome outcome, SizingRequest request, List<TraceLine> trace) {
    LayerPlan plan = outcome.plan();
    HedgeCandidate unit = plan.candidate().orElseThrow();
    Allotment allotment = outcome.allotment().orElseThrow();
    trace.add(RuleLine.own("E8", "nearest expiry that outlives the condor")
        .with("days to settlement", unit.days(), "days", "exchange calendar")
        .says(unit.symbol()));
    trace.add(RuleLine.own(
            "E5",
            request.opening()
                ? "units wanted: what the target still lacks over the gain of one unit"
                : "units wanted: what earlier nights set and what a limit refused")
        .with("gain of one unit at BASE", unit.gainBase(), "USD", STRESS)
        .with("gain of one unit at HIGH", unit.gainHigh(), "USD", STRESS)
        .with("rise of the VIX", stress.vixMove(), "VIX points", STRESS)
        .with("left from earlier nights", request.carried(), "units", STATE)
        .says(Say.two(request.requested())));
    if (request.heldBack() > 0) {
      trace.add(RuleLine.own(
              "E5",
              "what was not bought on its night is tried again while the close meets the entry")
          .with("waiting", request.heldBack(), "units", STATE)
          .against("|delta| at or above " + Say.two(policy.entryDelta()))
          .says(false));
    }
    for (Map.Entry<Constraint, Double> limit : request.room().entrySet()) {
      trace.add(room(limit.getKey(), limit.getValue()));
    }
    trace.add(RuleLine.own("E5", "rounded down once for the book")
        .with("after all limits", allotment.cut(), "units", "this condor")
        .with("book", allotment.bookUnits(), "units", "all condors of this instrument")
        .says(Say.units(allotment.units())
            + " units"
            + outcome.binding().map(limit -> ", binding " + limit).orElse("")));
    if (allotment.deferred() > 0) {
      trace.add(RuleLine.own("E7", "a stressed market: a layer is bought on two nights")
          .with("next night", allotment.deferred(), "units", STATE)
          .says("half of the layer tonight, rounded up; the other half tomorrow"));
    }
    if (!outcome.replacement().isEmpty()) {
      trace.add(RuleLine.own("E5", "one VX replaces ten VXM where its spread is tighter")
          .says(outcome.replacement()));
    }
    outcome
        .orders()
        .forEach(order -> trace.add(RuleLine.own(
                "E7",
                order.step() == 0
                    ? "limit from " + order.from()
                    : "unfilled for %s, the limit steps towards the market"
                        .formatted(Say.nights(order.step())))
            .with("level of the instrument", unit.level(), "points", "VX curve or quotes")
            .says("%s %s at %s, good for the day"
                .formatted(Say.units(order.units()), order.symbol(), Say.two(order.limit())))));
  }

  private static TraceLine room(Constraint limit, double room) {
    RuleLine line = switch (limit) {
      case NET_VEGA -> RuleLine.seed("E6", limit + ": " + limit.words());
      case CAP_40_60 -> RuleLine.seed("E5", limit + ": " + limit.words());
      case COVERAGE, SEVERITY, PREMIUM, LIQUIDITY, EXCHANGE_LOT ->
        RuleLine.own("E5", limit + ": " + limit.words());
    };
    return line.says(
        Double.isInfinite(room)
            ? "no limit"
            : "room for %s units".formatted(Say.two(Math.max(0, room))));
  }
}
