package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.FutureUnit;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Prices a VIX future as a hedge. */
final class FuturePricer {

  /** Days of carry that are charged to the premium budget, whatever the horizon (DOMAIN E5). */
  private static final int CHARGED_DAYS = 30;

  private final Policy policy;
  private final StressMarket stress;
  private final UnitCarry roll;
  private final LimitPrices limits;
  private final LiquidityGates gates;

  FuturePricer(Policy policy, StressMarket stress, LiquidityGates gates) {
    this.policy = policy;
    this.stress = stress;
    this.roll = new UnitCarry(stress);
    this.limits = new LimitPrices(policy);
    this.gates = gates;
  }

  HedgeCandidate price(VixFuture future, int horizon) {
    Optional<VxPoint> day = stress.curve().at(future.expiry());
    double days = (double) ChronoUnit.DAYS.between(stress.session(), future.expiry());
    double level = stress.curve().level(future.expiry(), days);
    FutureQuote quote = FutureQuote.of(future.size(), day);
    double halfSpread = quote.hasMarket()
        ? 0.5 * (quote.ask().getAsDouble() - quote.bid().getAsDouble())
        : policy.halfSpread(future.size());
    double margin = policy.marginRules().future(future, 1);
    HedgeCost cost = new HedgeCost(
        2 * policy.commission(future),
        halfSpread * future.multiplier(),
        roll.future(future, horizon),
        CandidateDraft.marginCost(policy, margin, horizon));
    return new CandidateDraft(
            stress.session(),
            new FutureUnit(future),
            horizon,
            level,
            day,
            List.of(gates.future(future.size(), quote, FutureQuote.of(VixFuture.Size.VX, day))),
            beta -> stress.futureGain(future, beta),
            cost,
            Figure.missing("NOT_AN_OPTION"),
            Figure.of(level + cost.toEnter() / future.multiplier()),
            charge(future),
            step -> limits.buy(future.size(), level, day, step),
            List.of(source(day)))
        .candidate();
  }

  /** USD that a purchase of one unit charges to the premium budget: what 30 days of carry cost. */
  double charge(VixFuture future) {
    return Math.max(0, -roll.future(future, CHARGED_DAYS));
  }

  private static String source(Optional<VxPoint> point) {
    if (point.isEmpty()) {
      return "level interpolated on the VX curve";
    }
    return switch (point.get().source()) {
      case SETTLEMENT -> "settlement price";
      case PARITY -> "level from the parity of VIX options";
      case INTERPOLATED -> "level interpolated on the VX curve";
    };
  }
}
