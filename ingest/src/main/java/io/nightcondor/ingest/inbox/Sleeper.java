package io.nightcondor.ingest.inbox;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Sleeper {

  void sleep(Duration time) throws InterruptedException;

  /** Sleeps indeed. */
  static Sleeper ofThread() {
    return time -> Thread.sleep(time.toMillis());
  }
}
