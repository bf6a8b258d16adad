package io.nightcondor.analytics.pack;

import java.util.List;
import java.util.stream.Stream;

/** Units and formulas of the figures that say what a book is exposed to and what it may lose. */
public final class Formulas {

  /** In the order of the report's tables. */
  public static final List<FormulaRow> ALL = Stream.of(
          LimitFormulas.ALL,
          CondorFormulas.ALL,
          ExposureFormulas.ALL,
          StressFormulas.ALL,
          TailFormulas.ALL)
      .flatMap(List::stream)
      .toList();

  private Formulas() {}
}
