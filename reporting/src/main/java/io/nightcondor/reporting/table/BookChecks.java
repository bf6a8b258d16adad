package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.CheckList.sum;

import io.nightcondor.analytics.pack.BookMetrics;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import java.util.Locale;
import java.util.Optional;

/** Figures of the summary and the structures that a reader can add up. */
final class BookChecks {

  private final RiskPack pack;
  private final CheckList checks;

  private BookChecks(RiskPack pack, CheckList checks) {
    this.pack = pack;
    this.checks = checks;
  }

  static void add(RiskPack pack, CheckList list) {
    BookChecks group = new BookChecks(pack, list);
    group.summary(pack.summary());
    group.states(pack.summary());
    group.structures(pack.metrics());
    group.margin();
    group.greeks(pack.summary().exposure());
  }

  private void summary(Summary summary) {
    checks.usd(
        "condorPnl", "Condor P&L", Chapter.CONDORS, summary.condorPnl(), sum("profit", "P&L"));
    checks.usd("hedgePnl", "Hedge P&L", Chapter.HEDGE, summary.hedgePnl(), sum("held", "P&L"));
    checks.usd(
        "maxLoss",
        "Largest loss at expiry",
        Chapter.CONDORS,
        summary.maxLoss(),
        sum("profit", "Max loss", CondorTables.LIFE, CondorTables.OPEN));
    checks.usd(
        "originalNotional",
        "Original notional",
        Chapter.CONDORS,
        summary.originalNotional(),
        sum("returns", "Original notional", CondorTables.LIFE, CondorTables.OPEN));
    checks.usd(
        "hedgeStressGain",
        "Hedge stress gain",
        Chapter.HEDGE,
        summary.hedgeStressGain(),
        sum("held", "Gain BASE"));
  }

  private void states(Summary summary) {
    for (Summary.StateCount count : summary.condorStates()) {
      String state = count.state().name();
      checks.add(
          "state" + state.charAt(0) + state.substring(1).toLowerCase(Locale.ROOT),
          "Condors " + state,
          "condors",
          Chapter.SUMMARY,
          TableBuilder.cell(Figure.of(count.condors()), 0, false),
          new Term(1, "overview", "", Optional.of(new Where("State", state, true))));
    }
  }

  private void structures(BookMetrics metrics) {
    boolean any = !pack.condors().isEmpty() || !pack.structures().isEmpty();
    checks.usd(
        "structuresPnl",
        "P&L of all structures",
        Chapter.CONDORS,
        any ? metrics.pnl() : CheckList.NONE,
        sum("profit", "P&L"),
        sum("structures", "P&L"));
    checks.usd(
        "structuresMaxProfit",
        "Max profit of all structures",
        Chapter.CONDORS,
        any ? metrics.maxProfit() : CheckList.NONE,
        sum("profit", "Max profit"),
        sum("structures", "Max profit"));
    checks.usd(
        "structuresMaxLoss",
        "Max loss of all structures",
        Chapter.CONDORS,
        any ? metrics.maxLoss() : CheckList.NONE,
        sum("profit", "Max loss"),
        sum("structures", "Max loss"));
  }

  private void margin() {
    checks.usd(
        "regTMargin",
        "Reg-T margin",
        Chapter.CONDORS,
        pack.margin().regTMargin(),
        sum("bookMargin", "Reg-T"));
    checks.usd(
        "portfolioMargin",
        "Portfolio margin",
        Chapter.CONDORS,
        pack.margin().portfolioMargin(),
        sum("bookMargin", "Portfolio margin"));
  }

  /** Each greek of the book is that of its strategies. */
  private void greeks(Exposure book) {
    for (ExposureRows greek : ExposureRows.ALL) {
      checks.add(
          "greek" + greek.name().replaceAll("[^A-Za-z0-9]", ""),
          greek.name() + " of the book",
          greek.unit(),
          Chapter.CONDORS,
          TableBuilder.cell(greek.value().apply(book), CheckList.CENTS, false),
          sum("aggregates", greek.name(), AggregateTables.BY, AggregateTables.STRATEGY));
    }
  }
}
