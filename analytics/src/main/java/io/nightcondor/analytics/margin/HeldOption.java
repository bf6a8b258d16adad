package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/**
 * An option that is held, with what the margin rules need of it.
 *
 * @param quantity signed contracts
 * @param value at the close
 * @param scan profit of one long unit at each point of its group's scan, index points
 */
record HeldOption(int quantity, LegValuation value, List<Figure> scan) {

  OptionSeries series() {
    return value.series();
  }

  boolean isShort() {
    return quantity < 0;
  }

  boolean isCall() {
    return series().right() == OptionRight.CALL;
  }

  /** USD per index point, negative for a short. */
  double dollarsPerPoint() {
    return (double) quantity * series().multiplier();
  }

  /** USD at the mark, negative for a short. */
  Figure worth() {
    return value.mark() instanceof Figure.Known mark
        ? Figure.of(mark.value() * dollarsPerPoint())
        : Figure.missing("UNPRICED " + series().symbol());
  }

  /** USD if it settled at that level, negative for a short. */
  double settled(double level) {
    return dollarsPerPoint()
        * Math.max(series().right().sign() * (level - series().strike()), 0);
  }

  static Figure sum(List<Figure> figures) {
    return figures.stream().reduce(Figure.of(0), Figure::plus);
  }
}
