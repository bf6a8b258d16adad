package io.nightcondor.app.store;

/**
 * Limits of a book that want attention.
 *
 * @param breached broken
 * @param near nearly broken
 * @param text which, with their figures, breaches first; empty for none
 */
public record LimitCounts(int breached, int near, String text) {

  /** All limits are kept. */
  public static final LimitCounts NONE = new LimitCounts(0, 0, "");

  public boolean isQuiet() {
    return breached == 0 && near == 0;
  }
}
