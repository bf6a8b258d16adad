package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.risk.RollDown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the next session needs to explain its profit, as stored with the state of a book.
 *
 * @param positions not yet settled, in order of kind, owner and symbol
 */
public record ExplainMemory(List<PositionMemory> positions) {

  static final Comparator<PositionMemory> ORDER = Comparator.comparing(PositionMemory::kind)
      .thenComparing(PositionMemory::owner)
      .thenComparing(PositionMemory::symbol)
      .thenComparingDouble(PositionMemory::units);

  public ExplainMemory {
    positions = List.copyOf(positions);
  }

  /** Tonight's positions, for the next session. */
  public static ExplainMemory of(MarketSnapshot market, List<OwnedPosition> tonight) {
    return new ExplainMemory(tonight.stream()
        .filter(position -> !position.settled())
        .map(position -> memory(market, position))
        .sorted(ORDER)
        .toList());
  }

  private static PositionMemory memory(MarketSnapshot market, OwnedPosition position) {
    return new PositionMemory(
        position.owner(),
        position.kind(),
        position.instrument().symbol(),
        position.units(),
        position.sideState(),
        boxed(position.mark().toOptional()),
        position.bound(),
        position.option().flatMap(ExplainMemory::option),
        position.instrument() instanceof VixFuture future
            ? Optional.of(future(market.session(), market.vxCurve(), future))
            : Optional.empty());
  }

  private static Optional<OptionMemory> option(LegValuation leg) {
    if (leg.slice().isEmpty() || leg.greeks().isEmpty()) {
      return Optional.empty();
    }
    ExpirySlice slice = leg.slice().get();
    return Optional.of(new OptionMemory(
        slice.forward().level(),
        slice.vol(leg.series().strike()),
        slice.forward().discountFactor(),
        slice.years(),
        leg.greeks().get()));
  }

  private static FutureMemory future(LocalDate session, VxCurve curve, VixFuture future) {
    double days = ChronoUnit.DAYS.between(session, future.expiry());
    return new FutureMemory(future.size(), future.expiry(), RollDown.points(curve, days, 1));
  }

  private static Optional<Double> boxed(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }
}
