package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The newest figure of a series and how old it is.
 *
 * @param source series
 * @param asOf its reference date
 * @param released day on which it was public; empty for a market series
 * @param assumedLag whether that day is an assumed lag
 * @param age in the unit of the component
 * @param maxAge largest age that counts
 */
record Newest(
    String source,
    LocalDate asOf,
    Optional<LocalDate> released,
    boolean assumedLag,
    int age,
    int maxAge) {

  /** A bar of the market, by trading days since its close. */
  static Newest of(String source, IndexBar bar, PublicFigures figures, int maxAge) {
    return new Newest(
        source, bar.date(), Optional.empty(), false, figures.tradingDaysSince(bar.date()), maxAge);
  }

  /** A bar of the market, by calendar days since its close. */
  static Newest byDays(String source, IndexBar bar, PublicFigures figures, int maxAge) {
    return new Newest(
        source, bar.date(), Optional.empty(), false, figures.daysSince(bar.date()), maxAge);
  }

  /** A figure of a series, by calendar days since its release. */
  static Newest of(MacroValue value, PublicFigures figures, int maxAge) {
    LocalDate released = PublicFigures.dayOf(value.releasedAt());
    return new Newest(
        value.series(),
        value.referenceDate(),
        Optional.of(released),
        value.assumedLag(),
        figures.daysSince(released),
        maxAge);
  }

  /** A release, by calendar days since. */
  static Newest of(String source, MacroRelease release, PublicFigures figures, int maxAge) {
    LocalDate released = PublicFigures.dayOf(release.releasedAt());
    return new Newest(
        source,
        release.referencePeriod(),
        Optional.of(released),
        false,
        figures.daysSince(released),
        maxAge);
  }

  /** Too few figures for the formula. */
  Reading warmup(String note) {
    Freshness freshness = age <= maxAge ? Freshness.WARMUP : Freshness.STALE;
    Figure none = Figure.missing(freshness.name());
    return reading(none, none, freshness, note);
  }

  /** The figure that the formula starts from, and u. */
  Reading value(double raw, double u, String note) {
    return reading(
        Figure.of(raw), Figure.of(u), age <= maxAge ? Freshness.FRESH : Freshness.STALE, note);
  }

  private Reading reading(Figure raw, Figure u, Freshness freshness, String note) {
    return new Reading(
        source, raw, Optional.of(asOf), released, assumedLag, Figure.of(age), freshness, u, note);
  }
}
