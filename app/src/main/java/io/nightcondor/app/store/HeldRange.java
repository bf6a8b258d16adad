package io.nightcondor.app.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The execution of a range of books.
 *
 * @param execution its number in the job repository
 * @param name of the execution, which names the range
 * @param status as the job repository has it
 * @param exitCode as the job repository has it
 * @param message what it ended with, empty while it has not
 * @param worker who works on it or did last, empty if nobody took it yet
 * @param since when that one took it
 */
public record HeldRange(
    long execution,
    String name,
    String status,
    String exitCode,
    String message,
    Optional<String> worker,
    Optional<Instant> since) {

  /** Whether it was not taken yet. */
  public boolean isWaiting() {
    return status.equals("STARTING") && worker.isEmpty();
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return status.equals("STARTING") || status.equals("STARTED") || status.equals("STOPPING");
  }
}
