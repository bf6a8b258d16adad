package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.layer.LayerPlan.Choice;
import io.nightcondor.analytics.alvh.layer.LayerPlan.Outcome;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what a condor's put side asks of the book's hedge order tonight (DOMAIN E5). */
public final class LayerSizing {

  private static final List<PolicyKey> WEIGHTS =
      List.of(PolicyKey.LAYER_1_WEIGHT, PolicyKey.LAYER_2_WEIGHT, PolicyKey.LAYER_3_WEIGHT);

  private final Policy policy;
  private final StressMarket stress;
  private final HedgeCandidates candidates;
  private final RegimeView regime;
  private final InstrumentChooser chooser;

  public LayerSizing(
      Policy policy, StressMarket stress, HedgeCandidates candidates, RegimeView regime) {
    this.policy = policy;
    this.stress = stress;
    this.candidates = candidates;
    this.regime = regime;
    this.chooser = new InstrumentChooser(policy, candidates, regime.isStressed());
  }

  /** Share of the allowance that so many layers open together. */
  static double weight(Policy policy, int layers) {
    return WEIGHTS.stream().limit(layers).mapToDouble(policy::number).sum();
  }

  public LayerPlan plan(LayerCase layerCase) {
    CondorValuation condor = layerCase.condor();
    StressLosses losses = StressLosses.of(stress, condor, condor.put());
    double intensity = layerCase.live().map(Episode::intensity).orElse(0.0);
    double coverage = policy.number(PolicyKey.COVERAGE_BASE)
        + policy.number(PolicyKey.COVERAGE_PER_INTENSITY) * intensity;
    Figure notional = originalNotional(condor.condor());
    Figure gainHeldHigh = HedgeValuation.gain(layerCase.held(), BetaCase.HIGH);
    Figure condorPnl = stress.condorPnl(condor);
    Figure exposure = CoordinatedExposure.of(condorPnl, gainHeldHigh, stress.vixMove());
    Optional<Allowance> allowance = allowance(layerCase, losses.largest(), coverage, notional);
    int layers = layerCase.live().map(Episode::layers).orElse(0);
    Figure target = allowance
        .map(frozen -> Figure.of(frozen.amount() * weight(policy, layers)))
        .orElse(Figure.missing("NO_ALLOWANCE"));
    boolean reentered =
        layerCase.live().filter(live -> mayReenter(live, exposure)).isPresent();
    LayerPlan draft = new LayerPlan(
        stress.session(),
        candidates.front(),
        layerCase,
        Outcome.NOT_TRIGGERED,
        "",
        losses,
        notional,
        coverage,
        allowance,
        target,
        HedgeValuation.gain(layerCase.held(), BetaCase.BASE),
        reentered ? Figure.of(0) : gainSold(layerCase),
        condorPnl,
        exposure,
        Choice.NONE,
        reentered,
        Optional.empty());
    return layerCase.live().map(live -> asked(draft, live, gainHeldHigh)).orElse(draft);
  }

  private LayerPlan asked(LayerPlan draft, Episode live, Figure gainHeldHigh) {
    LayerCase layerCase = draft.layerCase();
    if (!layerCase.soldTonight().isEmpty()) {
      return without(
          draft,
          Outcome.SOLD_TONIGHT,
          "rule %s sells a hedge of this condor tonight".formatted(layerCase.soldTonight()),
          Choice.NONE);
    }
    if (draft.allowance().isEmpty()
        || !(draft.losses().largest() instanceof Figure.Known residual)
        || !(draft.originalNotional() instanceof Figure.Known notional)
        || !(draft.gainHeld() instanceof Figure.Known held)
        || !(draft.gainSold() instanceof Figure.Known sold)
        || !(gainHeldHigh instanceof Figure.Known heldHigh)
        || !(draft.condorPnl() instanceof Figure.Known condorPnl)) {
      return without(draft, Outcome.NO_SIZING, missing(draft, gainHeldHigh), Choice.NONE);
    }
    if (draft.front().isEmpty()) {
      return without(
          draft,
          Outcome.NO_SIZING,
          "the front VIX future has no settlement and no parity level of its own tonight, and the VIX alone sizes nothing",
          Choice.NONE);
    }
    LayerRequests requests = new LayerRequests(
        policy,
        candidates,
        regime,
        draft,
        new LayerRequests.Dollars(
            draft.target().toOptional().orElse(0) - held.value() - sold.value(),
            residual.value(),
            draft.coverageShare() * notional.value(),
            heldHigh.value(),
            condorPnl.value()));
    Choice choice = chooser.choose(layerCase, requests);
    Optional<SizingRequest> request = choice.candidate().flatMap(requests::of);
    if (request.isEmpty()) {
      return without(draft, Outcome.NO_LIQUID_HEDGE, problem(choice), choice);
    }
    boolean due = request.get().opening() && !live.sized();
    return draft.with(due ? Outcome.due(live.layers()) : Outcome.LIVE, "", choice, request);
  }

  private static LayerPlan without(
      LayerPlan draft, Outcome outcome, String problem, Choice choice) {
    return draft.with(outcome, problem, choice, Optional.empty());
  }

  private static String problem(Choice choice) {
    return choice.passedOver().isEmpty()
        ? "no VIX future expires in the window of E8"
        : String.join("; ", choice.passedOver());
  }

  /** DOMAIN E5: NVc below 0, a new high of VX1 in the episode and enough closes since the sale. */
  private boolean mayReenter(Episode live, Figure exposure) {
    int closes = policy.count(PolicyKey.REENTRY_CLOSES);
    EpisodeHistory past = live.past();
    return !past.sold().isEmpty()
        && exposure instanceof Figure.Known known
        && known.value() < 0
        && past.sold().stream()
            .allMatch(sold -> sold.closesSince() >= closes && past.newHighSince(sold));
  }

  /** Tonight's gain of what was sold inside the episode. */
  private Figure gainSold(LayerCase layerCase) {
    return layerCase.live().stream()
        .flatMap(live -> live.past().sold().stream())
        .map(sold -> candidates
            .of(sold.symbol(), layerCase.condor().condor().expiry())
            .map(unit -> Figure.of(unit.gainBase() * sold.units()))
            .orElse(Figure.missing("UNPRICED")))
        .reduce(Figure.of(0), Figure::plus);
  }

  private static Optional<Allowance> allowance(
      LayerCase layerCase, Figure residual, double coverage, Figure notional) {
    if (layerCase.live().isEmpty()) {
      return Optional.empty();
    }
    Optional<Allowance> frozen = layerCase.live().get().allowance();
    Figure severity = layerCase.condor().put().severityMark();
    if (frozen.isEmpty()
        && residual instanceof Figure.Known loss
        && severity instanceof Figure.Known share
        && notional instanceof Figure.Known original) {
      return Optional.of(new Allowance(loss.value() * share.value(), coverage * original.value()));
    }
    return frozen;
  }

  private static String missing(LayerPlan draft, Figure gainHeldHigh) {
    return Stream.of(
            draft.originalNotional(),
            draft.layerCase().condor().put().severityMark(),
            draft.losses().largest(),
            draft.condorPnl(),
            gainHeldHigh,
            draft.gainSold())
        .filter(Figure.Missing.class::isInstance)
        .map(figure -> ((Figure.Missing) figure).reason())
        .findFirst()
        .orElse("NO_ALLOWANCE");
  }

  private Figure originalNotional(IronCondor condor) {
    double dollars = (double) Root.MULTIPLIER * condor.contracts();
    OptionSeries shortPut = condor.shortPut().series();
    Figure credit = Figure.of(condor.netCredit(), CondorValuation.UNKNOWN_COST);
    return switch (policy.notional()) {
      case MAX_LOSS -> credit.map(received -> (condor.width() - received) * dollars);
      case WIDTH -> Figure.of(condor.width() * dollars);
      case INDEX -> Figure.of(shortPut.strike() * dollars);
      case CREDIT -> credit.map(received -> received * dollars);
    };
  }
}
