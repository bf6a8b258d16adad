package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.backtest.cash.CashKind;
import io.nightcondor.analytics.backtest.result.DayResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One policy over the whole back-test.
 *
 * @param policy name; {@link Backtest#NO_HEDGE} for the condors alone
 * @param days one for each session that was run after the first
 * @param cash cents that moved the hedge's cash, by reason
 * @param worth of the hedge after the last session, USD: its cash and its marks
 * @param decisions every order suggested, in order of sessions
 */
public record PolicyRun(
    String policy,
    List<DayResult> days,
    Map<CashKind, Long> cash,
    double worth,
    List<Decision> decisions) {

  public PolicyRun {
    days = List.copyOf(days);
    decisions = List.copyOf(decisions);
    cash = Map.copyOf(cash);
  }

  /**
   * An order of one night.
   *
   * @param session whose close it was decided at
   * @param order for the next session
   */
  public record Decision(LocalDate session, HedgeOrder order) {}
}
