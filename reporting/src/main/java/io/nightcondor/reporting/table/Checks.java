package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.BookMetrics;
import io.nightcondor.analytics.pack.DataPanel.FileRow;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HedgeEffectRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pack.MarketPanel.VixRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.PositionCheckRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The figures of the engine that a reader can add up, and from which rows. */
final class Checks {

  private static final int CENTS = 2;
  private static final int SCORE = 4;
  private static final Figure NONE = Figure.missing("NOTHING_TO_ADD");

  private final List<ReportCheck> all = new ArrayList<>();
  private final RiskPack pack;
  private int differences;

  private Checks(RiskPack pack) {
    this.pack = pack;
  }

  static List<ReportCheck> of(RiskPack pack) {
    Checks checks = new Checks(pack);
    checks.summary(pack.summary());
    checks.states(pack.summary());
    checks.structures(pack.metrics());
    checks.margin();
    checks.hedge();
    checks.capital();
    checks.stress();
    checks.explain(pack.pnlExplain());
    checks.signals();
    checks.data();
    checks.greeks(pack.summary().exposure());
    return checks.all;
  }

  private void summary(Summary summary) {
    usd("condorPnl", "Condor P&L", Chapter.CONDORS, summary.condorPnl(), sum("profit", "P&L"));
    usd("hedgePnl", "Hedge P&L", Chapter.HEDGE, summary.hedgePnl(), sum("held", "P&L"));
    usd(
        "maxLoss",
        "Largest loss at expiry",
        Chapter.CONDORS,
        summary.maxLoss(),
        sum("profit", "Max loss", CondorTables.LIFE, CondorTables.OPEN));
    usd(
        "originalNotional",
        "Original notional",
        Chapter.CONDORS,
        summary.originalNotional(),
        sum("returns", "Original notional", CondorTables.LIFE, CondorTables.OPEN));
    usd(
        "hedgeStressGain",
        "Hedge stress gain",
        Chapter.HEDGE,
        summary.hedgeStressGain(),
        sum("held", "Gain BASE"));
  }

  private void states(Summary summary) {
    for (Summary.StateCount count : summary.condorStates()) {
      String state = count.state().name();
      add(
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
    usd(
        "structuresPnl",
        "P&L of all structures",
        Chapter.CONDORS,
        any ? metrics.pnl() : NONE,
        sum("profit", "P&L"),
        sum("structures", "P&L"));
    usd(
        "structuresMaxProfit",
        "Max profit of all structures",
        Chapter.CONDORS,
        any ? metrics.maxProfit() : NONE,
        sum("profit", "Max profit"),
        sum("structures", "Max profit"));
    usd(
        "structuresMaxLoss",
        "Max loss of all structures",
        Chapter.CONDORS,
        any ? metrics.maxLoss() : NONE,
        sum("profit", "Max loss"),
        sum("structures", "Max loss"));
  }

  private void margin() {
    usd(
        "regTMargin",
        "Reg-T margin",
        Chapter.CONDORS,
        pack.margin().regTMargin(),
        sum("bookMargin", "Reg-T"));
    usd(
        "portfolioMargin",
        "Portfolio margin",
        Chapter.CONDORS,
        pack.margin().portfolioMargin(),
        sum("bookMargin", "Portfolio margin"));
  }

  private void hedge() {
    Figure theta = pack.temporalTheta().rows().stream()
        .filter(row -> row.condorId().isBlank())
        .map(ThetaRow::total)
        .findFirst()
        .orElse(NONE);
    add(
        "temporalTheta",
        "Temporal theta of the book",
        "USD/day",
        Chapter.HEDGE,
        TableBuilder.cell(theta, CENTS, false),
        sum("temporalTheta", "Untested sides", "Condor", ThetaTables.BOOK),
        sum("temporalTheta", "Tested sides", "Condor", ThetaTables.BOOK),
        sum("temporalTheta", "Hedge", "Condor", ThetaTables.BOOK),
        sum("temporalTheta", "Roll-down", "Condor", ThetaTables.BOOK));
    usd(
        "hedgeGainLow",
        "Hedge stress gain at LOW",
        Chapter.HEDGE,
        hedged(HedgeEffectRow::gainLow),
        sum("heldGains", "Gain LOW"));
    usd(
        "hedgeGainBase",
        "Hedge stress gain at BASE",
        Chapter.HEDGE,
        hedged(HedgeEffectRow::gainBase),
        sum("heldGains", "Gain BASE"));
    usd(
        "hedgeGainHigh",
        "Hedge stress gain at HIGH",
        Chapter.HEDGE,
        hedged(HedgeEffectRow::gainHigh),
        sum("heldGains", "Gain HIGH"));
  }

  private Figure hedged(Function<HedgeEffectRow, Figure> gain) {
    return pack.hedge().effects().stream()
        .filter(row -> row.position().equals("HEDGED"))
        .map(gain)
        .findFirst()
        .orElse(NONE);
  }

  private void capital() {
    usd(
        "cashFlow",
        "Option cash flow",
        Chapter.HEDGE,
        pack.capital().priceToCashFlow().cashFlow(),
        sum("cashFlow", "Premium received"),
        less("cashFlow", "Premium paid"),
        less("cashFlow", "Fees"),
        less("cashFlow", "Settlements"));
  }

  private void stress() {
    Summary.WorstScenario worst = pack.summary().worstScenario();
    usd(
        "worstDay",
        "Worst named day",
        Chapter.STRESS,
        worst.profit(),
        named(1, "namedScenarios", "Unhedged", StressTables.SCENARIO, worst.name()),
        named(1, "namedScenarios", "Hedge", StressTables.SCENARIO, worst.name()));
    usd(
        "expectedShortfall",
        "Expected shortfall, one day",
        Chapter.STRESS,
        pack.summary().expectedShortfall(),
        sum("tailParts", "One day"));
    usd(
        "expectedShortfallTen",
        "Expected shortfall, ten days",
        Chapter.STRESS,
        tail(10),
        sum("tailParts", "Ten days"));
  }

  private Figure tail(int horizon) {
    return pack.historical().expectedShortfall().stream()
        .filter(row -> row.window() == Window.BOTH && row.horizon() == horizon)
        .map(TailRow::expectedShortfall)
        .findFirst()
        .orElse(NONE);
  }

  private void explain(ExplainPanel explain) {
    usd(
        "pnlTotal",
        "P&L since last session",
        Chapter.EXPLAIN,
        explain.total(),
        sum("pnlExplain", "Value", "Part", "Positions"),
        sum("pnlExplain", "Value", "Part", "New trades"),
        sum("pnlExplain", "Value", "Part", "Fees"));
    usd(
        "pnlPositions",
        "P&L of positions",
        Chapter.EXPLAIN,
        explain.positions(),
        sum("pnlSteps", "P&L"));
    usd(
        "pnlSteps",
        "P&L by revaluation",
        Chapter.EXPLAIN,
        explain.steps().sum(),
        sum("pnlSteps", "Time"),
        sum("pnlSteps", "Spot"),
        sum("pnlSteps", "Vol"),
        sum("pnlSteps", "Rate"),
        sum("pnlSteps", "Quote against smile"),
        sum("pnlSteps", "Settlement"));
    usd(
        "pnlTerms",
        "P&L by greek and the rest",
        Chapter.EXPLAIN,
        explain.steps().sum(),
        ExplainTables.TERMS.stream().map(name -> sum("pnlTerms", name)).toArray(Term[]::new));
    usd(
        "pnlTheta",
        "Theta by side",
        Chapter.EXPLAIN,
        explain.terms().theta(),
        sum("pnlExplain", "Value", "Part", "Theta, tested sides"),
        sum("pnlExplain", "Value", "Part", "Theta, untested sides"),
        sum("pnlExplain", "Value", "Part", "Theta, other positions"));
    usd(
        "pnlUnexplained",
        "Unexplained P&L",
        Chapter.EXPLAIN,
        explain.terms().unexplained(),
        sum("pnlTerms", "Unexplained"));
    usd(
        "pnlBookSteps",
        "P&L of the book by revaluation",
        Chapter.EXPLAIN,
        explain.steps().sum(),
        sum("pnlBook", "Value", "By", "revaluation"));
    usd(
        "pnlBookTerms",
        "P&L of the book by greek and the rest",
        Chapter.EXPLAIN,
        explain.steps().sum(),
        sum("pnlBook", "Value", "By", "greek"));
  }

  private void signals() {
    add(
        "intensity",
        "Hedge intensity",
        "0 to 1",
        Chapter.REGIME,
        TableBuilder.cell(pack.signals().intensity().score(), SCORE, false),
        sum("intensity", "Contribution"));
    add(
        "callIntensity",
        "Hedge intensity of a call side",
        "0 to 1",
        Chapter.REGIME,
        TableBuilder.cell(pack.signals().callIntensity().score(), SCORE, false),
        sum("callIntensity", "Contribution"));
    add(
        "regimeSessions",
        "Sessions by regime",
        "sessions",
        Chapter.REGIME,
        TableBuilder.cell(Figure.of(pack.regime().sessions()), 0, false),
        sum("regimeFrequencies", "Sessions"));
    for (VixRow row : pack.market().vixReplication()) {
      differences++;
      all.add(difference(row));
    }
  }

  private ReportCheck difference(VixRow row) {
    String name = SafeText.oneLine(row.symbol());
    return new ReportCheck(
        "difference" + differences,
        name + " of the chain less published",
        TableBuilder.VIX_POINTS,
        Chapter.REGIME.title(),
        TableBuilder.cell(row.difference(), CENTS, false),
        List.of(
            named(1, "vixReplication", "Of the chain", "Index", name),
            named(-1, "vixReplication", "Published", "Index", name)));
  }

  private void data() {
    add(
        "rowsIn",
        "Rows read: used and refused",
        "rows",
        Chapter.DATA,
        TableBuilder.cell(
            Figure.of(pack.data().files().stream().mapToDouble(FileRow::rowsIn).sum()), 0, false),
        sum("files", "Rows used"),
        sum("files", "Rows refused"));
    add(
        "contracts",
        "Contracts of the position files",
        "contracts",
        Chapter.AUDIT,
        TableBuilder.cell(
            Figure.of(pack.reconciliation().positions().stream()
                .mapToInt(PositionCheckRow::contracts)
                .sum()),
            0,
            false),
        sum("positionChecks", "Netted"),
        sum("positionChecks", "Condors"),
        sum("positionChecks", "Structures"),
        sum("positionChecks", "Left over"),
        sum("positionChecks", "Hedges"));
  }

  /** Each greek of the book is that of its strategies. */
  private void greeks(Exposure book) {
    for (ExposureRows greek : ExposureRows.ALL) {
      add(
          "greek" + greek.name().replaceAll("[^A-Za-z0-9]", ""),
          greek.name() + " of the book",
          greek.unit(),
          Chapter.CONDORS,
          TableBuilder.cell(greek.value().apply(book), CENTS, false),
          sum("aggregates", greek.name(), AggregateTables.BY, AggregateTables.STRATEGY));
    }
  }

  private void usd(String id, String name, Chapter chapter, Figure engine, Term... terms) {
    add(id, name, USD, chapter, TableBuilder.cell(engine, CENTS, false), terms);
  }

  private void add(
      String id, String name, String unit, Chapter chapter, ReportCell engine, Term... terms) {
    all.add(new ReportCheck(id, name, unit, chapter.title(), engine, List.of(terms)));
  }

  private static Term sum(String table, String column) {
    return new Term(1, table, column, Optional.empty());
  }

  private static Term less(String table, String column) {
    return new Term(-1, table, column, Optional.empty());
  }

  private static Term sum(String table, String column, String where, String text) {
    return new Term(1, table, column, Optional.of(new Where(where, text, true)));
  }

  /** Of the rows of a name that the pack gives. */
  private static Term named(int sign, String table, String column, String where, String name) {
    Where rows = new Where(where, SafeText.oneLine(name), false);
    return new Term(sign, table, column, Optional.of(rows));
  }
}
