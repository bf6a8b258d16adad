package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The moves of a window among all moves of a horizon, which are in order of date.
 *
 * @param window that they are of
 * @param first place of the first move
 * @param end place after the last
 * @param from day of the first move, or of the window if it has none
 * @param to day of the last move, or of the window if it has none
 * @param resamples of so many moves
 */
record Sample(
    Window window, int first, int end, LocalDate from, LocalDate to, Resamples resamples) {

  int size() {
    return end - first;
  }

  /** The window's part of numbers by move. */
  double[] of(double[] all) {
    return Arrays.copyOfRange(all, first, end);
  }
}
