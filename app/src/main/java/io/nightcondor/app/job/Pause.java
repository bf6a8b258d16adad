package io.nightcondor.app.job;

import java.time.Duration;

/** Waiting that an interrupt ends with an exception. */
public final class Pause {

  private Pause() {}

  public static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
