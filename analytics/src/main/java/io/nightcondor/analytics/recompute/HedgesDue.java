package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;

/**
 * What tonight's purchases of hedges ask for at once (DOMAIN E10): initial margin of futures,
 * premium of options at the most that their limits pay.
 */
final class HedgesDue {

  private final MarginRules rules;
  private final ExchangeCalendar calendar;

  HedgesDue(Policy policy, ExchangeCalendar calendar) {
    this.rules = policy.marginRules();
    this.calendar = calendar;
  }

  /** USD, 0 or more. */
  double of(List<HedgeOrder> purchases) {
    return purchases.stream().mapToDouble(this::of).sum();
  }

  private double of(HedgeOrder order) {
    Instrument bought = order.instrument(calendar);
    return bought instanceof VixFuture future
        ? rules.future(future, order.units())
        : order.limit() * bought.multiplier() * order.units();
  }
}
