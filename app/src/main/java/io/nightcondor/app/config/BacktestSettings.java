package io.nightcondor.app.config;

import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.model.ModelRules;
import io.nightcondor.analytics.backtest.report.EventChoice;
import io.nightcondor.analytics.policy.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the command backtest runs.
 *
 * @param equity of the book at the start, USD
 * @param entry when condors are sold, and which
 * @param commission USD for one option, one way
 * @param model what the model of SPX options takes
 * @param policies whose hedges run side by side, with that commission
 * @param events where dates of events come from
 * @param seed of every random draw
 */
public record BacktestSettings(
    double equity,
    EntryRules entry,
    double commission,
    ModelRules model,
    List<Policy> policies,
    EventChoice events,
    long seed) {

  private static final double EQUITY = 1_000_000;
  private static final double COMMISSION = 1;

  public BacktestSettings {
    policies = List.copyOf(policies);
  }

  /** Of a configuration that says nothing. */
  static BacktestSettings standard(Map<String, Policy> policies) {
    return new BacktestSettings(
        EQUITY,
        EntryRules.WEEKLY,
        COMMISSION,
        ModelRules.DEFAULT,
        charged(policies.values(), COMMISSION),
        EventChoice.DEFAULT,
        1);
  }

  /** Policies that pay the commission. */
  static List<Policy> charged(Collection<Policy> policies, double commission) {
    return policies.stream().map(policy -> charged(policy, commission)).toList();
  }

  /** A policy that pays the commission. */
  static Policy charged(Policy policy, double commission) {
    return policy.withOverride("commission.option", Double.toString(commission));
  }

  /** Rules of the book itself: the steward's. */
  public Policy rules() {
    return charged(Policy.steward(), commission);
  }

  /** The same with other draws. */
  public BacktestSettings withSeed(long other) {
    return new BacktestSettings(equity, entry, commission, model, policies, events, other);
  }
}
