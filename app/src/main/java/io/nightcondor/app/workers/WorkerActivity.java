package io.nightcondor.app.workers;

import io.nightcondor.app.job.Pause;
import java.time.Duration;
import java.time.Instant;

/** How many requests a worker serves at the moment, and since when it serves none. */
final class WorkerActivity {

  private static final Duration LOOKS = Duration.ofMillis(50);

  private int atWork;
  private Instant idleSince = Instant.now();

  synchronized void begun() {
    atWork++;
  }

  synchronized void ended() {
    atWork--;
    idleSince = Instant.now();
  }

  /** For how long there was nothing to do; nothing while there is. */
  synchronized Duration idle() {
    return atWork > 0 ? Duration.ZERO : Duration.between(idleSince, Instant.now());
  }

  /** Waits until nothing is at work; false if that takes longer. */
  boolean awaitIdle(Duration longest) {
    Instant end = Instant.now().plus(longest);
    while (idle().isZero()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Pause.of(LOOKS);
    }
    return true;
  }
}
