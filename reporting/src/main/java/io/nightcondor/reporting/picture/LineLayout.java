package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Anchor;
import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Point;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Lines over numbers or dates; a row without a number is a gap in its line. */
final class LineLayout {

  private static final int PLOT_HEIGHT = 250;
  private static final int STEPS_DOWN = 6;
  private static final double STEP_WIDTH = 95;
  private static final double DATE_WIDTH = 70;
  private static final double EDGE = 8;
  private static final double RIGHT = 24;
  private static final double AXIS_TITLE = 22;
  private static final double BELOW = 52;

  /** Lines over no more rows show each of them as a dot. */
  private static final int FEW = 12;

  /** Share of the range that is left free above the highest number and below the lowest. */
  private static final double AIR = 0.06;

  private final ReportChart chart;
  private final int width;
  private final ChartData data;
  private final Draft draft = new Draft();
  private final Scale across;
  private final Scale down;
  private final EndLabels ends;
  private final List<Scale.Tick> ticksDown;
  private final double left;
  private final double top;
  private final double bottom;
  private final Marks marks;

  LineLayout(ReportChart chart, int width) {
    this.chart = chart;
    this.width = width;
    data = new ChartData(chart);
    Scale values = values();
    ticksDown = values.ticks(STEPS_DOWN);
    left = EDGE
        + AXIS_TITLE
        + ticksDown.stream().mapToDouble(t -> Draft.widthOf(t.label())).max().orElse(0)
        + EDGE;
    ends = new EndLabels(chart);
    double right = width - Math.max(RIGHT, ends.width());
    across = places(left, right);
    marks = new Marks(chart.marks(), across);
    double legend = Legend.draw(draft, chart.series(), Use.CURVE, left, width - RIGHT, EDGE);
    top = legend + 4 + marks.height() + 4;
    bottom = top + PLOT_HEIGHT;
    down = values.between(bottom, top);
  }

  Drawing draw() {
    double right = across.end();
    for (Scale.Tick tick : ticksDown) {
      double y = Draft.crisp(down.at(tick.number()));
      draft.line(Draft.GRID, left, y, right, y);
    }
    if (chart.kind() == ReportChart.Kind.PAYOFF) {
      for (List<Point> run : runs(0, false)) {
        area(run, 1, Ink.GOOD);
        area(run, -1, Ink.BAD);
      }
    }
    draft.line(Draft.AXIS, left, Draft.crisp(bottom), right, Draft.crisp(bottom));
    if (down.holds(0)) {
      double zero = Draft.crisp(down.at(0));
      draft.line(Draft.AXIS, left, zero, right, zero);
    }
    marks.draw(draft, top - 4 - marks.height(), bottom);
    for (int series = chart.series().size() - 1; series >= 0; series--) {
      curve(series);
    }
    ends.draw(draft, this::lastPoint, top, bottom);
    axes(right);
    return draft.finished(width, bottom + BELOW);
  }

  private void axes(double right) {
    for (Scale.Tick tick : ticksDown) {
      draft.text(tick.label(), left - EDGE, down.at(tick.number()) + 4, Anchor.END, Ink.SOFT);
    }
    double room = right - left;
    List<Scale.Tick> ticks = data.isOverDates()
        ? DateTicks.of(across, (int) Math.max(2, room / DATE_WIDTH))
        : across.ticks((int) Math.max(2, room / STEP_WIDTH));
    for (Scale.Tick tick : ticks) {
      draft.text(tick.label(), across.at(tick.number()), bottom + 19, Anchor.MIDDLE, Ink.SOFT);
    }
    draft.text(data.placeTitle(), (left + right) / 2, bottom + 41, Anchor.MIDDLE, Ink.SOFT);
    draft.turned(chart.valueTitle(), EDGE + 8, (top + bottom) / 2);
  }

  private void curve(int series) {
    Series one = chart.series().get(series);
    boolean dotted = chart.kind() == ReportChart.Kind.LINES && data.rows() <= FEW;
    List<List<Point>> runs = runs(series, true);
    runs.stream()
        .filter(run -> run.size() > 1)
        .forEach(run -> draft.path(new Look(Use.CURVE, one.ink(), one.line()), run));
    runs.stream()
        .filter(run -> run.size() == 1 || dotted)
        .flatMap(List::stream)
        .forEach(point -> draft.path(new Look(Use.DOT, one.ink(), Line.SOLID), List.of(point)));
  }

  /** The points without a gap between them: as pixels, or as numbers. */
  private List<List<Point>> runs(int series, boolean pixels) {
    List<List<Point>> runs = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (int row = 0; row < data.rows(); row++) {
      OptionalDouble x = data.place(row);
      OptionalDouble y = data.value(row, series);
      if (x.isPresent() && y.isPresent()) {
        run.add(
            pixels
                ? new Point(across.at(x.getAsDouble()), down.at(y.getAsDouble()))
                : new Point(x.getAsDouble(), y.getAsDouble()));
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private List<Point> lastPoint(int series) {
    List<List<Point>> runs = runs(series, true);
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Point> last = runs.get(runs.size() - 1);
    return List.of(last.get(last.size() - 1));
  }

  /** The area between a curve and zero, above it (sign 1) or below it (sign -1). */
  private void area(List<Point> curve, int sign, Ink ink) {
    List<Point> area = new ArrayList<>();
    Point before = curve.get(0);
    area.add(new Point(across.at(before.x()), down.at(0)));
    boolean any = false;
    for (Point point : curve) {
      if (before.y() * point.y() < 0) {
        double share = before.y() / (before.y() - point.y());
        double crossing = before.x() + share * (point.x() - before.x());
        area.add(new Point(across.at(crossing), down.at(0)));
      }
      double profit = sign > 0 ? Math.max(0, point.y()) : Math.min(0, point.y());
      any |= profit != 0;
      area.add(new Point(across.at(point.x()), down.at(profit)));
      before = point;
    }
    area.add(new Point(across.at(before.x()), down.at(0)));
    if (any) {
      draft.path(new Look(Use.AREA, ink, Line.SOLID), area);
    }
  }

  private Scale values() {
    boolean zero = chart.kind() == ReportChart.Kind.PAYOFF;
    List<Double> values = data.values();
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    low = zero ? Math.min(0, low) : low;
    high = zero ? Math.max(0, high) : high;
    double air = low == high ? Math.max(1, Math.abs(low) * AIR) : (high - low) * AIR;
    return new Scale(low - air, high + air, 0, 1);
  }

  /** From the first to the last row that has a number in any series. */
  private Scale places(double start, double end) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < data.rows(); row++) {
      OptionalDouble x = data.place(row);
      for (int series = 0; series < chart.series().size(); series++) {
        if (x.isPresent() && data.value(row, series).isPresent()) {
          low = Math.min(low, x.getAsDouble());
          high = Math.max(high, x.getAsDouble());
        }
      }
    }
    if (low > high) {
      return new Scale(0, 1, start, end);
    }
    return low == high
        ? new Scale(low - 1, high + 1, start, end)
        : new Scale(low, high, start, end);
  }
}
