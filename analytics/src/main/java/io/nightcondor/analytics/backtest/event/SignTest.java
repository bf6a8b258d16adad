package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.pack.Figure;
import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/** Whether gains and losses are as frequent as heads and tails. */
final class SignTest {

  private SignTest() {}

  /** The exact two-sided p; values of 0 say nothing and are left out. */
  static Figure of(double[] values) {
    int gains = (int) Arrays.stream(values).filter(value -> value > 0).count();
    int losses = (int) Arrays.stream(values).filter(value -> value < 0).count();
    return gains + losses == 0
        ? Figure.missing("NO_GAIN_OR_LOSS")
        : Figure.of(pValue(gains, losses));
  }

  static double pValue(int gains, int losses) {
    double tail = new BinomialDistribution(gains + losses, 0.5)
        .cumulativeProbability(Math.min(gains, losses));
    return Math.min(1, 2 * tail);
  }
}
