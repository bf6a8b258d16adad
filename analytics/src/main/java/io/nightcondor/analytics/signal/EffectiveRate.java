package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** I2: an unusual move of the real effective exchange rate, whichever way (DOMAIN E3). */
final class EffectiveRate {

  private static final String SERIES = "RBUSBIS";
  private static final int CHANGE_MONTHS = 3;
  private static final int WINDOW_MONTHS = 120;

  /** Standard deviations from which on u is 1. */
  private static final double FULL = 3;

  private EffectiveRate() {}

  static Reading of(PublicFigures figures, Policy policy) {
    List<MacroValue> values = figures.values(SERIES);
    if (values.isEmpty()) {
      return Reading.missing("no figure of " + SERIES);
    }
    MacroValue last = values.get(values.size() - 1);
    Newest newest = Newest.of(last, figures, policy.count(PolicyKey.AGE_REER));
    MonthlyFigures changes = MonthlyFigures.logChanges(values, CHANGE_MONTHS);
    Optional<Double> change = changes.at(last.referenceDate());
    if (change.isEmpty()) {
      return newest.warmup("no figure three months before");
    }
    OptionalDouble z =
        changes.upTo(last.referenceDate(), WINDOW_MONTHS).score(change.get(), WINDOW_MONTHS);
    return z.isEmpty()
        ? newest.warmup("too few of 120 months")
        : newest.value(
            change.get(),
            Math.min(1, Math.abs(z.getAsDouble()) / FULL),
            "z " + Say.two(z.getAsDouble()));
  }
}
