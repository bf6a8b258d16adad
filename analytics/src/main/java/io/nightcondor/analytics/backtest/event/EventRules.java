package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.backtest.resample.BlockBootstrap;
import java.util.Objects;

/**
 * How events are studied.
 *
 * @param window around an event
 * @param bootstrap of merged events, in their order
 * @param placebos draws of dates that mean nothing, 1 or more
 * @param placeboSeed of those draws
 */
public record EventRules(
    WindowRule window, BlockBootstrap bootstrap, int placebos, long placeboSeed) {

  public EventRules {
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(bootstrap, "bootstrap");
    if (placebos < 1) {
      throw new IllegalArgumentException("placebos must be 1 or more, got " + placebos);
    }
  }

  /** As DOMAIN F6 has it: 10,000 resamples in blocks of 5 events, 1,000 placebos. */
  public static EventRules of(long seed) {
    return new EventRules(WindowRule.DEFAULT, new BlockBootstrap(10_000, 5, seed), 1_000, seed);
  }
}
