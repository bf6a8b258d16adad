package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.StructureValuation;
import io.nightcondor.analytics.explain.OwnedPosition;
import io.nightcondor.analytics.explain.PositionKind;
import io.nightcondor.analytics.exposure.Aggregates;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.AggregateRow;
import io.nightcondor.analytics.pack.DataPanel.UnpricedRow;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that a book holds after tonight's close, each position once.
 *
 * @param condors short iron condors
 * @param structures what else its SPX options make
 * @param leftovers SPX options that are part of no structure
 * @param hedges VIX options and futures
 * @param owned every position with what it is part of
 */
record Holdings(
    List<CondorNight> condors,
    List<StructureValuation> structures,
    List<Leftover> leftovers,
    List<HedgeValuation> hedges,
    List<OwnedPosition> owned) {

  /** A leg by itself, with its valuation. */
  record Leftover(Leg leg, LegValuation valuation) {}

  static Holdings of(
      List<CondorNight> condors,
      List<StructureValuation> structures,
      List<Leftover> leftovers,
      List<HedgeValuation> hedges) {
    Stream<OwnedPosition> ofCondors = condors.stream()
        .flatMap(condor ->
            OwnedPosition.of(
                condor.valuation(), condor.put().delta(), condor.call().delta())
                .stream());
    Stream<OwnedPosition> ofStructures =
        structures.stream().flatMap(structure -> OwnedPosition.of(structure).stream());
    Stream<OwnedPosition> ofLeftovers = leftovers.stream()
        .map(left -> OwnedPosition.of(
            left.leg().series().symbol(),
            PositionKind.LEG,
            left.valuation(),
            left.leg().quantity()));
    Stream<OwnedPosition> ofHedges = hedges.stream().map(OwnedPosition::of);
    List<OwnedPosition> owned = Stream.of(ofCondors, ofStructures, ofLeftovers, ofHedges)
        .flatMap(Function.identity())
        .toList();
    return new Holdings(condors, structures, leftovers, hedges, owned);
  }

  /** The valuations of all options. */
  Stream<LegValuation> options() {
    return owned.stream().flatMap(position -> position.option().stream());
  }

  /** Greeks of everything outside the condors. */
  Stream<Exposure> exposuresBesideCondors() {
    return Stream.of(
            structures.stream().map(StructureValuation::exposure),
            leftovers.stream()
                .map(left -> Exposures.of(left.valuation(), left.leg().quantity())),
            hedges.stream().map(HedgeValuation::exposure))
        .flatMap(Function.identity());
  }

  /** Exposure by part of the book. */
  List<AggregateRow> aggregates(MarketSnapshot market) {
    Aggregates aggregates = new Aggregates(market);
    for (OwnedPosition position : owned) {
      String strategy = position.kind() == PositionKind.LEG ? "left over" : position.owner();
      if (position.instrument() instanceof VixFuture future) {
        aggregates.future(future, position.units(), strategy);
      } else {
        position.option().ifPresent(leg -> aggregates.option(leg, position.units(), strategy));
      }
    }
    return aggregates.rows();
  }

  /** Positions without a mark, and what is missing for it. */
  List<UnpricedRow> unpriced() {
    List<UnpricedRow> rows = new ArrayList<>();
    for (CondorNight condor : condors) {
      add(
          rows,
          condor.valuation().condor().legs(),
          condor.valuation().legs(),
          "cost to close, profit and severity of condor " + condor.id());
    }
    for (StructureValuation structure : structures) {
      add(
          rows,
          structure.structure().legs(),
          structure.legs(),
          "cost to close and profit of " + structure.structure().id());
    }
    for (Leftover left : leftovers) {
      add(rows, List.of(left.leg()), List.of(left.valuation()), "the leftover's mark");
    }
    for (HedgeValuation held : hedges) {
      HedgeLot lot = held.lot();
      add(
          rows,
          held.mark(),
          lot.symbol(),
          Math.toIntExact(Math.round(lot.units())),
          "hedge profit and stress gain");
    }
    return rows;
  }

  private static void add(
      List<UnpricedRow> rows, List<Leg> legs, List<LegValuation> valuations, String missingFrom) {
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      add(rows, valuations.get(i).mark(), leg.series().symbol(), leg.quantity(), missingFrom);
    }
  }

  private static void add(
      List<UnpricedRow> rows, Figure mark, String symbol, int quantity, String missingFrom) {
    if (mark instanceof Figure.Missing missing) {
      rows.add(new UnpricedRow(symbol, quantity, missing.reason(), missingFrom));
    }
  }
}
