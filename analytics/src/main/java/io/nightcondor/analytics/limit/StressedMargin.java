package io.nightcondor.analytics.limit;

import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.CalibrationStress;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much more portfolio margin a book's SPX options tie up once the calibration stress has
 * happened (DOMAIN D5, E5, E10): the scan around the stressed market against the scan around
 * tonight's.
 */
public final class StressedMargin {

  private static final double PERCENT = 0.01;

  private final MarginRules rules;
  private final double vix;
  private final CalibrationStress move;

  /**
   * @param rules of the scan
   * @param vix VIX close, VIX points
   * @param move the calibration stress
   */
  public StressedMargin(MarginRules rules, double vix, CalibrationStress move) {
    this.rules = rules;
    this.vix = vix;
    this.move = move;
  }

  /** USD, 0 or more; missing if an SPX option cannot be priced. */
  public Figure increase(Revaluation kernel, RiskBook book) {
    List<RiskPosition> options = book.held().stream()
        .filter(position -> position.instrument() instanceof OptionSeries series
            && series.root().underlying() == Underlying.SPX)
        .toList();
    RiskBook spx = RiskBook.of(book.market(), options);
    if (!spx.leftOut().isEmpty()) {
      return Figure.missing(spx.leftOut().get(0).reason());
    }
    Scenario stress = move.scenario(vix, book.market().vxCurve().betas(), BetaCase.BASE);
    double least = options.stream().mapToDouble(this::least).sum();
    double now = Math.max(least, loss(kernel, spx, Scenario.UNCHANGED));
    double then = Math.max(least, loss(kernel, spx, stress));
    return Figure.of(Math.max(0, then - now));
  }

  /** Worst loss over the points around a market, from that market. */
  private double loss(Revaluation kernel, RiskBook spx, Scenario around) {
    List<Scenario> scenarios = new ArrayList<>(List.of(around));
    for (double percent : rules.scanPercents(Underlying.SPX)) {
      scenarios.add(around.spotTimes(1 + percent * PERCENT));
    }
    double[] profits = spx.profits(kernel, ScenarioSet.of(scenarios)).unhedged();
    return profits[0] - Arrays.stream(profits).min().orElseThrow();
  }

  private double least(RiskPosition position) {
    return rules.leastPerContract()
        * Math.abs(position.units())
        * position.instrument().multiplier();
  }
}
