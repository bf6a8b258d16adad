package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Which condors are not living, why, and since when the hedges held for them are orphans. */
final class Orphans {

  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final Function<String, Optional<String>> why;
  private final Map<String, LocalDate> before;

  /**
   * @param why a condor id is not living; empty if it is
   * @param before since when, as remembered
   */
  Orphans(
      LocalDate session,
      ExchangeCalendar calendar,
      Function<String, Optional<String>> why,
      Map<String, LocalDate> before) {
    this.session = session;
    this.calendar = calendar;
    this.why = why;
    this.before = before;
  }

  /** Why a condor is not living; empty if it is. */
  Optional<String> of(String condorId) {
    return why.apply(condorId);
  }

  /** Trading days since the hedges lost their condor, 0 on that night and while it lives. */
  int sessions(String condorId) {
    return calendar.sessionsBetween(since(condorId), session);
  }

  /** What the next night needs of those that are still held. */
  Map<String, LocalDate> memory(Collection<String> held) {
    Map<String, LocalDate> memory = new TreeMap<>();
    Set.copyOf(held).stream()
        .filter(condorId -> of(condorId).isPresent())
        .forEach(condorId -> memory.put(condorId, since(condorId)));
    return memory;
  }

  private LocalDate since(String condorId) {
    return of(condorId).isPresent() ? before.getOrDefault(condorId, session) : session;
  }
}
