package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.backtest.PolicyRun.Decision;
import io.nightcondor.analytics.backtest.cash.CashLedger;
import io.nightcondor.analytics.backtest.result.DayResult;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.recompute.PaperHedge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hedge of one policy of a back-test. */
final class HedgeAccount {

  private final String policy;
  private final CashLedger cash = new CashLedger();
  private final List<DayResult> days = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, Double> marks = new HashMap<>();
  private double profit;
  private double costs;

  HedgeAccount(String policy) {
    this.policy = policy;
  }

  /** Takes a night in. */
  void close(LocalDate session, PaperHedge night, double condorProfit, double spxReturn) {
    PaperBook book = night.book();
    double open = 0;
    for (HedgeValuation held : night.held()) {
      if (!held.settled()) {
        open += openProfit(held);
      }
    }
    double before = profit;
    double costsBefore = costs;
    profit = book.realised() - book.costs() + open;
    costs = book.costs();
    night.orders().forEach(order -> decisions.add(new Decision(session, order)));
    days.add(new DayResult(
        session,
        condorProfit,
        profit - before,
        Math.max(0, costs - costsBefore),
        0,
        night.orders().size(),
        spxReturn));
  }

  /** What cannot be marked tonight keeps its last mark. */
  private double openProfit(HedgeValuation held) {
    String symbol = held.lot().symbol();
    if (held.mark() instanceof Figure.Known mark) {
      marks.put(symbol, mark.value());
    }
    double mark = marks.getOrDefault(symbol, held.lot().entryPrice().orElse(0.0));
    return (mark - held.lot().entryPrice().orElse(mark))
        * held.instrument().multiplier()
        * held.lot().units();
  }

  PolicyRun run() {
    return new PolicyRun(policy, days, cash.moved(), profit, decisions);
  }
}
