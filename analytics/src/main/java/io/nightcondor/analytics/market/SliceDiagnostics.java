package io.nightcondor.analytics.market;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What calibration found out about a slice beside its numbers.
 *
 * @param fit of the smile
 * @param calendar worst breach against the expiry before it; empty if there is none, and for the
 *     VIX, whose expiries are options on different futures
 * @param unsolved number of quotes whose mid has no vol, by reason; a reason that never applied is
 *     left out
 */
public record SliceDiagnostics(
    SmileFit fit, Optional<CalendarBreach> calendar, Map<ImpliedVol.Reason, Integer> unsolved) {

  public SliceDiagnostics {
    Map<ImpliedVol.Reason, Integer> counts = new EnumMap<>(ImpliedVol.Reason.class);
    counts.putAll(unsolved);
    unsolved = Collections.unmodifiableMap(counts);
  }

  /** The same with a breach. */
  public SliceDiagnostics withCalendar(CalendarBreach breach) {
    return new SliceDiagnostics(fit, Optional.of(breach), unsolved);
  }
}
