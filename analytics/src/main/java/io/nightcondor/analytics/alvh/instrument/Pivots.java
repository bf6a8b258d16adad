package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.indicator.PivotPoints;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.PivotRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Pivots of VX futures from high, low and settlement of their day (DOMAIN E7, H11). */
public final class Pivots {

  private Pivots() {}

  /** The classic set, from which limits are taken; empty without the day's high and low. */
  static Optional<PivotPoints> classic(VxPoint day) {
    return day.high().isPresent() && day.low().isPresent()
        ? Optional.of(
            PivotPoints.classic(day.high().getAsDouble(), day.low().getAsDouble(), day.level()))
        : Optional.empty();
  }

  /** The three sets of each expiry, nearest first; none of a future without high and low. */
  public static List<PivotRow> rows(VxCurve curve, Collection<LocalDate> expiries) {
    List<PivotRow> rows = new ArrayList<>();
    for (LocalDate expiry : new TreeSet<>(expiries)) {
      curve.at(expiry).ifPresent(day -> rows.addAll(rows(day)));
    }
    return rows;
  }

  private static List<PivotRow> rows(VxPoint day) {
    if (day.high().isEmpty() || day.low().isEmpty()) {
      return List.of();
    }
    double high = day.high().getAsDouble();
    double low = day.low().getAsDouble();
    double close = day.level();
    return List.of(
        row(day, "CLASSIC", high, low, PivotPoints.classic(high, low, close)),
        row(day, "FIBONACCI", high, low, PivotPoints.fibonacci(high, low, close)),
        row(day, "CAMARILLA", high, low, PivotPoints.camarilla(high, low, close)));
  }

  private static PivotRow row(
      VxPoint day, String set, double high, double low, PivotPoints pivots) {
    return new PivotRow(
        day.expiry(),
        set,
        high,
        low,
        day.level(),
        pivots.levels().stream()
            .map(level -> new PivotRow.Level(level.name(), level.level()))
            .toList());
  }
}
