package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.CallUnit;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.SpreadUnit;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.VolOfVol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prices VIX calls and call spreads as hedges. The premium is paid in full, and charged in full.
 */
final class OptionPricer {

  private final Policy policy;
  private final StressMarket stress;
  private final MarketSnapshot market;
  private final MarkLadder marks;
  private final UnitCarry roll;
  private final LimitPrices limits;
  private final LiquidityGates gates;
  private final double volFactor;

  OptionPricer(
      Policy policy,
      StressMarket stress,
      MarketSnapshot market,
      ExchangeCalendar calendar,
      LiquidityGates gates) {
    this.policy = policy;
    this.stress = stress;
    this.market = market;
    this.marks = new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), calendar);
    this.roll = new UnitCarry(stress);
    this.limits = new LimitPrices(policy);
    this.gates = gates;
    this.volFactor = VolOfVol.of(market).factor(stress.move().spxPercent());
  }

  /** A call, its price halfway between bid and ask, or its mark where it has no quote. */
  private record Leg(LegValuation value, double price) {}

  /** What is bought and, in a spread, what is sold against it. */
  private record Legs(Leg bought, Optional<Leg> sold) {

    /** Of the bought leg less that of the sold one. */
    Figure net(Function<Leg, Figure> figure) {
      Figure one = figure.apply(bought);
      return sold.map(other -> one.plus(figure.apply(other).map(value -> -value)))
          .orElse(one);
    }

    double price() {
      return bought.price() - sold.map(Leg::price).orElse(0.0);
    }

    Stream<Leg> both() {
      return Stream.concat(Stream.of(bought), sold.stream());
    }
  }

  /** Empty if the chain does not price the call. */
  Optional<HedgeCandidate> price(CallUnit unit, int horizon) {
    return leg(unit.series())
        .map(call -> price(
            unit,
            new Legs(call, Optional.empty()),
            List.of(gates.bought("", market, unit.series())),
            Double.POSITIVE_INFINITY,
            horizon));
  }

  /** Empty if the chain does not price both calls. */
  Optional<HedgeCandidate> price(SpreadUnit unit, int horizon) {
    List<LegLiquidity> liquidity = List.of(
        gates.bought("bought leg's ", market, unit.bought()),
        gates.sold("sold leg's ", market, unit.sold()));
    return leg(unit.bought())
        .flatMap(bought -> leg(unit.sold())
            .map(sold -> price(
                unit,
                new Legs(bought, Optional.of(sold)),
                liquidity,
                unit.sold().strike(),
                horizon)));
  }

  private Optional<Leg> leg(OptionSeries series) {
    LegValuation value = marks.value(series);
    Figure mid = value.bid().plus(value.ask()).map(sum -> 0.5 * sum);
    Figure price = mid instanceof Figure.Known ? mid : value.mark();
    return value.slice().isPresent() && price instanceof Figure.Known known
        ? Optional.of(new Leg(value, known.value()))
        : Optional.empty();
  }

  private HedgeCandidate price(
      HedgeUnit unit, Legs legs, List<LegLiquidity> liquidity, double highest, int horizon) {
    double level = legs.price();
    double premium = Math.max(0, level) * Root.MULTIPLIER;
    double halfSpread = legs.both().mapToDouble(leg -> halfSpread(leg.value())).sum();
    HedgeCost cost = new HedgeCost(
        2
            * legs.both()
                .mapToDouble(leg -> policy.commission(leg.value().series()))
                .sum(),
        halfSpread * Root.MULTIPLIER,
        legs.net(leg -> roll.option(leg.value(), horizon)).toOptional().orElse(0),
        CandidateDraft.marginCost(policy, premium, horizon));
    Optional<VxPoint> day = unit.expiry().flatMap(expiry -> stress.curve().at(expiry));
    double breakEven =
        legs.bought().value().series().strike() + level + cost.toEnter() / Root.MULTIPLIER;
    return new CandidateDraft(
            stress.session(),
            unit,
            horizon,
            level,
            day,
            liquidity,
            beta -> legs.net(leg -> stress.optionGain(leg.value(), beta)),
            cost,
            legs.net(OptionPricer::delta),
            breakEven <= highest ? Figure.of(breakEven) : Figure.missing("ABOVE_SOLD_STRIKE"),
            premium,
            step -> limit(legs, day, step),
            List.of(withVols(legs)))
        .candidate();
  }

  /** Half of ask less bid, VIX points; without a quote no order passes the gates either. */
  private static double halfSpread(LegValuation value) {
    return value
        .ask()
        .plus(value.bid().map(bid -> -bid))
        .map(spread -> 0.5 * spread)
        .toOptional()
        .orElse(0);
  }

  private static Figure delta(Leg leg) {
    return leg.value()
        .slice()
        .map(slice -> Figure.of(VixCalls.delta(leg.value().series(), slice)))
        .orElse(Figure.missing("NO_SLICE"));
  }

  private LimitPrices.Limit limit(Legs legs, Optional<VxPoint> day, int step) {
    LimitPrices.Limit buy =
        limits.buyOption(legs.bought().value(), legs.bought().price(), day, step);
    return legs.sold()
        .map(sold -> limits.sellOption(sold.value(), sold.price(), day, step))
        .map(sell -> new LimitPrices.Limit(
            Math.round((buy.price() - sell.price()) * 100) / 100.0,
            "%s less %s (%s)".formatted(Say.two(buy.price()), Say.two(sell.price()), buy.source())))
        .orElse(buy);
  }

  /** The sizing stress holds vols of VIX options; on such falls they have risen (DOMAIN F3). */
  private String withVols(Legs legs) {
    Figure gain = legs.net(leg -> stress.optionGain(leg.value(), BetaCase.BASE, volFactor));
    return "vol held in the stress; with VIX-option vols times %s it gains %s"
        .formatted(Say.two(volFactor), Say.usd(gain));
  }
}
