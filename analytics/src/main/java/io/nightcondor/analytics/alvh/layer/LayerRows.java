package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.LayerRow.StepRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.List;
import java.util.Optional;

/** What the layer rules made of a condor side tonight, in figures. */
public final class LayerRows {

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
    boolean live = layerCase.live().isPresent();
    Figure notLive = Figure.missing("NOT_TRIGGERED");
    Figure noHedge = live ? Figure.missing("NO_LIQUID_HEDGE") : notLive;
    Optional<HedgeCandidate> unit = plan.candidate();
    return new LayerRow(
        layerCase.condorId(),
        "PUT",
        plan.outcome().name(),
        new LayerRecord(policy, stress).reason(outcome),
        put.shortDelta(),
        policy.entryDelta(),
        plan.losses().largest(),
        plan.losses().byResponse(),
        put.severityMark(),
        plan.originalNotional(),
        live ? Figure.of(plan.coverageShare()) : notLive,
        layerCase.live().map(one -> Figure.of(one.intensity())).orElse(notLive),
        plan.allowance()
            .map(frozen -> Figure.of(frozen.amount()))
            .orElse(live ? Figure.missing("NO_SIZING") : notLive),
        live ? plan.target() : notLive,
        plan.gainHeld(),
        unit.map(one -> Figure.of(one.gainBase())).orElse(noHedge),
        plan.request()
            .map(request -> Figure.of(request.requested()))
            .orElse(Figure.missing(plan.outcome().name())),
        live ? Figure.of(outcome.allotment().map(Allotment::units).orElse(0.0)) : notLive,
        LayerRecord.binding(outcome),
        unit.map(HedgeCandidate::symbol).orElse(""),
        unit.map(one -> Figure.of(limit(outcome, one))).orElse(noHedge),
        unit.map(one -> Figure.of(
                one.charge() * outcome.allotment().map(Allotment::units).orElse(0.0)))
            .orElse(noHedge),
        plan.exposureBefore(),
        exposureAfter(outcome),
        layerCase.live().map(Episode::layers).orElse(0),
        layerCase.steps().stream().map(step -> step(plan, step)).toList());
  }

  private StepRow step(LayerPlan plan, LayerStep step) {
    double weight =
        LayerSizing.weight(policy, step.layer()) - LayerSizing.weight(policy, step.layer() - 1);
    return new StepRow(
        step.layer(),
        weight,
        step.since(),
        step.condition(),
        step.met(),
        plan.allowance()
            .map(frozen -> Figure.of(frozen.amount() * weight))
            .orElse(Figure.missing("NO_ALLOWANCE")));
  }

  /** A call side that is tested: a VIX hedge does not fit it. */
  public LayerRow call(CondorValuation condor, SideState state) {
    SideValuation call = condor.call();
    Figure none = Figure.missing("NO_EFFECTIVE_VIX_HEDGE");
    StressLosses losses = StressLosses.of(stress, condor, call);
    Figure exposure =
        CoordinatedExposure.of(stress.condorPnl(condor), Figure.of(0), stress.vixMove());
    return new LayerRow(
        condor.condor().id(),
        "CALL",
        "NO_EFFECTIVE_VIX_HEDGE",
        CallSide.sentence(state, call),
        call.shortDelta(),
        policy.entryDelta(),
        losses.largest(),
        losses.byResponse(),
        call.severityMark(),
        none,
        none,
        none,
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
        0,
        List.of());
  }

  private static double limit(LayerOutcome outcome, HedgeCandidate unit) {
    return outcome.orders().stream()
        .findFirst()
        .map(HedgeOrder::limit)
        .orElse(unit.limit().price());
  }

  private Figure exposureAfter(LayerOutcome outcome) {
    LayerPlan plan = outcome.plan();
    double added = outcome.allotment().map(Allotment::units).orElse(0.0)
        * plan.candidate().map(HedgeCandidate::gainHigh).orElse(0.0);
    return CoordinatedExposure.of(
        plan.condorPnl(),
        HedgeValuation.gain(plan.layerCase().held(), BetaCase.HIGH)
            .plus(plan.layerCase().gainSoldTonight().map(sold -> added - sold)),
        stress.vixMove());
  }
}
