package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One meeting of the Federal Open Market Committee.
 *
 * @param statement the day of its statement
 * @param status what is known of it
 * @param source who says so
 */
public record FomcMeeting(LocalDate statement, Status status, String source) {

  /** What is known of a meeting. */
  public enum Status {
    /** On the committee's calendar. */
    SCHEDULED,
    /** Called at short notice: never known ahead. */
    UNSCHEDULED,
    /** On the committee's calendar until it confirms it. */
    TENTATIVE,
    /** Was on the calendar and did not take place. */
    CANCELLED
  }

  public FomcMeeting {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(status, "status");
    if (source.isBlank()) {
      throw new IllegalArgumentException("a meeting needs its source");
    }
  }
}
