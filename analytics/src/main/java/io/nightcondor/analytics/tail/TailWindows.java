package io.nightcondor.analytics.tail;

import java.time.LocalDate;

/**
 * The windows that past moves are taken from.
 *
 * @param days moves of the current window, the last of which ends at the session
 * @param stressedFrom first day of the fixed window of stress
 * @param stressedTo its last day
 */
public record TailWindows(int days, LocalDate stressedFrom, LocalDate stressedTo) {

  /** 500 days, and September 2008 to May 2009 (DOMAIN F5). */
  public static final TailWindows DEFAULT =
      new TailWindows(500, LocalDate.of(2008, 9, 1), LocalDate.of(2009, 5, 31));

  public TailWindows {
    if (days < 1 || stressedTo.isBefore(stressedFrom)) {
      throw new IllegalArgumentException("windows need a day or more each, got %s days and %s to %s"
          .formatted(days, stressedFrom, stressedTo));
    }
  }
}
