package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.backtest.model.ModelRules;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a back-test depends on.
 *
 * @param past everything ingested
 * @param from first session
 * @param to last session, not before the first
 * @param equity of the book at the start, USD, above 0
 * @param entry when condors are sold, and which
 * @param rules of the book itself: regime, signals, commissions of its condors
 * @param policies whose hedges run side by side, of different names
 * @param model what the model of SPX options takes
 */
public record BacktestInput(
    PastMarket past,
    LocalDate from,
    LocalDate to,
    double equity,
    EntryRules entry,
    Policy rules,
    List<Policy> policies,
    ModelRules model) {

  public BacktestInput {
    policies = List.copyOf(policies);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the last session %s is before the first %s".formatted(to, from));
    }
    if (!(equity > 0)) {
      throw new IllegalArgumentException("equity must be above 0, got " + equity);
    }
    long names = policies.stream().map(Policy::name).distinct().count();
    if (names != policies.size()) {
      throw new IllegalArgumentException("two policies have one name");
    }
  }

  /** The condors alone, at another level of vols. */
  public BacktestInput unhedged(double shareOfIndex) {
    return new BacktestInput(
        past, from, to, equity, entry, rules, List.of(), model.withShareOfIndex(shareOfIndex));
  }
}
