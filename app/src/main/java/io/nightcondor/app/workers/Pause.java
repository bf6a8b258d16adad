package io.nightcondor.app.workers;

import java.time.Duration;

/** Waiting that an interrupt ends with an exception. */
final class Pause {

  private Pause() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
