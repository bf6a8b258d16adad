package io.nightcondor.analytics.limit;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitState;

/**
 * A figure against its limit.
 *
 * @param key of the limit in the configuration; a name of its own for a limit that none changes
 * @param metric what is limited
 * @param value tonight
 * @param limit what it may be, in the unit of the value
 * @param near where people are told: a value, or for a limit that is to be reached the level below
 *     which they are
 * @param bound which side is allowed
 * @param unit of value and limit
 * @param origin mark of the default
 * @param basis what the value is, in a sentence
 * @param partial true if legs are left out of the value
 */
record Measure(
    String key,
    String metric,
    Figure value,
    double limit,
    double near,
    Bound bound,
    String unit,
    String origin,
    String basis,
    boolean partial) {

  /** Which side of a limit is allowed. */
  enum Bound {
    AT_MOST,
    AT_LEAST
  }

  /**
   * Where the value stands. An unlimited loss breaks every limit. What lacks legs is never called
   * inside, because they could change the answer.
   */
  LimitState state() {
    if (!(value instanceof Figure.Known known)) {
      return OpenLosses.isUnlimited(value) ? LimitState.BREACH : LimitState.NOT_KNOWN;
    }
    double amount = known.value();
    boolean breach = switch (bound) {
      case AT_MOST -> amount > limit;
      case AT_LEAST -> amount < limit;
    };
    if (breach) {
      return LimitState.BREACH;
    }
    if (partial) {
      return LimitState.NOT_KNOWN;
    }
    boolean close = switch (bound) {
      case AT_MOST -> limit > 0 && amount >= near;
      case AT_LEAST -> amount < near;
    };
    return close ? LimitState.NEAR : LimitState.INSIDE;
  }

  /** Value over limit, or limit over value where it is to be reached, a fraction. */
  Figure use() {
    if (limit == 0) {
      return Figure.missing("LIMIT_IS_ZERO");
    }
    return switch (bound) {
      case AT_MOST -> value.map(amount -> amount / limit);
      case AT_LEAST ->
        value instanceof Figure.Known known && known.value() <= 0
            ? Figure.missing("NOTHING_TO_USE")
            : value.map(amount -> limit / amount);
    };
  }
}
