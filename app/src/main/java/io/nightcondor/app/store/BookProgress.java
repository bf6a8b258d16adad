package io.nightcondor.app.store;

/**
 * How far a book came on a night.
 *
 * @param book id
 * @param ordinal place in the night, from 0
 * @param recompute state of the computing
 * @param render state of the reports
 * @param reason why it failed; empty if it did not
 * @param status of its pack; empty before there is one
 * @param headline of its pack
 * @param limits of its pack that want attention
 */
public record BookProgress(
    String book,
    int ordinal,
    State recompute,
    State render,
    String reason,
    String status,
    String headline,
    LimitCounts limits) {

  /** Of one part of a book's night. */
  public enum State {
    PENDING,
    DONE,
    FAILED
  }

  public boolean failed() {
    return recompute == State.FAILED || render == State.FAILED;
  }
}
