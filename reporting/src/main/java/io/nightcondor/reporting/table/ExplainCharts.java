package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.List;

/** The profit since the last session as bars: by greek, and by revaluation in steps. */
final class ExplainCharts {

  private static final Series PROFIT = new Series("Profit", "Profit", Line.SOLID, Ink.ACCENT);

  private ExplainCharts() {}

  private record Bar(String name, Figure profit) {}

  /** The bars of this night, and the nights before it. */
  static List<ReportChart> of(RiskPack pack) {
    List<ReportChart> charts = new ArrayList<>(bars(pack.pnlExplain()));
    charts.addAll(TrailCharts.figures(pack.trail()));
    return charts;
  }

  /** None on a first night. */
  private static List<ReportChart> bars(ExplainPanel explain) {
    if (explain.from().isEmpty()) {
      return List.of();
    }
    return List.of(
        chart(
            "pnlTermBars",
            "P&L by greek, the book",
            "Terms of the P&L since %s in USD: %s; unexplained %s."
                .formatted(
                    explain.from().get(),
                    total(explain.total()),
                    TableBuilder.words(explain.terms().unexplained(), 0)),
            terms(explain)),
        chart(
            "pnlStepBars",
            "P&L by revaluation, the book",
            "Steps of the revaluation of the positions held since %s in USD, one input moved after the other: %s."
                .formatted(explain.from().get(), total(explain.steps().sum())),
            steps(explain.steps())));
  }

  private static String total(Figure sum) {
    String words = TableBuilder.words(sum, 0);
    return sum instanceof Figure.Known ? "together " + words : "their sum is missing, " + words;
  }

  private static List<Bar> terms(ExplainPanel explain) {
    ExplainTerms terms = explain.terms();
    return List.of(
        new Bar("Delta", terms.delta()),
        new Bar("Gamma", terms.gamma()),
        new Bar("Vega, surface", terms.vegaSurface()),
        new Bar("Vega, skew", terms.vegaSkew()),
        new Bar("Theta", terms.theta()),
        new Bar("Vanna", terms.vanna()),
        new Bar("Volga", terms.volga()),
        new Bar("Rho", terms.rho()),
        new Bar("Roll-down", terms.carry()),
        new Bar("Settlement", terms.settlement()),
        new Bar("New trades", explain.newTrades()),
        new Bar("Fees", explain.fees()),
        new Bar("Unexplained", terms.unexplained()));
  }

  private static List<Bar> steps(ExplainSteps steps) {
    return List.of(
        new Bar("Time", steps.time()),
        new Bar("Spot", steps.spot()),
        new Bar("Vol", steps.vol()),
        new Bar("Rate", steps.rate()),
        new Bar("Quote against smile", steps.quote()),
        new Bar("Settlement", steps.settlement()));
  }

  private static ReportChart chart(String id, String title, String description, List<Bar> bars) {
    ReportTable table = new TableBuilder<Bar>(id + "Points", "Numbers of the bars")
        .foldable()
        .text("Part", Bar::name)
        .figure(PROFIT.column(), USD, 0, Bar::profit)
        .build(bars, "");
    return new ReportChart(
        id,
        title,
        SafeText.oneLine(description),
        Kind.BARS,
        table,
        List.of(PROFIT),
        PayoffCharts.PROFIT,
        List.of(),
        ChartParts.noMarks(id),
        ChartParts.withoutBar(table, PROFIT));
  }
}
