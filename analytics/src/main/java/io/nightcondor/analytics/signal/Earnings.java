package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Earnings of the index, index points a year.
 *
 * @param series FORWARD_PE, by the close of its day, or SHILLER_EARNINGS
 * @param level above 0
 * @param reference date that the figure is of
 * @param released day on which it was public
 * @param assumedLag whether that day is an assumed lag
 */
record Earnings(
    String series, double level, LocalDate reference, LocalDate released, boolean assumedLag) {

  private static final String RATIO = "FORWARD_PE";
  private static final String REPORTED = "SHILLER_EARNINGS";

  /** Days since the release. */
  long age(LocalDate session) {
    return ChronoUnit.DAYS.between(released, session);
  }

  /**
   * The last that were public at a session's close; the forward ratio's unless they are too old.
   */
  static Optional<Earnings> upTo(
      LocalDate session, int carried, PublicFigures figures, List<IndexBar> bars) {
    List<Earnings> known = Stream.of(RATIO, REPORTED)
        .flatMap(series -> upTo(session, series, figures, bars).stream())
        .toList();
    return known.stream()
        .filter(earnings -> earnings.age(session) <= carried)
        .findFirst()
        .or(() -> known.stream().findFirst());
  }

  /** The last of one series that were public at a session's close. */
  static Optional<Earnings> upTo(
      LocalDate session, String series, PublicFigures figures, List<IndexBar> bars) {
    Instant close = figures.calendar().close(session);
    List<MacroValue> values = figures.values(series);
    for (int i = values.size() - 1; i >= 0; i--) {
      MacroValue value = values.get(i);
      OptionalDouble level =
          value.releasedAt().isAfter(close) ? OptionalDouble.empty() : level(value, figures, bars);
      if (level.isPresent()) {
        return Optional.of(new Earnings(
            series,
            level.getAsDouble(),
            value.referenceDate(),
            PublicFigures.dayOf(value.releasedAt()),
            value.assumedLag()));
      }
    }
    return Optional.empty();
  }

  private static OptionalDouble level(
      MacroValue value, PublicFigures figures, List<IndexBar> bars) {
    if (value.value() <= 0) {
      return OptionalDouble.empty();
    }
    if (!value.series().equals(RATIO)) {
      return OptionalDouble.of(value.value());
    }
    LocalDate session = figures.calendar().sessionOnOrBefore(value.referenceDate());
    return bars.stream()
        .filter(bar -> bar.date().equals(session))
        .mapToDouble(bar -> bar.close() / value.value())
        .findFirst();
  }
}
