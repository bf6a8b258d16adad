package io.nightcondor.reporting.backtest;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.Interval;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The policies side by side: a row for each figure, a column for each policy. */
final class PolicyTables {

  private static final String FIGURE = "Figure";
  private static final String UNIT = "Unit";
  private static final String PERCENT = "%";

  private static final List<Row> RESULTS = Stream.of(
          interval("Return a year", PolicyFigures::returnAYear),
          Stream.of(percent("Volatility a year", 2, PolicyFigures::volatilityAYear)),
          interval("Worst drawdown", PolicyFigures::drawdown),
          Stream.of(
              new Row("Worst drawdown, depth", USD, 0, PolicyFigures::drawdownUsd),
              new Row(
                  "Worst drawdown, length",
                  "sessions",
                  0,
                  policy -> Figure.of(policy.drawdownSessions())),
              new Row("Expected shortfall, 97.5 %, 1 day", USD, 0, PolicyFigures::shortfall),
              percent("Expected shortfall of equity", 2, PolicyFigures::shortfallShare),
              new Row("Worst day", USD, 0, PolicyFigures::worstDay),
              percent("Months with a gain", 1, PolicyFigures::winningMonths)))
      .flatMap(rows -> rows)
      .toList();

  private static final List<Row> HEDGES = Stream.of(
          Stream.of(new Row("Hedge cost", "USD a year", 0, PolicyFigures::hedgeCost)),
          interval("Hedge cost a year of equity", PolicyFigures::hedgeCostShare),
          Stream.of(
              percent("Paid of losses, all losing days", 1, PolicyFigures::ratioOnLosingDays),
              percent("Paid of losses, worst 5 % of days", 1, PolicyFigures::ratioOnWorstDays),
              new Row("Hedge cost on quiet days", "USD a year", 0, PolicyFigures::quietCost),
              new Row("Quiet days", "days", 0, policy -> Figure.of(policy.quietDays())),
              new Row("Orders suggested", "orders", 0, policy -> Figure.of(policy.decisions())),
              new Row("Turnover", "USD a year", 0, PolicyFigures::turnoverAYear),
              new Row("Trading costs", "USD a year", 0, PolicyFigures::tradingCostsAYear)))
      .flatMap(rows -> rows)
      .toList();

  private PolicyTables() {}

  /** One figure of every policy. */
  private record Row(
      String name, String unit, int decimals, Function<PolicyFigures, Figure> figure) {}

  private static Row percent(String name, int decimals, Function<PolicyFigures, Figure> figure) {
    return new Row(name, PERCENT, decimals, figure);
  }

  private static Stream<Row> interval(String name, Function<PolicyFigures, Interval> interval) {
    return Stream.of(
        percent(name, 2, interval.andThen(Interval::value)),
        percent(name + ", low", 2, interval.andThen(Interval::low)),
        percent(name + ", high", 2, interval.andThen(Interval::high)));
  }

  static ReportTable results(List<PolicyFigures> policies) {
    return table(
        new TableBuilder<Row>("policyResults", "The policies side by side")
            .note(
                "Shares are of the starting equity, because size is constant and nothing compounds; drawdowns are of the peak. Low and high bound the 90 % interval of resampled days. Drawdowns and shortfalls are amounts and stand positive."),
        Kind.AMOUNT,
        RESULTS,
        policies);
  }

  static ReportTable hedges(List<PolicyFigures> policies) {
    return table(
        new TableBuilder<Row>("policyHedges", "What each hedge cost and did")
            .note(
                "A cost is net of what the hedge paid; below 0 it earned. Paid of losses: profit of the hedge over the condors' loss on those days, the realised hedge ratio; below 0 the hedge lost with them. Quiet days: the SPX moved less than 1 %."),
        Kind.COST,
        HEDGES,
        policies);
  }

  private static ReportTable table(
      TableBuilder<Row> table, Kind kind, List<Row> rows, List<PolicyFigures> policies) {
    table.text(FIGURE, Row::name).text(UNIT, Row::unit);
    List<String> names =
        PolicyColumns.of(policies.stream().map(PolicyFigures::policy).toList(), FIGURE, UNIT);
    for (int i = 0; i < names.size(); i++) {
      PolicyFigures policy = policies.get(i);
      table.column(
          names.get(i),
          "see unit",
          0,
          kind,
          row -> TableBuilder.cell(
              row.figure().apply(policy), row.decimals(), row.unit().equals(PERCENT)));
    }
    return policies.isEmpty()
        ? table.build(List.of(), "No policy was run.")
        : table.build(rows, "");
  }
}
