package io.nightcondor.reporting.backtest;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CurvePoint;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CurveValue;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.reporting.table.ChartParts;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Equity and drawdown over time, a line for each policy, and the worst drawdown of each. */
final class CurveCharts {

  private static final String SESSION = "Session";

  /** No two alike; those that are easiest to tell apart first. */
  private static final List<Line> LINES = List.of(
      Line.SOLID,
      Line.DASHED,
      Line.DOTTED,
      Line.LONG_DASHED,
      Line.DASH_DOTTED,
      Line.SHORT_DASHED,
      Line.DASH_DOT_DOTTED,
      Line.LONG_DASH_DOTTED);

  private static final List<Ink> INKS =
      List.of(Ink.INK, Ink.ACCENT, Ink.WARN, Ink.GOOD, Ink.BAD, Ink.WATCH, Ink.SOFT, Ink.ACCENT);

  private CurveCharts() {}

  static List<ReportBlock> of(BacktestPack pack) {
    return List.of(equity(pack), drawdown(pack), drawdowns(pack.policies()));
  }

  private static ReportChart equity(BacktestPack pack) {
    TableBuilder<CurvePoint> table = points("equityPoints", "Numbers of the equity curves");
    List<String> names = names(pack);
    for (int i = 0; i < names.size(); i++) {
      table.number(names.get(i), USD, 0, number(i, CurveValue::equity));
    }
    return chart(
        pack,
        "equityCurves",
        "Equity",
        "Equity of each policy in USD at the closes from %s to %s, %s at the start. Of the many closes those are drawn that keep every extreme of each stretch."
            .formatted(pack.from(), pack.to(), Numbers.whole(pack.equity())),
        table.build(pack.curve(), "No session was run."),
        "Equity (USD)");
  }

  private static ReportChart drawdown(BacktestPack pack) {
    TableBuilder<CurvePoint> table = points("drawdownPoints", "Numbers of the drawdown curves");
    List<String> names = names(pack);
    for (int i = 0; i < names.size(); i++) {
      ToDoubleFunction<CurvePoint> drawdown = number(i, CurveValue::drawdown);
      table.percent(names.get(i), 2, point -> Figure.of(0 - drawdown.applyAsDouble(point)));
    }
    return chart(
        pack,
        "drawdownCurves",
        "Drawdown",
        "How far the equity of each policy is below its highest so far, in % of that, at the same closes; 0 is a new high.",
        table.build(pack.curve(), "No session was run."),
        "Below the highest equity (%)");
  }

  private static TableBuilder<CurvePoint> points(String id, String title) {
    return new TableBuilder<CurvePoint>(id, title).foldable().date(SESSION, CurvePoint::session);
  }

  private static List<String> names(BacktestPack pack) {
    return PolicyColumns.of(pack.policies().stream().map(PolicyFigures::policy).toList(), SESSION);
  }

  private static ToDoubleFunction<CurvePoint> number(
      int policy, ToDoubleFunction<CurveValue> number) {
    return point -> number.applyAsDouble(point.values().get(policy));
  }

  private static ReportChart chart(
      BacktestPack pack,
      String id,
      String title,
      String description,
      ReportTable table,
      String valueTitle) {
    return new ReportChart(
        id,
        title,
        description,
        Kind.LINES,
        table,
        series(names(pack)),
        valueTitle,
        List.of(),
        ChartParts.noMarks(id),
        "");
  }

  /** A line for each column of a policy, in their order. */
  static List<Series> series(List<String> columns) {
    List<Series> series = new ArrayList<>();
    for (String column : columns) {
      Line line = LINES.get(series.size() % LINES.size());
      series.add(new Series(column, column, line, INKS.get(series.size() % INKS.size())));
    }
    return series;
  }

  private static ReportTable drawdowns(List<PolicyFigures> policies) {
    return new TableBuilder<PolicyFigures>("drawdowns", "The worst drawdown of each policy")
        .text("Policy", PolicyFigures::policy)
        .figure("Depth", USD, 0, PolicyFigures::drawdownUsd)
        .percent("Of the peak", 2, policy -> policy.drawdown().value())
        .dateOr("Peak", "at the start", PolicyFigures::peak)
        .dateOr("Low", "none", PolicyFigures::trough)
        .dateOr("Back at the peak", "not yet", PolicyFigures::recovery)
        .number("Length", "sessions", 0, PolicyFigures::drawdownSessions)
        .build(policies, "No policy was run.");
  }
}
