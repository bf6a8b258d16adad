package io.nightcondor.app.command.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The run that is at work.
 *
 * @param holder who holds the lock of the database
 * @param session that it is for
 * @param revision of the session
 * @param step that it is at
 * @param books how many the night has
 * @param left how many of them the step has still to settle, 0 in a step that is not over books
 * @param waiting ranges of books that no worker has taken
 * @param ended ranges that have ended
 * @param ranges those at work, the one that was taken first before the others
 */
record WorkFacts(
    String holder,
    LocalDate session,
    int revision,
    String step,
    int books,
    int left,
    int waiting,
    int ended,
    List<Held> ranges) {

  WorkFacts {
    ranges = List.copyOf(ranges);
  }

  /**
   * A range that a worker has.
   *
   * @param worker its name
   * @param books ordinals of the first and the last book
   * @param left how many of them are not settled
   * @param since when it was taken
   */
  record Held(String worker, String books, int left, Instant since) {}
}
