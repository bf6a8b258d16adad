package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.backtest.cash.CashKind;
import io.nightcondor.analytics.backtest.model.Assumption;
import java.util.List;
import java.util.Map;

/**
 * A back-test that ran to its end.
 *
 * @param runs the condors alone first, then the policies in their order
 * @param condorCash cents that moved the condors' cash, by reason
 * @param condorMarks of the condors open after the last session, USD
 * @param condors sold
 * @param contracts of them together
 * @param refusedSales closes at which a sale was due and the rule refused it
 * @param shareOfIndex of the model that it ran on
 * @param sessions that were run
 * @param skipped sessions that could not be run
 * @param assumed sessions on which the model put something in the place of a figure
 */
public record BacktestResult(
    List<PolicyRun> runs,
    Map<CashKind, Long> condorCash,
    double condorMarks,
    int condors,
    int contracts,
    int refusedSales,
    double shareOfIndex,
    int sessions,
    List<SkippedSession> skipped,
    Map<Assumption, Integer> assumed) {

  public BacktestResult {
    runs = List.copyOf(runs);
    condorCash = Map.copyOf(condorCash);
    skipped = List.copyOf(skipped);
    assumed = Map.copyOf(assumed);
  }

  /** Cash and marks of the condors after the last session, USD. */
  public double condorWorth() {
    return condorCash.values().stream().mapToLong(cents -> cents).sum() / 100.0 + condorMarks;
  }
}
