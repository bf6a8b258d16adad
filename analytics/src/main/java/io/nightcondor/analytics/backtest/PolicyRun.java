package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.backtest.cash.CashKind;
import io.nightcondor.analytics.backtest.result.DayResult;
import java.util.List;
import java.util.Map;

/**
 * One policy over the whole back-test.
 *
 * @param policy name; {@link Backtest#NO_HEDGE} for the condors alone
 * @param days one for each session that was run after the first
 * @param cash cents that moved the hedge's cash, by reason
 * @param worth of the hedge after the last session, USD: its cash and its marks
 * @param orders suggested
 * @param filled of them
 */
public record PolicyRun(
    String policy,
    List<DayResult> days,
    Map<CashKind, Long> cash,
    double worth,
    int orders,
    int filled) {

  public PolicyRun {
    days = List.copyOf(days);
    cash = Map.copyOf(cash);
  }
}
