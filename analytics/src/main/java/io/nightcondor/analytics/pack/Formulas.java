package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/**
 * Units and formulas of the figures: exposure, losses, hedges, paper, capital, signals and market.
 */
public final class Formulas {

  /** In the order of the report's tables. */
  public static final List<FormulaRow> ALL = Stream.of(
          LimitFormulas.ALL,
          CondorFormulas.ALL,
          ExposureFormulas.ALL,
          AggregateFormulas.ALL,
          HedgeFormulas.ALL,
          PaperFormulas.ALL,
          StressFormulas.ALL,
          TailFormulas.ALL,
          CapitalFormulas.ALL,
          SignalFormulas.ALL,
          MarketFormulas.ALL)
      .flatMap(List::stream)
      .toList();

  private Formulas() {}
}
