package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.backtest.cash.CashKind;
import io.nightcondor.analytics.backtest.cash.CashLedger;
import io.nightcondor.analytics.backtest.entry.SoldCondor;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The condors of a back-test: what is open, what was paid, what it is worth. */
final class CondorAccount {

  private final String book;
  private final CashLedger cash = new CashLedger();
  private final Map<String, SoldCondor> open = new TreeMap<>();
  private final Map<String, Double> marks = new TreeMap<>();
  private int sold;
  private int contracts;

  CondorAccount(String book) {
    this.book = book;
  }

  /** As a position file of the close has them. */
  List<Position> positions() {
    return open.values().stream()
        .flatMap(condor -> condor.positions(book).stream())
        .toList();
  }

  List<LocalDate> expiries() {
    return open.values().stream().map(SoldCondor::expiry).distinct().toList();
  }

  /** Marks what lives and pays what settled. A condor without a mark keeps its last one. */
  void close(List<CondorValuation> valuations) {
    for (CondorValuation valuation : valuations) {
      String id = valuation.condor().id();
      Figure value = valuation.costToClose().map(cost -> -cost * valuation.dollarsPerPoint());
      if (valuation.settled()) {
        cash.move(CashKind.CONDOR_SETTLEMENT, value.toOptional().orElseThrow());
        open.remove(id);
        marks.remove(id);
      } else if (value instanceof Figure.Known known) {
        marks.put(id, known.value());
      }
    }
  }

  /** Sold at the close, and marked at what it would cost to buy back in the middle. */
  void sell(SoldCondor condor, double value) {
    open.put(condor.id(), condor);
    marks.put(condor.id(), value);
    cash.move(CashKind.CONDOR_PREMIUM, condor.premium());
    cash.move(CashKind.CONDOR_COMMISSION, -condor.commissions());
    sold++;
    contracts += condor.contracts();
  }

  /** Cash and marks, USD. */
  double worth() {
    return cash.balance() + marks();
  }

  /** Of the open condors, USD. */
  double marks() {
    return marks.values().stream().mapToDouble(mark -> mark).sum();
  }

  CashLedger cash() {
    return cash;
  }

  int contracts() {
    return contracts;
  }

  int sold() {
    return sold;
  }
}
