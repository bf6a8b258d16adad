package io.nightcondor.analytics.backtest.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The window around an event. Windows with a session in common are one.
 *
 * @param before sessions before the event's
 * @param after sessions after it
 */
public record WindowRule(int before, int after) {

  /** As DOMAIN F6 has it. */
  public static final WindowRule DEFAULT = new WindowRule(5, 10);

  public WindowRule {
    if (before < 0 || after < 0) {
      throw new IllegalArgumentException(
          "a window needs 0 sessions or more on both sides, got %s and %s"
              .formatted(before, after));
    }
  }

  /** Whether the whole window lies in a sample of so many sessions. */
  boolean fits(int event, int sessions) {
    return event >= before && event < sessions - after;
  }

  /** Merged windows of events, given by their places in the sample, in any order. */
  List<Window> windows(int[] events) {
    int[] rising = events.clone();
    Arrays.sort(rising);
    List<Window> windows = new ArrayList<>();
    for (int event : rising) {
      Window next = new Window(event - before, event + after, 1);
      int last = windows.size() - 1;
      if (last >= 0 && windows.get(last).overlaps(next)) {
        windows.set(last, windows.get(last).with(next));
      } else {
        windows.add(next);
      }
    }
    return windows;
  }
}
