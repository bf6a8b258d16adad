package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.ExpiryPayoff;
import io.nightcondor.analytics.condor.StructureValuation;
import io.nightcondor.analytics.limit.OpenLoss;
import io.nightcondor.analytics.limit.OpenLosses;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.Component;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a book's open condors, structures and left over legs can lose at expiry. */
final class OpenPositions {

  private OpenPositions() {}

  static OpenLosses losses(Holdings holdings) {
    Stream<OpenLoss> condors = holdings.condors().stream()
        .filter(CondorNight::isLiving)
        .map(condor -> of(condor.valuation()));
    Stream<OpenLoss> structures = holdings.structures().stream()
        .filter(structure -> !structure.settled())
        .map(OpenPositions::of);
    Stream<OpenLoss> legs = holdings.leftovers().stream()
        .filter(left -> !left.valuation().settled())
        .map(OpenPositions::of);
    return new OpenLosses(
        Stream.concat(Stream.concat(condors, structures), legs).toList());
  }

  private static OpenLoss of(CondorValuation condor) {
    return loss(
        new Component(condor.condor().id(), Component.Kind.CONDOR),
        condor.condor().expiry(),
        condor.maxLoss(),
        condor.pnl());
  }

  private static OpenLoss of(StructureValuation valuation) {
    return loss(
        new Component(valuation.structure().id(), Component.Kind.STRUCTURE),
        valuation.structure().expiry(),
        valuation.maxLoss(),
        valuation.pnl());
  }

  private static OpenLoss of(Holdings.Leftover left) {
    Leg leg = left.leg();
    double dollars = (double) leg.quantity() * leg.series().multiplier();
    Figure paid =
        Figure.of(leg.price(), CondorValuation.UNKNOWN_COST).map(price -> dollars * price);
    return loss(
        new Component(leg.series().symbol(), Component.Kind.LEG),
        leg.series().expiry(),
        ExpiryPayoff.maxLoss(leg),
        left.valuation().mark().map(mark -> dollars * mark).plus(paid.map(cost -> -cost)));
  }

  /** What was lost already is no longer to come. */
  private static OpenLoss loss(Component component, LocalDate expiry, Figure maxLoss, Figure pnl) {
    Figure left = maxLoss.plus(pnl).map(amount -> Math.max(0, amount));
    return new OpenLoss(component, expiry, maxLoss.map(loss -> Math.max(0, loss)), left);
  }
}
