package io.nightcondor.analytics.backtest.report;

import io.nightcondor.analytics.backtest.event.EventRules;
import io.nightcondor.analytics.backtest.resample.BlockBootstrap;

/**
 * How figures get their intervals.
 *
 * @param seed of every draw
 * @param resamples of the days
 * @param block days drawn together
 */
public record StudyRules(long seed, int resamples, int block) {

  /** 2,000 resamples of months of 21 sessions. */
  public static StudyRules of(long seed) {
    return new StudyRules(seed, 2_000, 21);
  }

  BlockBootstrap days() {
    return new BlockBootstrap(resamples, block, seed);
  }

  EventRules events() {
    return EventRules.of(seed);
  }

  String words() {
    return "Intervals are 90 %%, from %d resamples of days in circular blocks of %d; events from 10000 resamples of windows in blocks of 5 and 1000 draws of random sessions of the same months; windows reach from 5 sessions before to 10 after, overlapping ones are one; seed %d."
        .formatted(resamples, block, seed);
  }
}
