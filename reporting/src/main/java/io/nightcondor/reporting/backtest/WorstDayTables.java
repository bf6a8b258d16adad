package io.nightcondor.reporting.backtest;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.WorstDayRow;
import io.nightcondor.analytics.pack.backtest.WorstDayRow.HedgeThatDay;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import java.util.List;
import java.util.function.Function;

/** The worst days of the condors, and what was left of each loss. */
final class WorstDayTables {

  private static final String CONDORS = "Condors";
  private static final String SESSION = "Session";
  private static final String SPX = "SPX";

  private WorstDayTables() {}

  static List<ReportBlock> of(List<WorstDayRow> days) {
    return List.of(
        table(
            new TableBuilder<WorstDayRow>(
                    "worstDayHedges", "What each hedge gave on the worst days")
                .note("Days of the greatest losses of the condors without a hedge."),
            days,
            HedgeThatDay::hedgeProfit),
        table(
            new TableBuilder<WorstDayRow>(
                "worstDayNets", "What was left: condors and hedge together"),
            days,
            HedgeThatDay::netProfit));
  }

  /** The policies with a hedge, in the order in which the days have them. */
  private static List<String> policies(List<WorstDayRow> days) {
    return days.stream()
        .flatMap(day -> day.hedges().stream())
        .map(HedgeThatDay::policy)
        .distinct()
        .toList();
  }

  /** A figure of a policy that day; missing if the day has none. */
  private static Figure figure(
      WorstDayRow day, String policy, Function<HedgeThatDay, Figure> figure) {
    return day.hedges().stream()
        .filter(hedge -> hedge.policy().equals(policy))
        .findFirst()
        .map(figure)
        .orElse(Figure.missing("NO_HEDGE"));
  }

  private static ReportTable table(
      TableBuilder<WorstDayRow> table,
      List<WorstDayRow> days,
      Function<HedgeThatDay, Figure> figure) {
    table
        .date(SESSION, WorstDayRow::session)
        .percent(SPX, 2, day -> Figure.of(day.spxReturn()))
        .number(CONDORS, USD, 0, WorstDayRow::condorProfit);
    List<String> policies = policies(days);
    List<String> columns = PolicyColumns.of(policies, SESSION, SPX, CONDORS);
    for (int i = 0; i < policies.size(); i++) {
      String policy = policies.get(i);
      table.figure(columns.get(i), USD, 0, day -> figure(day, policy, figure));
    }
    return table.build(days, "No day was run.");
  }
}
