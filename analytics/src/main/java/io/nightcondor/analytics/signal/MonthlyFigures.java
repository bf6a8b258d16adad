package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.indicator.Moments;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** Figures by the month that they are of. A month without a figure is a gap, never filled. */
final class MonthlyFigures {

  private final NavigableMap<LocalDate, Double> byMonth;

  private MonthlyFigures(NavigableMap<LocalDate, Double> byMonth) {
    this.byMonth = byMonth;
  }

  /** Log changes over some months of a series of levels; both months must have a figure. */
  static MonthlyFigures logChanges(List<MacroValue> levels, int months) {
    NavigableMap<LocalDate, Double> byMonth = new TreeMap<>();
    levels.forEach(level -> byMonth.put(level.referenceDate(), level.value()));
    NavigableMap<LocalDate, Double> changes = new TreeMap<>();
    byMonth.forEach((month, level) -> {
      Double before = byMonth.get(month.minusMonths(months));
      if (before != null && before > 0 && level > 0) {
        changes.put(month, StrictMath.log(level / before));
      }
    });
    return new MonthlyFigures(changes);
  }

  /** First prints, which no revision touches. */
  static MonthlyFigures firstPrints(List<MacroRelease> releases) {
    return of(releases, MacroRelease::actual);
  }

  /** First prints less what was expected, of the releases with a consensus. */
  static MonthlyFigures surprises(List<MacroRelease> releases) {
    return of(
        releases,
        release -> release.consensus().isEmpty() || release.actual().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                release.actual().getAsDouble() - release.consensus().getAsDouble()));
  }

  private static MonthlyFigures of(
      List<MacroRelease> releases, Function<MacroRelease, OptionalDouble> figure) {
    NavigableMap<LocalDate, Double> byMonth = new TreeMap<>();
    releases.forEach(release ->
        figure.apply(release).ifPresent(value -> byMonth.put(release.referencePeriod(), value)));
    return new MonthlyFigures(byMonth);
  }

  Optional<Double> at(LocalDate month) {
    return Optional.ofNullable(byMonth.get(month));
  }

  /** Of the months of a window that ends with a month. */
  Moments upTo(LocalDate month, int months) {
    return Moments.of(
        byMonth.subMap(month.minusMonths(months), false, month, true).values().stream()
            .mapToDouble(Double::doubleValue)
            .toArray());
  }

  /** Of the months of a window that ends before a month. */
  Moments before(LocalDate month, int months) {
    return upTo(month.minusMonths(1), months);
  }
}
