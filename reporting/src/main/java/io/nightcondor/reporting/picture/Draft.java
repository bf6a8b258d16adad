package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Anchor;
import io.nightcondor.reporting.picture.Drawing.Label;
import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Path;
import io.nightcondor.reporting.picture.Drawing.Point;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Line;
import java.util.ArrayList;
import java.util.List;

/** A drawing while it is made. */
final class Draft {

  static final double FONT_SIZE = 12;

  static final Look GRID = new Look(Use.GRID, Ink.SOFT, Line.SOLID);
  static final Look AXIS = new Look(Use.AXIS, Ink.SOFT, Line.SOLID);
  static final Look HATCH = new Look(Use.HATCH, Ink.SOFT, Line.SOLID);

  /** A page's own font may be wider than ours, by as much as the same font not condensed. */
  private static final double ALLOWANCE = 1.12;

  private final List<Path> paths = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  /** Width of a text, a little more than it needs. */
  static double widthOf(String text) {
    return Typeface.BUNDLED.width(text) * FONT_SIZE * ALLOWANCE;
  }

  /** The middle of the pixel, so that a thin line is sharp. */
  static double crisp(double at) {
    return Math.floor(at) + 0.5;
  }

  void path(Look look, List<Point> line) {
    Path last = paths.isEmpty() ? null : paths.get(paths.size() - 1);
    if (last != null && last.look().equals(look)) {
      last.lines().add(List.copyOf(line));
    } else {
      List<List<Point>> lines = new ArrayList<>();
      lines.add(List.copyOf(line));
      paths.add(new Path(look, lines));
    }
  }

  void line(Look look, double x1, double y1, double x2, double y2) {
    path(look, List.of(new Point(x1, y1), new Point(x2, y2)));
  }

  void box(Look look, double left, double top, double right, double bottom) {
    path(
        look,
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)));
  }

  /** Slanted lines over a box, so that it differs from another without colour. */
  void hatch(double left, double top, double right, double bottom, double distance) {
    double height = bottom - top;
    for (double x = left - height + distance; x < right; x += distance) {
      double from = Math.max(x, left);
      double to = Math.min(x + height, right);
      if (to - from > 1) {
        line(HATCH, from, bottom - (from - x), to, bottom - (to - x));
      }
    }
  }

  void text(String text, double x, double y, Anchor anchor, Ink ink) {
    labels.add(new Label(text, new Point(x, y), anchor, ink, false, false));
  }

  /** A text that lines may cross. */
  void halo(String text, double x, double y, Anchor anchor, Ink ink) {
    labels.add(new Label(text, new Point(x, y), anchor, ink, true, false));
  }

  /** A text that reads upwards, its middle at the place. */
  void turned(String text, double x, double y) {
    labels.add(new Label(text, new Point(x, y), Anchor.MIDDLE, Ink.SOFT, false, true));
  }

  Drawing finished(int width, double height) {
    return new Drawing(width, (int) Math.ceil(height), paths, labels);
  }
}
