package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.condor.StructureValuation;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A position at tonight's close, counted once.
 *
 * @param owner what the report calls it: condor or structure id, or symbol
 * @param kind what owns it
 * @param sideState delta state of its side after tonight's close, if it is a leg of a condor
 * @param instrument option or VIX future
 * @param units signed contracts; a share of a hedge may be a fraction
 * @param mark index points or VIX points
 * @param bound what the bounds of verticals add to the holder's value, index points per contract;
 *     carried by one leg of each condor side or structure, else 0
 * @param option its valuation, if it is an option
 * @param settled true at and after its settlement
 * @param notes remarks on its mark
 */
public record OwnedPosition(
    String owner,
    PositionKind kind,
    Optional<DeltaState> sideState,
    Instrument instrument,
    double units,
    Figure mark,
    double bound,
    Optional<LegValuation> option,
    boolean settled,
    List<String> notes) {

  public OwnedPosition {
    notes = List.copyOf(notes);
  }

  /** The four legs of a condor. */
  public static List<OwnedPosition> of(
      CondorValuation valuation, DeltaState putState, DeltaState callState) {
    IronCondor condor = valuation.condor();
    return List.of(
        leg(condor, condor.longPut(), valuation.put().longLeg(), putState, 0),
        leg(
            condor,
            condor.shortPut(),
            valuation.put().shortLeg(),
            putState,
            bound(valuation.put())),
        leg(
            condor,
            condor.shortCall(),
            valuation.call().shortLeg(),
            callState,
            bound(valuation.call())),
        leg(condor, condor.longCall(), valuation.call().longLeg(), callState, 0));
  }

  /** The legs of a structure, and its future. */
  public static List<OwnedPosition> of(StructureValuation valuation) {
    Structure structure = valuation.structure();
    List<OwnedPosition> positions = new ArrayList<>();
    double bound = bound(valuation);
    for (int i = 0; i < structure.legs().size(); i++) {
      int quantity = structure.legs().get(i).quantity();
      double carried = i == 0 ? bound * structure.lots() / Math.abs(quantity) : 0;
      positions.add(option(
          structure.id(),
          PositionKind.STRUCTURE,
          Optional.empty(),
          valuation.legs().get(i),
          quantity,
          carried));
    }
    structure
        .future()
        .ifPresent(held -> positions.add(of(
            structure.id(),
            PositionKind.STRUCTURE,
            held.future(),
            valuation.futureLevel(),
            held.quantity())));
    return positions;
  }

  /** A leg by itself. */
  public static OwnedPosition of(
      String owner, PositionKind kind, LegValuation valuation, double units) {
    return option(owner, kind, Optional.empty(), valuation, units, 0);
  }

  /** A VIX future of a structure that has not settled. */
  public static OwnedPosition of(
      String owner, PositionKind kind, VixFuture future, Figure level, double units) {
    return new OwnedPosition(
        owner, kind, Optional.empty(), future, units, level, 0, Optional.empty(), false, List.of());
  }

  /** A hedge lot; lots of one symbol that protect one condor have one row. */
  public static OwnedPosition of(HedgeValuation hedge) {
    HedgeLot lot = hedge.lot();
    String owner = lot.condorId().isEmpty()
        ? lot.symbol()
        : "%s for %s".formatted(lot.symbol(), lot.condorId());
    return new OwnedPosition(
        owner,
        PositionKind.HEDGE,
        Optional.empty(),
        hedge.instrument(),
        lot.units(),
        hedge.mark(),
        0,
        hedge.option(),
        hedge.settled(),
        hedge.notes());
  }

  private static OwnedPosition leg(
      IronCondor condor, Leg leg, LegValuation valuation, DeltaState state, double bound) {
    return option(
        condor.id(), PositionKind.CONDOR, Optional.of(state), valuation, leg.quantity(), bound);
  }

  private static OwnedPosition option(
      String owner,
      PositionKind kind,
      Optional<DeltaState> state,
      LegValuation valuation,
      double units,
      double bound) {
    return new OwnedPosition(
        owner,
        kind,
        state,
        valuation.series(),
        units,
        valuation.mark(),
        bound,
        Optional.of(valuation),
        valuation.settled(),
        valuation.notes());
  }

  /** The same for one lot of a structure. */
  private static double bound(StructureValuation valuation) {
    Structure structure = valuation.structure();
    Figure raw = Figure.of(0);
    for (int i = 0; i < structure.legs().size(); i++) {
      double units = -(double) structure.legs().get(i).quantity() / structure.lots();
      raw = raw.plus(valuation.legs().get(i).mark().map(mark -> units * mark));
    }
    return raw.plus(valuation.costToClose().map(clipped -> -clipped))
        .toOptional()
        .orElse(0);
  }

  /** Raw cost less clipped cost; 0 if a leg has no mark, whose own row says so. */
  private static double bound(SideValuation side) {
    Figure raw = side.shortLeg().mark().plus(side.longLeg().mark().map(mark -> -mark));
    return raw.plus(side.costToClose().map(clipped -> -clipped)).toOptional().orElse(0);
  }
}
