package io.nightcondor.analytics.indicator;

import java.util.OptionalDouble;

/** Values of an indicator by the bar that they were known at; the first bars may have none. */
public final class BarSeries {

  private final int first;
  private final double[] values;

  /**
   * @param first the first bar with a value, from 0; without values one that does not exist
   * @param values one a bar from there on
   */
  public BarSeries(int first, double[] values) {
    this.first = first;
    this.values = values.clone();
  }

  /** Whether the bar has a value. */
  public boolean has(int bar) {
    return bar >= first && bar < end();
  }

  /** The value of a bar that has one. */
  public double at(int bar) {
    if (!has(bar)) {
      throw new IllegalArgumentException(
          "bars from %d to %d have a value, not %d".formatted(first, end() - 1, bar));
    }
    return values[bar - first];
  }

  /** The first bar with a value, or one past the last bar if there is none. */
  public int first() {
    return first;
  }

  /** One past the last bar with a value. */
  public int end() {
    return first + values.length;
  }

  /** The value of the last bar; empty if no bar has one. */
  public OptionalDouble last() {
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(values[values.length - 1]);
  }

  /** One value a bar from the first with a value on. */
  public double[] values() {
    return values.clone();
  }

  /** Mean and deviation of the values of a window that ends with a bar, as far as it is filled. */
  public Moments moments(int bar, int window) {
    int to = Math.min(Math.max(bar + 1 - first, 0), values.length);
    int from = Math.max(bar + 1 - window - first, 0);
    return Moments.of(values, Math.min(from, to), to);
  }
}
