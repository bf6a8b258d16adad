package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.explain.OwnedPosition;
import io.nightcondor.analytics.explain.PositionKind;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.RiskPosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A book's open positions as stresses need them; what has settled moves no more. */
final class RiskPositions {

  private final Policy policy;

  RiskPositions(Policy policy) {
    this.policy = policy;
  }

  List<RiskPosition> of(Holdings holdings) {
    Stream<RiskPosition> unhedged = holdings.owned().stream()
        .filter(position -> position.kind() != PositionKind.HEDGE)
        .filter(position -> !position.settled())
        .map(this::unhedged);
    Stream<RiskPosition> hedges =
        holdings.hedges().stream().filter(hedge -> !hedge.settled()).map(RiskPositions::hedge);
    return Stream.concat(unhedged, hedges).toList();
  }

  private RiskPosition unhedged(OwnedPosition position) {
    return new RiskPosition(
        new Component(position.owner(), kind(position.kind())),
        position.instrument(),
        position.units(),
        position.mark(),
        position.instrument() instanceof VixFuture future
            ? Figure.of(policy.halfSpread(future.size()))
            : position.option().map(RiskPositions::halfSpread).orElseThrow(),
        position.option().flatMap(LegValuation::slice));
  }

  /** A hedge in its layer. */
  static RiskPosition hedge(HedgeValuation hedge) {
    Optional<ExpirySlice> slice = hedge.option().flatMap(LegValuation::slice);
    return new RiskPosition(
        layer(hedge.lot()),
        hedge.instrument(),
        hedge.lot().units(),
        hedge.mark(),
        hedge.halfSpread(),
        slice);
  }

  /** The component of the book that a hedge is in. */
  static Component component(HedgeValuation hedge) {
    return layer(hedge.lot());
  }

  /** The hedge layer that a lot belongs to. */
  static Component layer(HedgeLot lot) {
    String of = lot.condorId().isEmpty() ? "no named condor" : lot.condorId();
    return new Component("layer %s of %s".formatted(lot.layer(), of), Component.Kind.HEDGE);
  }

  private static Figure halfSpread(LegValuation leg) {
    return leg.ask().plus(leg.bid().map(bid -> -bid)).map(spread -> 0.5 * spread);
  }

  private static Component.Kind kind(PositionKind kind) {
    return switch (kind) {
      case CONDOR -> Component.Kind.CONDOR;
      case STRUCTURE -> Component.Kind.STRUCTURE;
      case LEG -> Component.Kind.LEG;
      case HEDGE -> Component.Kind.HEDGE;
    };
  }
}
