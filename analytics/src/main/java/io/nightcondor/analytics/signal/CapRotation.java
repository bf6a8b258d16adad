package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.indicator.BarSeries;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.pricing.NormalDistribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** I8: an unusual return of cap over equal weight in 20 days, whichever way (DOMAIN E3). */
final class CapRotation {

  private static final int CHANGE_DAYS = 20;
  private static final int WINDOW_DAYS = 252;

  private CapRotation() {}

  static Reading of(PublicFigures figures, Policy policy) {
    Map<LocalDate, Double> equal = figures.bars(Symbols.EQUAL_WEIGHT).stream()
        .collect(Collectors.toMap(IndexBar::date, IndexBar::close, (a, b) -> b));
    List<IndexBar> both = figures.bars(Symbols.SPX).stream()
        .filter(bar -> equal.containsKey(bar.date()))
        .toList();
    if (both.isEmpty()) {
      return Reading.missing("no day with the SPX and an equal-weight index under SPXEW");
    }
    Newest newest = Newest.of(
        "SPX, SPXEW", PublicFigures.last(both), figures, policy.count(PolicyKey.AGE_ROTATION));
    List<Double> ratios = new ArrayList<>();
    both.forEach(bar ->
        ratios.add(StrictMath.log(bar.close() / equal.getOrDefault(bar.date(), bar.close()))));
    BarSeries changes = changes(ratios);
    OptionalDouble change = changes.last();
    OptionalDouble z = change.isEmpty()
        ? change
        : changes.moments(both.size() - 1, WINDOW_DAYS).score(change.getAsDouble(), WINDOW_DAYS);
    return z.isEmpty()
        ? newest.warmup("too few of 252 days")
        : newest.value(
            change.getAsDouble(),
            2 * NormalDistribution.cdf(Math.abs(z.getAsDouble())) - 1,
            "z " + Say.two(z.getAsDouble()));
  }

  private static BarSeries changes(List<Double> ratios) {
    double[] changes = new double[Math.max(ratios.size() - CHANGE_DAYS, 0)];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = ratios.get(i + CHANGE_DAYS) - ratios.get(i);
    }
    return new BarSeries(CHANGE_DAYS, changes);
  }
}
