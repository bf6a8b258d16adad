package io.nightcondor.analytics.tail;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Which of a sample's losses are largest. */
final class Worst {

  private Worst() {}

  /** Places of so many of the largest losses, the largest first; the earlier of two equal ones. */
  static int[] first(double[] losses, int count) {
    return IntStream.range(0, losses.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> losses[i]).reversed())
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
