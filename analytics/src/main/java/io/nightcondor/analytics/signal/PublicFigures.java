package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The input as it was public at the session's close, in order of dates. */
final class PublicFigures {

  private final SignalInput input;
  private final Instant close;

  PublicFigures(SignalInput input) {
    this.input = input;
    this.close = input.calendar().close(input.session());
  }

  LocalDate session() {
    return input.session();
  }

  ExchangeCalendar calendar() {
    return input.calendar();
  }

  FomcCalendar fomc() {
    return input.fomc();
  }

  /** The bars of a symbol up to the session's. */
  List<IndexBar> bars(String symbol) {
    return input.history().of(symbol).stream()
        .filter(bar -> !bar.date().isAfter(session()))
        .sorted(Comparator.comparing(IndexBar::date))
        .toList();
  }

  /** The figures of a series that were released by the close. */
  List<MacroValue> values(String series) {
    return input.macro().values(series).stream()
        .filter(value -> isPublic(value.referenceDate(), value.releasedAt()))
        .sorted(Comparator.comparing(MacroValue::referenceDate))
        .toList();
  }

  /** The releases of a statistic up to the close that have their first print. */
  List<MacroRelease> releases(String statistic) {
    return input.macro().releases(statistic).stream()
        .filter(release -> isPublic(release.referencePeriod(), release.releasedAt()))
        .filter(release -> release.actual().isPresent())
        .sorted(Comparator.comparing(MacroRelease::referencePeriod))
        .toList();
  }

  private boolean isPublic(LocalDate reference, Instant releasedAt) {
    return !reference.isAfter(session()) && !releasedAt.isAfter(close);
  }

  /** Sessions since a day. */
  int tradingDaysSince(LocalDate day) {
    return calendar().sessionsBetween(day, session());
  }

  /** Calendar days since a day. */
  int daysSince(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(day, session()));
  }

  /** The day in New York on which a figure became public. */
  static LocalDate dayOf(Instant releasedAt) {
    return releasedAt.atZone(ExchangeCalendar.NEW_YORK).toLocalDate();
  }

  static double[] closes(List<IndexBar> bars) {
    return bars.stream().mapToDouble(IndexBar::close).toArray();
  }

  static IndexBar last(List<IndexBar> bars) {
    return bars.get(bars.size() - 1);
  }
}
