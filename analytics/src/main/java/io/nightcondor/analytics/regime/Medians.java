package io.nightcondor.analytics.regime;

import java.util.List;
import java.util.OptionalDouble;

/** Medians of a few figures. */
public final class Medians {

  private Medians() {}

  /** The middle, or halfway between the two in the middle; empty of none. */
  public static OptionalDouble of(List<Double> values) {
    if (values.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : 0.5 * (sorted.get(middle - 1) + sorted.get(middle)));
  }
}
