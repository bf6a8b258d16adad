package io.nightcondor.app.job;

import java.time.Duration;

/** Hears how the job goes on; called on the thread that runs the job. */
public interface RunObserver {

  void stepStarted(String step);

  /**
   * A step has come further; called on any of its threads, as often as it commits.
   *
   * @param done units of work that are behind it, books or rows
   * @param total units that it has in all
   */
  default void stepAdvanced(String step, long done, long total, String unit) {}

  /**
   * A step has completed.
   *
   * @param counts what it did, in words
   */
  void stepCompleted(String step, Duration duration, String counts);
}
