package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.book.FutureLeg;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.probability.SettlementDistribution;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A structure at one close (DOMAIN D2, generalised). Points are for one lot of its options, USD for
 * the position, its future included. What depends on a single settlement is missing as TWO_EXPIRIES
 * for legs that settle at two instants.
 *
 * @param structure legs, future and lots
 * @param legs valuations in the order of the structure's legs
 * @param futureLevel of its future, VIX points; missing if it has none
 */
public record StructureValuation(Structure structure, List<LegValuation> legs, Figure futureLevel) {

  private static final String TWO_EXPIRIES = "TWO_EXPIRIES";

  public StructureValuation {
    legs = List.copyOf(legs);
  }

  public static StructureValuation of(
      Structure structure, MarkLadder marks, MarketSnapshot market) {
    return new StructureValuation(
        structure,
        structure.legs().stream().map(leg -> marks.value(leg.series())).toList(),
        structure
            .future()
            .map(held -> level(held.future(), market))
            .orElse(Figure.missing("NO_FUTURE")));
  }

  private static Figure level(VixFuture future, MarketSnapshot market) {
    double days = ChronoUnit.DAYS.between(market.session(), future.expiry());
    return Figure.of(market.vxCurve().level(future.expiry(), days));
  }

  /** Received for one lot, negative if paid. */
  public Figure netCredit() {
    double credit = 0;
    for (Leg leg : structure.legs()) {
      if (leg.price().isEmpty()) {
        return Figure.missing(CondorValuation.UNKNOWN_COST);
      }
      credit -= (double) leg.quantity() / structure.lots() * leg.price().getAsDouble();
    }
    return Figure.of(credit);
  }

  /** At the marks, each vertical clipped to its bounds; negative if closing brings money. */
  public Figure costToClose() {
    return ClosingCost.atMarks(parts());
  }

  /** Paying asks and getting bids. */
  public Figure costToCloseNatural() {
    return ClosingCost.natural(parts());
  }

  /** USD since entry, at the marks. */
  public Figure pnl() {
    Figure options = netCredit().plus(costToClose().map(cost -> -cost)).map(this::dollars);
    return structure.future().map(held -> options.plus(ofFuture(held))).orElse(options);
  }

  /** Share of the credit that is earned; negative for a loss. */
  public Figure capturedShare() {
    return CapturedShare.of(netCredit(), costToClose());
  }

  /** Largest profit over largest loss, a year's worth of it. */
  public ReturnOnRisk returnOnRisk() {
    boolean undated = structure.legs().stream().anyMatch(leg -> leg.tradeDate().isEmpty());
    Optional<LocalDate> opened = undated
        ? Optional.empty()
        : structure.legs().stream()
            .flatMap(leg -> leg.tradeDate().stream())
            .max(Comparator.naturalOrder());
    return ReturnOnRisk.of(maxProfit(), maxLoss(), opened, structure.expiry());
  }

  /** USD at expiry, below 0 if it cannot gain; missing as UNLIMITED. */
  public Figure maxProfit() {
    return ofPayoff(ExpiryPayoff::maxProfit);
  }

  /** USD at expiry, positive, below 0 if it cannot lose; missing as UNLIMITED. */
  public Figure maxLoss() {
    return ofPayoff(ExpiryPayoff::maxLoss);
  }

  /** Index points, in rising order; none if unknown. */
  public List<Double> breakEvens() {
    return cash().isPresent() && settlesOnce()
        ? payoff(cash().getAsDouble()).breakEvens()
        : List.of();
  }

  /** Risk-neutral mass of the levels at which it makes money, a fraction. */
  public Figure probabilityOfProfit() {
    LegValuation first = legs.get(0);
    return ofPayoff(payoff -> first
        .slice()
        .map(SettlementDistribution::of)
        .map(payoff::probabilityOfProfit)
        .orElse(Figure.missing(first.settled() ? "SETTLED" : "NO_SLICE")));
  }

  /** What is left to decay in the short legs, USD. */
  public Figure extrinsicOfShorts() {
    return parts().stream()
        .filter(part -> part.units() < 0)
        .map(part -> part.valuation().extrinsic().map(points -> -part.units() * points))
        .reduce(Figure.of(0), Figure::plus)
        .map(this::dollars);
  }

  public Exposure exposure() {
    Stream<Exposure> options =
        parts().stream().map(part -> Exposures.of(part.valuation(), part.leg().quantity()));
    Stream<Exposure> future = structure.future().stream()
        .map(held -> Exposures.ofFuture(held.quantity(), held.future().multiplier()));
    return Exposures.sum(Stream.concat(options, future).toList());
  }

  /** Whether every leg has settled. */
  public boolean settled() {
    return legs.stream().allMatch(LegValuation::settled);
  }

  /** Whether every leg has a mark. */
  public boolean isPriced() {
    return costToClose() instanceof Figure.Known;
  }

  private List<ClosingCost.Part> parts() {
    return ClosingCost.parts(structure.legs(), legs, structure.lots());
  }

  private boolean settlesOnce() {
    return structure.legs().stream()
            .map(leg -> SliceKey.of(leg.series()))
            .distinct()
            .count()
        == 1;
  }

  private Figure ofPayoff(Function<ExpiryPayoff, Figure> question) {
    if (!settlesOnce()) {
      return Figure.missing(TWO_EXPIRIES);
    }
    return cash().isPresent()
        ? question.apply(payoff(cash().getAsDouble()))
        : Figure.missing(CondorValuation.UNKNOWN_COST);
  }

  /** Received for all options, USD; empty if a price of an option or of the future is unknown. */
  private OptionalDouble cash() {
    boolean unknownFuture =
        structure.future().filter(held -> held.price().isEmpty()).isPresent();
    return unknownFuture
        ? OptionalDouble.empty()
        : netCredit().map(this::dollars).toOptional();
  }

  private ExpiryPayoff payoff(double cash) {
    return structure
        .future()
        .map(held -> ExpiryPayoff.withFuture(
            structure.legs(), cash, dollarsPerPoint(held), held.price().orElseThrow()))
        .orElseGet(() -> ExpiryPayoff.of(structure.legs(), cash));
  }

  private Figure ofFuture(FutureLeg held) {
    return Figure.of(held.price(), CondorValuation.UNKNOWN_COST)
        .map(price -> -price)
        .plus(futureLevel)
        .map(points -> points * dollarsPerPoint(held));
  }

  private static double dollarsPerPoint(FutureLeg held) {
    return (double) held.quantity() * held.future().multiplier();
  }

  private double dollars(double points) {
    return points * Root.MULTIPLIER * structure.lots();
  }
}
