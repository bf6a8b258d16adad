package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Label;
import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Path;
import io.nightcondor.reporting.picture.Drawing.Point;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A chart as a PNG for mail: opaque, two pixels for each CSS pixel, the same bytes on every host
 * and JDK. Its numbers belong in a table beside it.
 *
 * @param png bytes of the file
 * @param width CSS pixels, half of the file's
 * @param height CSS pixels, half of the file's
 */
@SuppressWarnings("ArrayRecordComponent") // drawn once, compared by the bytes, never by equals
public record ChartPicture(byte[] png, int width, int height) {

  /** Width that mail clients show whole, CSS pixels. */
  public static final int MAIL_WIDTH = 640;

  private static final int DENSITY = 2;
  private static final double AREA = 0.12;
  private static final double CURVE_WIDTH = 2;
  private static final double DOT_RADIUS = 3.5;
  private static final double HATCH_WIDTH = 1.5;
  private static final double HALO_WIDTH = 4;

  /** The picture of a chart, {@value #MAIL_WIDTH} CSS pixels wide. */
  public static ChartPicture png(ReportChart chart) {
    Drawing drawing = ChartLayout.of(chart, MAIL_WIDTH);
    Canvas canvas =
        new Canvas(drawing.width() * DENSITY, drawing.height() * DENSITY, Palette.PANEL);
    drawing.paths().forEach(path -> draw(canvas, path));
    drawing.labels().forEach(label -> draw(canvas, label));
    frame(canvas, drawing);
    return new ChartPicture(PngFile.of(canvas), drawing.width(), drawing.height());
  }

  private static void draw(Canvas canvas, Path path) {
    Look look = path.look();
    List<List<Point>> polygons = new ArrayList<>();
    for (List<Point> line : path.lines()) {
      List<Point> scaled = moved(line, p -> new Point(p.x() * DENSITY, p.y() * DENSITY));
      if (look.use().isFilled()) {
        polygons.add(scaled);
      } else if (look.use() == Use.DOT) {
        polygons.add(Strokes.disc(scaled.get(0), DOT_RADIUS * DENSITY));
      } else {
        dashes(scaled, look.line())
            .forEach(piece -> polygons.addAll(Strokes.of(piece, width(look.use()) * DENSITY)));
      }
    }
    canvas.fill(polygons, colour(look), look.use() == Use.AREA ? AREA : 1);
  }

  private static List<List<Point>> dashes(List<Point> line, Line pattern) {
    return switch (pattern) {
      case SOLID -> List.of(line);
      case DASHED -> dashes(line, 7, 4);
      case DOTTED -> dashes(line, 2, 3);
      case LONG_DASHED -> dashes(line, 14, 4);
      case DASH_DOTTED -> dashes(line, 8, 3, 2, 3);
      case SHORT_DASHED -> dashes(line, 4, 2);
      case DASH_DOT_DOTTED -> dashes(line, 8, 3, 2, 3, 2, 3);
      case LONG_DASH_DOTTED -> dashes(line, 14, 3, 2, 3);
    };
  }

  private static List<List<Point>> dashes(List<Point> line, int... pattern) {
    return Strokes.dashes(
        line, Arrays.stream(pattern).mapToDouble(length -> length * DENSITY).toArray());
  }

  private static double width(Use use) {
    return switch (use) {
      case CURVE -> CURVE_WIDTH;
      case HATCH -> HATCH_WIDTH;
      case GRID, AXIS, AREA, BAR, PAPER, MARK, DOT, LEADER -> 1;
    };
  }

  private static int colour(Look look) {
    return switch (look.use()) {
      case GRID -> Palette.GRID;
      case HATCH, PAPER -> Palette.PANEL;
      case AXIS, AREA, BAR, MARK, CURVE, DOT, LEADER -> Palette.of(look.ink());
    };
  }

  private static void draw(Canvas canvas, Label label) {
    List<List<Point>> outlines = outlines(label);
    if (label.halo()) {
      List<List<Point>> halo = new ArrayList<>();
      for (List<Point> outline : outlines) {
        List<Point> closed = new ArrayList<>(outline);
        closed.add(outline.get(0));
        halo.addAll(Strokes.of(closed, HALO_WIDTH * DENSITY));
      }
      canvas.fill(halo, Palette.PANEL, 1);
    }
    canvas.fill(outlines, Palette.of(label.ink()), 1);
  }

  /** Each letter starts at a whole pixel, so that it looks the same everywhere and packs well. */
  private static List<List<Point>> outlines(Label label) {
    double size = Draft.FONT_SIZE * DENSITY;
    double width = Typeface.BUNDLED.width(label.text()) * size;
    double along = switch (label.anchor()) {
      case START -> 0;
      case MIDDLE -> -width / 2;
      case END -> -width;
    };
    double x = Math.rint(label.at().x() * DENSITY);
    double y = Math.rint(label.at().y() * DENSITY);
    List<List<Point>> outlines = new ArrayList<>();
    for (int character : label.text().codePoints().toArray()) {
      double start = Math.rint(along);
      for (List<Point> outline : Typeface.BUNDLED.outlines(character)) {
        outlines.add(moved(outline, p -> {
          double right = start + p.x() * size;
          double down = p.y() * size;
          return label.turned() ? new Point(x + down, y - right) : new Point(x + right, y + down);
        }));
      }
      along += Typeface.BUNDLED.width(character) * size;
    }
    return outlines;
  }

  /** Side by side, so that no more than the sides is painted. */
  private static void frame(Canvas canvas, Drawing drawing) {
    double right = drawing.width() * DENSITY;
    double bottom = drawing.height() * DENSITY;
    Stream.of(
            rectangle(0, 0, right, DENSITY),
            rectangle(0, bottom - DENSITY, right, bottom),
            rectangle(0, 0, DENSITY, bottom),
            rectangle(right - DENSITY, 0, right, bottom))
        .forEach(side -> canvas.fill(List.of(side), Palette.FRAME, 1));
  }

  private static List<Point> rectangle(double left, double top, double right, double bottom) {
    return List.of(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }

  private static List<Point> moved(List<Point> points, Function<Point, Point> move) {
    return points.stream().map(move).toList();
  }
}
