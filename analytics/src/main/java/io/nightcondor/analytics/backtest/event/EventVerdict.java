package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.pack.Figure;

/** What a family says of the hedge, in plain words. */
final class EventVerdict {

  /**
   * Adjusted p up to which there is evidence: on average at most one finding in twenty is false.
   */
  private static final double EVIDENCE = 0.05;

  /** Below, two decimals would say zero. */
  private static final double SMALLEST_SHOWN = 0.01;

  private EventVerdict() {}

  static String of(EventFamily family) {
    if (family.given() == 0) {
      return "no dates given";
    }
    EventStatistic hedge = family.of(Measure.HEDGE);
    if (!(hedge.mean().value() instanceof Figure.Known mean
        && hedge.placeboMean() instanceof Figure.Known elsewhere
        && hedge.falseDiscovery() instanceof Figure.Known q)) {
      return "none of %s has its window in the sample".formatted(events(family.given()));
    }
    String side = mean.value() < elsewhere.value() ? "worse" : "better";
    String sentence = q.value() <= EVIDENCE
        ? "the hedge does %s around %s than on other days of their months"
        : "no evidence that the hedge does %s around %s";
    return (sentence + ": %s, %s%s")
        .formatted(
            side, family.name(), q(q.value()), events(family.outcomes().size()), assumed(family));
  }

  private static String q(double q) {
    return q < SMALLEST_SHOWN ? "q < 0.01" : "q = " + Say.two(q);
  }

  private static String events(int count) {
    return count == 1 ? "1 event" : count + " events";
  }

  private static String assumed(EventFamily family) {
    return family.assumedLags() == 0
        ? ""
        : ", %s of %s dates by an assumed lag".formatted(family.assumedLags(), family.given());
  }
}
