package io.nightcondor.reporting.backtest;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CondorSummary;
import io.nightcondor.analytics.pack.backtest.BacktestPack.EndRow;
import io.nightcondor.analytics.pack.backtest.EventRow;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import io.nightcondor.reporting.table.SafeText;
import io.nightcondor.reporting.table.TableBuilder;
import io.nightcondor.reporting.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of the engine that a reader can add up, and from which rows. */
final class BacktestChecks {

  private final BacktestPack pack;
  private final List<ReportCheck> checks = new ArrayList<>();

  private BacktestChecks(BacktestPack pack) {
    this.pack = pack;
  }

  static List<ReportCheck> of(BacktestPack pack) {
    BacktestChecks all = new BacktestChecks(pack);
    all.condors(pack.condors());
    all.ends();
    all.windows(pack.events());
    all.orders(pack.policies());
    return List.copyOf(all.checks);
  }

  private void condors(CondorSummary condors) {
    usd("condorPremium", "Premium of condors", condors.premium(), moved(1, "CONDOR_PREMIUM"));
    usd(
        "condorCommissions",
        "Commissions of condors",
        condors.commissions(),
        moved(-1, "CONDOR_COMMISSION"));
    usd(
        "condorSettlements",
        "Settlements of condors",
        condors.settlements(),
        moved(1, "CONDOR_SETTLEMENT"));
  }

  /** The cash of every account, and what the last point of each curve is made of. */
  private void ends() {
    pack.ends().stream()
        .findFirst()
        .ifPresent(end ->
            usd("condorCash", "Cash of condors", end.condorCash(), account(BacktestPack.CONDORS)));
    for (int i = 0; i < pack.ends().size(); i++) {
      EndRow end = pack.ends().get(i);
      String policy = end.policy();
      usd("hedgeCash" + i, "Cash of hedge, " + policy, end.hedgeCash(), account(policy));
      usd(
          "equity" + i,
          "Equity at the end, " + policy,
          lastEquity(policy).orElse(Figure.missing("NO_CURVE")),
          Chapter.CURVES,
          Stream.of(
                  CashTables.START,
                  CashTables.CONDOR_CASH,
                  CashTables.CONDOR_MARKS,
                  CashTables.HEDGE_CASH,
                  CashTables.HEDGE_MARKS)
              .map(part -> named(1, CashTables.ENDS, part, CashTables.POLICY, policy))
              .toArray(Term[]::new));
    }
  }

  private Optional<Figure> lastEquity(String policy) {
    int place = pack.policies().stream().map(PolicyFigures::policy).toList().indexOf(policy);
    return place < 0 || pack.curve().isEmpty()
        ? Optional.empty()
        : Optional.of(Figure.of(
            pack.curve().get(pack.curve().size() - 1).values().get(place).equity()));
  }

  private void windows(List<EventRow> events) {
    int windows = events.stream().mapToInt(EventRow::windows).sum();
    add(
        "eventWindows",
        "Windows of events, all policies",
        "windows",
        0,
        Figure.of(windows),
        Chapter.EVENTS,
        sum(1, EventTables.FAMILIES, EventTables.GIVEN),
        sum(-1, EventTables.FAMILIES, EventTables.OUTSIDE),
        sum(-1, EventTables.FAMILIES, EventTables.MERGED));
  }

  private void orders(List<PolicyFigures> policies) {
    for (int i = 0; i < policies.size(); i++) {
      PolicyFigures policy = policies.get(i);
      add(
          "orders" + i,
          "Orders, " + policy.policy(),
          "orders",
          0,
          Figure.of(policy.decisions()),
          Chapter.ORDERS,
          named(1, OrderTables.ORDERS, "", OrderTables.POLICY, policy.policy()));
    }
  }

  private void usd(String id, String name, double engine, Term... terms) {
    usd(id, name, Figure.of(engine), Chapter.CASH, terms);
  }

  private void usd(String id, String name, Figure engine, Chapter chapter, Term... terms) {
    add(id, name, USD, CashTables.CENTS, engine, chapter, terms);
  }

  private void add(
      String id,
      String name,
      String unit,
      int decimals,
      Figure engine,
      Chapter chapter,
      Term... terms) {
    checks.add(new ReportCheck(
        id,
        SafeText.oneLine(name),
        unit,
        chapter.title(),
        TableBuilder.cell(engine, decimals, false),
        List.of(terms)));
  }

  private static Term moved(int sign, String reason) {
    Where rows = new Where(CashTables.REASON, Words.ofCode(reason), true);
    return new Term(sign, CashTables.MOVES, CashTables.AMOUNT, Optional.of(rows));
  }

  private static Term account(String name) {
    return named(1, CashTables.MOVES, CashTables.AMOUNT, CashTables.ACCOUNT, name);
  }

  private static Term sum(int sign, String table, String column) {
    return new Term(sign, table, column, Optional.empty());
  }

  /** Of the rows of a name that the pack gives. */
  private static Term named(int sign, String table, String column, String where, String name) {
    Where rows = new Where(where, SafeText.oneLine(name), false);
    return new Term(sign, table, column, Optional.of(rows));
  }
}
