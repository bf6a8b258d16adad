package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.PayoffChart;
import io.nightcondor.reporting.table.PayoffChart.Mark;
import io.nightcondor.reporting.table.PayoffChart.MarkKind;
import io.nightcondor.reporting.table.PayoffChart.Point;
import io.nightcondor.reporting.table.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The geometry of a payoff chart: finished coordinates and labels for the template to place. */
final class PayoffSvg {

  static final int WIDTH = 960;
  private static final int LEFT = 88;
  private static final int RIGHT = 20;
  private static final int PLOT_HEIGHT = 250;
  private static final int BELOW = 52;
  private static final int LABEL_ROW = 17;
  /** Average width of a character of the label font at 12 px, rounded up. */
  private static final double CHARACTER = 6.6;

  private static final double GAP = 10;

  private final PayoffChart chart;
  private final double fromX;
  private final double toX;
  private final double fromY;
  private final double toY;
  private final int top;
  private final List<PlacedMark> marks;

  private PayoffSvg(PayoffChart chart) {
    this.chart = chart;
    List<Point> points = chart.points();
    fromX = points.get(0).spot();
    toX = points.get(points.size() - 1).spot();
    double low = 0;
    double high = 0;
    for (Point point : points) {
      low = Math.min(low, Math.min(point.atExpiry(), point.today()));
      high = Math.max(high, Math.max(point.atExpiry(), point.today()));
    }
    double margin = low == high ? 1 : (high - low) * 0.06;
    fromY = low - margin;
    toY = high + margin;
    List<Mark> visible = chart.marks().stream()
        .filter(m -> fromX <= m.level() && m.level() <= toX)
        .toList();
    int[] rows = labelRows(visible);
    int rowCount = 0;
    for (int row : rows) {
      rowCount = Math.max(rowCount, row + 1);
    }
    top = 8 + rowCount * LABEL_ROW + 6;
    marks = place(visible, rows, rowCount);
  }

  /** A drawing; every coordinate is text with one decimal. */
  record Drawing(
      String viewBox,
      String left,
      String right,
      String top,
      String bottom,
      String zero,
      String expiryLine,
      String todayLine,
      String gainArea,
      String lossArea,
      List<Tick> ticksX,
      List<Tick> ticksY,
      List<PlacedMark> marks,
      String axisX,
      String axisXy,
      String axisYx,
      String axisYTurn) {}

  record Tick(String at, String labelAt, String label) {}

  /**
   * A vertical line with its label above the plot and, for a break-even, a dot on the zero line.
   */
  record PlacedMark(
      String style, String x, String from, String to, String labelX, String labelY, String label) {}

  static Drawing draw(PayoffChart chart) {
    PayoffSvg svg = new PayoffSvg(chart);
    int bottom = svg.top + PLOT_HEIGHT;
    double middleY = svg.top + PLOT_HEIGHT / 2.0;
    return new Drawing(
        "0 0 " + WIDTH + " " + (bottom + BELOW),
        Integer.toString(LEFT),
        Integer.toString(WIDTH - RIGHT),
        Integer.toString(svg.top),
        Integer.toString(bottom),
        text(svg.y(0)),
        svg.line(Point::atExpiry),
        chart.todayMissing().isEmpty() ? svg.line(Point::today) : "",
        svg.area(1),
        svg.area(-1),
        svg.ticksX(),
        svg.ticksY(),
        svg.marks,
        text((LEFT + WIDTH - RIGHT) / 2.0),
        Integer.toString(bottom + 42),
        "16",
        "rotate(-90 16 " + text(middleY) + ") translate(0 " + text(middleY) + ")");
  }

  private double x(double spot) {
    return LEFT + (spot - fromX) / (toX - fromX) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double profit) {
    return top + (toY - profit) / (toY - fromY) * PLOT_HEIGHT;
  }

  private String line(ToDoubleFunction<Point> profit) {
    StringBuilder path = new StringBuilder();
    for (Point point : chart.points()) {
      path.append(path.isEmpty() ? "" : " ")
          .append(text(x(point.spot())))
          .append(',')
          .append(text(y(profit.applyAsDouble(point))));
    }
    return path.toString();
  }

  /** The area between the expiry curve and zero, above it (sign 1) or below it (sign -1). */
  private String area(int sign) {
    StringBuilder path = new StringBuilder(text(x(fromX)) + "," + text(y(0)));
    Point before = chart.points().get(0);
    for (Point point : chart.points()) {
      if (before.atExpiry() * point.atExpiry() < 0) {
        double share = before.atExpiry() / (before.atExpiry() - point.atExpiry());
        double crossing = before.spot() + share * (point.spot() - before.spot());
        path.append(' ').append(text(x(crossing))).append(',').append(text(y(0)));
      }
      double profit = sign > 0 ? Math.max(0, point.atExpiry()) : Math.min(0, point.atExpiry());
      path.append(' ').append(text(x(point.spot()))).append(',').append(text(y(profit)));
      before = point;
    }
    return path + " " + text(x(toX)) + "," + text(y(0));
  }

  private List<Tick> ticksX() {
    double step = step(toX - fromX, 9);
    List<Tick> ticks = new ArrayList<>();
    for (double at = Math.ceil(fromX / step) * step; at <= toX; at += step) {
      ticks.add(new Tick(text(x(at)), Integer.toString(top + PLOT_HEIGHT + 19), number(at, step)));
    }
    return ticks;
  }

  private List<Tick> ticksY() {
    double step = step(toY - fromY, 6);
    List<Tick> ticks = new ArrayList<>();
    for (double at = Math.ceil(fromY / step) * step; at <= toY; at += step) {
      ticks.add(new Tick(text(y(at)), text(y(at) + 4), number(at, step)));
    }
    return ticks;
  }

  /** The smallest of 1, 2, 5 times a power of ten that gives at most that many steps. */
  private static double step(double range, int steps) {
    double power = 1e-6;
    while (power * 10 * steps < range) {
      power *= 10;
    }
    for (double factor : new double[] {1, 2, 5}) {
      if (power * factor * steps >= range) {
        return power * factor;
      }
    }
    return power * 10;
  }

  /** Puts each label into the first row where it does not touch the one before it. */
  private int[] labelRows(List<Mark> visible) {
    int[] rows = new int[visible.size()];
    double[] ends = new double[visible.size()];
    java.util.Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < rows.length; i++) {
      double half = label(visible.get(i)).length() * CHARACTER / 2;
      double center = center(visible.get(i), half);
      while (center - half < ends[rows[i]] + GAP) {
        rows[i]++;
      }
      ends[rows[i]] = center + half;
    }
    return rows;
  }

  private double center(Mark mark, double half) {
    return Math.min(Math.max(x(mark.level()), LEFT + half), WIDTH - RIGHT - half);
  }

  /** The first row lies lowest, so that most lines are short. */
  private List<PlacedMark> place(List<Mark> visible, int[] rows, int rowCount) {
    List<PlacedMark> placed = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Mark mark = visible.get(i);
      double half = label(mark).length() * CHARACTER / 2;
      int labelY = 8 + (rowCount - rows[i]) * LABEL_ROW - 4;
      placed.add(new PlacedMark(
          style(mark.kind()),
          text(x(mark.level())),
          Integer.toString(labelY + 4),
          Integer.toString(top + PLOT_HEIGHT),
          text(center(mark, half)),
          Integer.toString(labelY),
          label(mark)));
    }
    return placed;
  }

  private static String label(Mark mark) {
    int decimals = mark.level() == Math.rint(mark.level()) ? 0 : 2;
    return mark.label() + " " + NumberText.of(Rounding.round(mark.level(), decimals), "−");
  }

  private static String style(MarkKind kind) {
    return switch (kind) {
      case SPOT -> "spot";
      case SHORT_STRIKE -> "short";
      case LONG_STRIKE -> "wing";
      case BREAK_EVEN -> "even";
    };
  }

  private static String number(double value, double step) {
    int decimals = step >= 1 ? 0 : 2;
    return NumberText.of(Rounding.round(value, decimals), "−");
  }

  private static String text(double coordinate) {
    return Rounding.round(coordinate, 1).toPlainString();
  }
}
