package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.parity.ParityEdge.Uncovered;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;

/**
 * What a trade costs under a policy, points for one option of each leg: commissions once, for it is
 * held to settlement, half a tick of every leg, and what the capital tied up costs above the
 * riskless rate.
 */
final class ParityCosts {

  private final double option;
  private final double future;
  private final double miniFuture;
  private final double tick;
  private final double futureMargin;
  private final double capitalRate;
  private final MarginRules margins;

  ParityCosts(Policy policy) {
    this.option = policy.number(PolicyKey.COMMISSION_OPTION) / Root.MULTIPLIER;
    this.future = policy.number(PolicyKey.COMMISSION_VX) / VixFuture.Size.VX.multiplier();
    this.miniFuture = policy.number(PolicyKey.COMMISSION_VXM) / VixFuture.Size.VXM.multiplier();
    this.tick = policy.tick(VixFuture.Size.VX);
    this.margins = policy.marginRules();
    this.futureMargin = margins.future(VixFuture.Size.VX, 1) / VixFuture.Size.VX.multiplier();
    this.capitalRate = policy.number(PolicyKey.EQUITY_PREMIUM);
  }

  /** Locked, a future without bid and ask one tick worse than its settlement. */
  double edge(ParityEdge edge) {
    return edge.locked() - edge.futureTicks() * tick;
  }

  double of(ParityEdge edge) {
    return switch (edge.kind()) {
      case BOX_BUY, BOX_SELL ->
        4 * option + edge.halfTicks() + edge.paid() * capitalRate * edge.years();
      case CONVERSION, REVERSAL -> {
        Uncovered sold = edge.uncovered().orElseThrow();
        double capital = edge.paid() + capital(sold.option(), sold.level());
        yield 2 * option
            + future
            + edge.halfTicks()
            + 0.5 * tick
            + capital * capitalRate * edge.years();
      }
    };
  }

  /** What turning a call at hand into a reversal costs more than selling it. */
  double extra(StrikePair pair, TradedFuture traded, double years, double units) {
    boolean whole = units >= VixFuture.Size.VX.multiplier() / (double) Root.MULTIPLIER;
    return option
        + (whole ? future : miniFuture)
        + StrikePair.halfTick(pair.put())
        + 0.5 * tick
        + capital(pair.put().series(), traded.bid()) * capitalRate * years;
  }

  /** Level at which the future is sold. */
  double bid(TradedFuture traded) {
    return traded.bid() - traded.ticks() * tick;
  }

  /** Margin of the future and of the option sold beside it: one gives the other no relief. */
  private double capital(OptionSeries sold, double level) {
    return futureMargin + margins.uncovered(sold, level);
  }
}
