package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Anchor;
import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Point;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** The names of lines at their right ends, so that no one has to look them up in the legend. */
final class EndLabels {

  private static final double LONGEST = 130;
  private static final double APART = 15;
  private static final double LEADER = 16;

  private final List<Series> series;

  /**
   * None for one line, for a payoff, whose labels are its marks, or for names that are too long.
   */
  EndLabels(ReportChart chart) {
    boolean drawn = chart.kind() == ReportChart.Kind.LINES
        && chart.series().size() > 1
        && chart.series().stream().allMatch(s -> Draft.widthOf(s.name()) <= LONGEST);
    series = drawn ? chart.series() : List.of();
  }

  /** Room that they need to the right of the plot. */
  double width() {
    return series.stream()
        .mapToDouble(s -> Draft.widthOf(s.name()) + LEADER + 10)
        .max()
        .orElse(0);
  }

  private record Place(Series series, Point end, double y) {}

  /**
   * Draws them, moved apart where lines end close to each other.
   *
   * @param end where a series ends; empty if it has no point
   */
  void draw(Draft draft, IntFunction<List<Point>> end, double top, double bottom) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      for (Point point : end.apply(i)) {
        places.add(new Place(series.get(i), point, point.y()));
      }
    }
    places.sort(Comparator.comparingDouble(Place::y));
    double from = Math.max(top - 6, Math.min(middle(places), bottom) - places.size() * APART / 2);
    for (Place place : spread(places, Math.min(from, bottom - (places.size() - 1) * APART))) {
      double x = place.end().x();
      draft.line(
          new Look(Use.LEADER, place.series().ink(), Line.SOLID),
          x + 2,
          place.end().y(),
          x + LEADER - 3,
          place.y());
      draft.text(
          place.series().name(),
          x + LEADER,
          place.y() + 4,
          Anchor.START,
          place.series().ink());
    }
  }

  private static double middle(List<Place> places) {
    return places.stream().mapToDouble(Place::y).average().orElse(0);
  }

  /** Each at its own height or as little below the one before it as keeps them apart. */
  private static List<Place> spread(List<Place> places, double least) {
    boolean close = false;
    for (int i = 1; i < places.size(); i++) {
      close |= places.get(i).y() - places.get(i - 1).y() < APART;
    }
    List<Place> spread = new ArrayList<>();
    double next = close ? least : Double.NEGATIVE_INFINITY;
    for (Place place : places) {
      double y = close ? Math.max(next, place.y()) : place.y();
      spread.add(new Place(place.series(), place.end(), y));
      next = y + APART;
    }
    return spread;
  }
}
