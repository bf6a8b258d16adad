package io.nightcondor.analytics.backtest.event;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p-values of several independent tests adjusted for their number (Benjamini and Hochberg, 1995):
 * rejecting those whose adjusted value is at most a share rejects wrongly, on average, at most that
 * share of the rejected.
 */
final class FalseDiscovery {

  private FalseDiscovery() {}

  /** In the order given: of p(i), the least m p(j) / j over j from i on, p in rising order. */
  static double[] adjusted(double[] pValues) {
    int[] rising = IntStream.range(0, pValues.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> pValues[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    double[] adjusted = new double[pValues.length];
    double least = 1;
    for (int rank = rising.length; rank > 0; rank--) {
      int at = rising[rank - 1];
      least = Math.min(least, pValues[at] * rising.length / rank);
      adjusted[at] = least;
    }
    return adjusted;
  }
}
