package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a component found, before its weight.
 *
 * @param source series; empty if there was none
 * @param raw what the formula starts from
 * @param asOf reference date of the newest figure
 * @param released day on which it was public; empty for a market series
 * @param assumedLag whether that day is an assumed lag
 * @param age in the unit of the component
 * @param freshness never OFF
 * @param u 0 to 1
 * @param note remark; may be empty
 */
record Reading(
    String source,
    Figure raw,
    Optional<LocalDate> asOf,
    Optional<LocalDate> released,
    boolean assumedLag,
    Figure age,
    Freshness freshness,
    Figure u,
    String note) {

  private static final String MISSING = "MISSING";

  /** No source had it. */
  static Reading missing(String note) {
    Figure none = Figure.missing(MISSING);
    return new Reading(
        "", none, Optional.empty(), Optional.empty(), false, none, Freshness.MISSING, none, note);
  }

  boolean isFresh() {
    return freshness == Freshness.FRESH;
  }

  /** The same figure, trusted less. */
  Reading as(Freshness other) {
    return new Reading(source, raw, asOf, released, assumedLag, age, other, u, note);
  }

  /** The same figure with another u, for the other side. */
  Reading withU(Figure other) {
    return new Reading(source, raw, asOf, released, assumedLag, age, freshness, other, note);
  }
}
