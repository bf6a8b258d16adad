package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.layer.LayerPlan.Outcome;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.VolResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Works out what a condor's put side asks of the book's hedge order tonight (DOMAIN E5). */
public final class LayerSizing {

  /** Vol responses over which the tested side's loss is the largest (DOMAIN E5, F3). */
  static final List<VolResponse> RESPONSES =
      List.of(VolResponse.FLAT, VolResponse.MILD, VolResponse.BASE, VolResponse.ADVERSE);

  private final Policy policy;
  private final StressMarket stress;
  private final HedgeCandidates candidates;

  public LayerSizing(Policy policy, StressMarket stress, HedgeCandidates candidates) {
    this.policy = policy;
    this.stress = stress;
    this.candidates = candidates;
  }

  public LayerPlan plan(LayerCase layerCase) {
    CondorValuation condor = layerCase.condor();
    Map<VolResponse, Figure> losses = new EnumMap<>(VolResponse.class);
    RESPONSES.forEach(
        response -> losses.put(response, stress.sideLoss(condor, condor.put(), response)));
    Figure residual = losses.values().stream().reduce(LayerSizing::larger).orElseThrow();
    double intensity =
        layerCase.episode().live().map(Episode::intensity).orElse(EpisodeRules.INTENSITY);
    double coverage = policy.number(PolicyKey.COVERAGE_BASE)
        + policy.number(PolicyKey.COVERAGE_PER_INTENSITY) * intensity;
    Figure notional = originalNotional(condor.condor());
    Figure gainHeld = HedgeValuation.gain(layerCase.held(), BetaCase.BASE);
    Figure gainHeldHigh = HedgeValuation.gain(layerCase.held(), BetaCase.HIGH);
    Figure condorPnl = stress.condorPnl(condor);
    Optional<Allowance> allowance = allowance(layerCase, residual, coverage, notional);
    double weight = policy.number(PolicyKey.LAYER_1_WEIGHT);
    Figure target = allowance
        .map(frozen -> Figure.of(frozen.amount() * weight))
        .orElse(Figure.missing("NO_ALLOWANCE"));
    Draft draft = new Draft(
        layerCase,
        losses,
        residual,
        notional,
        coverage,
        allowance,
        target,
        gainHeld,
        condorPnl,
        CoordinatedExposure.of(condorPnl, gainHeldHigh, stress.vixMove()));
    return asked(draft, gainHeldHigh);
  }

  /** A plan without its request. */
  private record Draft(
      LayerCase layerCase,
      Map<VolResponse, Figure> losses,
      Figure residual,
      Figure notional,
      double coverage,
      Optional<Allowance> allowance,
      Figure target,
      Figure gainHeld,
      Figure condorPnl,
      Figure exposureBefore) {

    LayerPlan without(Outcome outcome, String problem, Optional<HedgeCandidate> candidate) {
      return plan(outcome, problem, candidate, 0, Optional.empty());
    }

    LayerPlan plan(
        Outcome outcome,
        String problem,
        Optional<HedgeCandidate> candidate,
        double pending,
        Optional<SizingRequest> request) {
      return new LayerPlan(
          layerCase,
          outcome,
          problem,
          losses,
          residual,
          notional,
          coverage,
          allowance,
          target,
          gainHeld,
          condorPnl,
          exposureBefore,
          candidate,
          pending,
          request);
    }
  }

  private LayerPlan asked(Draft draft, Figure gainHeldHigh) {
    LayerCase layerCase = draft.layerCase();
    Optional<HedgeCandidate> candidate = candidate(layerCase);
    if (layerCase.episode().live().isEmpty()) {
      return draft.without(Outcome.NOT_TRIGGERED, "", candidate);
    }
    Episode episode = layerCase.episode().live().get();
    if (!layerCase.soldTonight().isEmpty()) {
      return draft.without(
          Outcome.SOLD_TONIGHT,
          "rule %s sells a hedge of this condor tonight".formatted(layerCase.soldTonight()),
          candidate);
    }
    if (candidate.isEmpty()) {
      return draft.without(
          Outcome.NO_LIQUID_HEDGE, "no VIX future expires in the window of E8", candidate);
    }
    if (draft.allowance().isEmpty()
        || !(draft.residual() instanceof Figure.Known residual)
        || !(draft.notional() instanceof Figure.Known notional)
        || !(draft.gainHeld() instanceof Figure.Known held)
        || !(gainHeldHigh instanceof Figure.Known heldHigh)
        || !(draft.condorPnl() instanceof Figure.Known condorPnl)) {
      return draft.without(Outcome.NO_SIZING, missing(draft, gainHeldHigh), candidate);
    }
    HedgeCandidate unit = candidate.get();
    double pending = layerCase.pending().stream().mapToDouble(HedgeOrder::units).sum();
    double wanted = (draft.target().toOptional().orElse(0) - held.value()) / unit.gainBase()
        - episode.soldUnits()
        - pending;
    double fresh = episode.sized() ? Math.min(retried(layerCase, episode), wanted) : wanted;
    Map<Constraint, Double> room = new EnumMap<>(Constraint.class);
    room.put(Constraint.COVERAGE, (residual.value() - heldHigh.value()) / unit.gainHigh());
    room.put(
        Constraint.CAP_40_60,
        (draft.coverage() * notional.value() - heldHigh.value()) / unit.gainHigh());
    room.put(Constraint.PREMIUM, premiumUnits(layerCase, unit));
    room.put(Constraint.NET_VEGA, (-condorPnl.value() - heldHigh.value()) / unit.gainHigh());
    SizingRequest request = new SizingRequest(
        layerCase.condorId(),
        unit.future().expiry(),
        pending + Math.max(0, fresh),
        room,
        residual.value(),
        arm(draft.allowance().get()),
        unit.gainHigh(),
        unit.charge());
    Outcome outcome = episode.sized() ? Outcome.LIVE : Outcome.LAYER_1_DUE;
    return draft.plan(outcome, "", candidate, pending, Optional.of(request));
  }

  /** What a limit refused is tried again only while the short stands at the entry delta. */
  private double retried(LayerCase layerCase, Episode episode) {
    OptionalDouble delta = layerCase.condor().put().shortDelta().toOptional();
    return delta.isPresent() && delta.getAsDouble() >= policy.entryDelta()
        ? episode.refusedUnits()
        : 0;
  }

  private double premiumUnits(LayerCase layerCase, HedgeCandidate unit) {
    CondorValuation condor = layerCase.condor();
    double credit = Math.max(0, condor.condor().netCredit().orElse(0)) * condor.dollarsPerPoint();
    double left = policy.number(PolicyKey.PREMIUM_OF_CREDIT) * credit - layerCase.charged();
    return unit.charge() > 0 ? Math.max(0, left) / unit.charge() : Double.POSITIVE_INFINITY;
  }

  /** The future of an open order or of a hedge held in the episode, else the nearest by E8. */
  private Optional<HedgeCandidate> candidate(LayerCase layerCase) {
    LocalDate condorExpiry = layerCase.condor().condor().expiry();
    List<LocalDate> eligible = candidates.expiries(condorExpiry);
    Optional<LocalDate> ordered = layerCase.pending().stream()
        .flatMap(order -> eligible.stream().filter(expiry -> isVxm(order.symbol(), expiry)))
        .findFirst();
    return ordered
        .or(() -> eligible.stream().findFirst())
        .map(expiry -> new VixFuture(VixFuture.Size.VXM, expiry))
        .map(future -> candidates.candidate(future, condorExpiry))
        .filter(candidate -> candidate.gainBase() > 0);
  }

  private static boolean isVxm(String symbol, LocalDate expiry) {
    return new VixFuture(VixFuture.Size.VXM, expiry).symbol().equals(symbol);
  }

  private static Constraint arm(Allowance allowance) {
    return allowance.severityArm() <= allowance.capArm()
        ? Constraint.SEVERITY
        : Constraint.CAP_40_60;
  }

  private static Optional<Allowance> allowance(
      LayerCase layerCase, Figure residual, double coverage, Figure notional) {
    Optional<Episode> live = layerCase.episode().live();
    if (live.isEmpty()) {
      return Optional.empty();
    }
    if (live.get().allowance().isPresent()) {
      return live.get().allowance();
    }
    Figure severity = layerCase.condor().put().severityMark();
    if (residual instanceof Figure.Known loss
        && severity instanceof Figure.Known share
        && notional instanceof Figure.Known original) {
      return Optional.of(new Allowance(loss.value() * share.value(), coverage * original.value()));
    }
    return Optional.empty();
  }

  private static String missing(Draft draft, Figure gainHeldHigh) {
    return Arrays.asList(
            draft.notional(),
            draft.layerCase().condor().put().severityMark(),
            draft.residual(),
            draft.condorPnl(),
            gainHeldHigh)
        .stream()
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

  private static Figure larger(Figure a, Figure b) {
    if (a instanceof Figure.Known first && b instanceof Figure.Known second) {
      return Figure.of(Math.max(first.value(), second.value()));
    }
    return a instanceof Figure.Missing ? a : b;
  }
}
