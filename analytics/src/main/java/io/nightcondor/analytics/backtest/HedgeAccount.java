package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.paper.PaperEntry;
import io.nightcondor.analytics.backtest.PolicyRun.Decision;
import io.nightcondor.analytics.backtest.cash.CashKind;
import io.nightcondor.analytics.backtest.cash.CashLedger;
import io.nightcondor.analytics.backtest.result.DayResult;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.recompute.PaperHedge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hedge of one policy of a back-test, kept as an account keeps it: options cost and bring their
 * premium, futures are settled in cash every night. It does not look at what the paper book says of
 * its own profit.
 */
final class HedgeAccount {

  private final String policy;
  private final ExchangeCalendar calendar;
  private final CashLedger cash = new CashLedger();
  private final Map<String, Holding> holdings = new TreeMap<>();
  private final List<DayResult> days = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private double worth;
  private double paperProfit;

  HedgeAccount(String policy, ExchangeCalendar calendar) {
    this.policy = policy;
    this.calendar = calendar;
  }

  /**
   * Units of one symbol.
   *
   * @param mark of the last close, VIX points
   */
  private record Holding(Instrument instrument, int units, double mark) {

    boolean isFuture() {
      return instrument instanceof VixFuture;
    }

    /** USD that the units are worth beside what was already settled in cash. */
    double worth() {
      return isFuture() ? 0 : units * mark * instrument.multiplier();
    }
  }

  /** Takes a night in. */
  void close(LocalDate session, PaperHedge night, double condorProfit, double spxReturn) {
    double costs = 0;
    double turnover = 0;
    for (PaperEntry entry : night.fills()) {
      if (entry.filled() > 0) {
        turnover += trade(entry);
        costs += entry.fees() + entry.spread();
      }
    }
    night.held().stream().filter(held -> !held.settled()).forEach(this::mark);
    double before = worth;
    worth = cash.balance() + marks();
    paperProfit = paperProfit(night);
    night.orders().forEach(order -> decisions.add(new Decision(session, order)));
    days.add(new DayResult(
        session, condorProfit, worth - before, costs, turnover, night.orders().size(), spxReturn));
  }

  /** Returns the USD of what changed hands. */
  private double trade(PaperEntry entry) {
    String symbol = entry.order().symbol();
    double price = entry.price().orElseThrow();
    Holding held = holdings.getOrDefault(
        symbol, new Holding(HedgeOrder.instrument(symbol, calendar), 0, price));
    int signed = entry.order().action() == Action.BUY ? entry.filled() : -entry.filled();
    double notional = price * held.instrument().multiplier() * entry.filled();
    if (held.isFuture()) {
      // all units are brought to the price of the trade, and to tonight's mark with the others
      settle(held, price);
    } else {
      boolean settled = entry.outcome() == FillOutcome.SETTLED;
      cash.move(
          settled ? CashKind.HEDGE_SETTLEMENT : CashKind.HEDGE_PREMIUM,
          -Integer.signum(signed) * notional);
    }
    cash.move(CashKind.HEDGE_COMMISSION, -entry.fees());
    if (held.units() + signed == 0) {
      holdings.remove(symbol);
    } else {
      holdings.put(symbol, new Holding(held.instrument(), held.units() + signed, price));
    }
    return notional;
  }

  private void settle(Holding held, double level) {
    cash.move(
        CashKind.HEDGE_VARIATION,
        (level - held.mark()) * held.instrument().multiplier() * held.units());
  }

  /** What cannot be marked tonight keeps its last mark. */
  private void mark(HedgeValuation valuation) {
    String symbol = valuation.lot().symbol();
    Holding held = holdings.get(symbol);
    if (held == null || !(valuation.mark() instanceof Figure.Known mark)) {
      return;
    }
    if (held.isFuture()) {
      settle(held, mark.value());
    }
    holdings.put(symbol, new Holding(held.instrument(), held.units(), mark.value()));
  }

  private double marks() {
    return holdings.values().stream().mapToDouble(Holding::worth).sum();
  }

  private static double paperProfit(PaperHedge night) {
    return night.book().realised()
        - night.book().costs()
        + night.held().stream()
            .filter(held -> !held.settled())
            .mapToDouble(held -> held.pnl().toOptional().orElse(0))
            .sum();
  }

  PolicyRun run() {
    return new PolicyRun(policy, days, cash.moved(), cash.moves(), marks(), paperProfit, decisions);
  }
}
