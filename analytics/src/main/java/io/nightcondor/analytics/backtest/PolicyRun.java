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
 * @param cashMoves how many movements those are
 * @param marks of the options held after the last session, USD
 * @param paperProfit of the paper book by its own count of lines, USD: realised less fees and open
 * @param decisions every order suggested, in order of sessions
 */
public record PolicyRun(
    String policy,
    List<DayResult> days,
    Map<CashKind, Long> cash,
    int cashMoves,
    double marks,
    double paperProfit,
    List<Decision> decisions) {

  public PolicyRun {
    days = List.copyOf(days);
    decisions = List.copyOf(decisions);
    cash = Map.copyOf(cash);
  }

  /** Cash and marks of the hedge after the last session, USD. */
  public double worth() {
    return cash.values().stream().mapToLong(cents -> cents).sum() / 100.0 + marks;
  }

  /**
   * An order of one night.
   *
   * @param session whose close it was decided at
   * @param order for the next session
   */
  public record Decision(LocalDate session, HedgeOrder order) {}
}
