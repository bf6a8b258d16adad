package io.nightcondor.analytics.smile;

/**
 * Where an expiry has quotes that carry its smile; further out the smile is extrapolated.
 *
 * @param lowest log-moneyness of the lowest such quote
 * @param highest log-moneyness of the highest
 */
public record QuotedRange(double lowest, double highest) {

  /** What both have, empty (lowest above highest) if they are apart. */
  QuotedRange shared(QuotedRange other) {
    return new QuotedRange(Math.max(lowest, other.lowest), Math.min(highest, other.highest));
  }
}
