package io.nightcondor.analytics.indicator;

import java.util.OptionalInt;

/**
 * Two successive swing points between which a series went one way and its oscillator the other
 * (DOMAIN E2). Bars are counted from 0.
 *
 * @param kind which way
 * @param first the earlier swing point
 * @param second the later swing point
 * @param known the bar at which the later point was known, from which on it was active
 * @param ended the bar at which a close passed that of the later point, or the bars ran out; empty
 *     while it is active
 * @param passed whether it ended by such a close
 */
public record Divergence(
    Kind kind, int first, int second, int known, OptionalInt ended, boolean passed) {

  /** Which way a divergence points. */
  public enum Kind {
    /** Bearish: a higher high, a lower oscillator. */
    NEGATIVE,
    /** Bullish: a lower low, a higher oscillator. */
    POSITIVE
  }

  public boolean isActive() {
    return ended.isEmpty();
  }
}
