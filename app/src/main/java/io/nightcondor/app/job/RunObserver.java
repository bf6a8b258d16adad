package io.nightcondor.app.job;

import java.time.Duration;

/** Hears how the job goes on; called on the thread that runs the job. */
public interface RunObserver {

  void stepStarted(String step);

  /**
   * A step has completed.
   *
   * @param counts what it did, in words
   */
  void stepCompleted(String step, Duration duration, String counts);
}
