package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel.ScanLineRow;
import io.nightcondor.analytics.risk.LeftOut;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.SpxVolMove;
import io.nightcondor.analytics.risk.Stickiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SPX options at the points of the portfolio-margin scan (DOMAIN D5): every forward moves,
 * every strike keeps its vol, nothing else happens, so VIX options and futures bring nothing.
 */
final class ScanLine {

  private ScanLine() {}

  /** Missing where an SPX option has no price: a part of them is another position. */
  static List<ScanLineRow> of(RiskBook book, Revaluation kernel, MarginRules rules) {
    List<Double> percents = rules.scanPercents(Underlying.SPX);
    List<Scenario> scenarios = percents.stream()
        .map(percent ->
            Scenario.of("SCAN", percent, 0, SpxVolMove.UNCHANGED).sticky(Stickiness.STRIKE))
        .toList();
    Optional<Figure> missing = book.leftOut().stream()
        .filter(ScanLine::isSpxOption)
        .findFirst()
        .map(left -> Figure.missing(left.reason()));
    StressProfits profits = StressProfits.of(book, kernel, scenarios);
    List<ScanLineRow> rows = new ArrayList<>();
    for (int i = 0; i < percents.size(); i++) {
      rows.add(new ScanLineRow(percents.get(i), missing.orElse(profits.hedged(i))));
    }
    return List.copyOf(rows);
  }

  private static boolean isSpxOption(LeftOut left) {
    return left.position().instrument() instanceof OptionSeries series
        && series.root().underlying() == Underlying.SPX;
  }
}
