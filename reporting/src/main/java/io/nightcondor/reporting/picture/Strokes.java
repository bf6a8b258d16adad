package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Point;
import java.util.ArrayList;
import java.util.List;

/** Lines as the polygons that they cover: one a segment, and a round joint between two. */
final class Strokes {

  /** Corners of a round joint. */
  private static final int CORNERS = 16;

  private Strokes() {}

  /** A line of that width with flat ends. */
  static List<List<Point>> of(List<Point> line, double width) {
    List<List<Point>> polygons = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      Point a = line.get(i - 1);
      Point b = line.get(i);
      double length = distance(a, b);
      if (length > 0) {
        double x = -(b.y() - a.y()) / length * width / 2;
        double y = (b.x() - a.x()) / length * width / 2;
        polygons.add(List.of(
            new Point(a.x() + x, a.y() + y),
            new Point(b.x() + x, b.y() + y),
            new Point(b.x() - x, b.y() - y),
            new Point(a.x() - x, a.y() - y)));
      }
      if (i > 1) {
        polygons.add(disc(a, width / 2));
      }
    }
    return polygons;
  }

  /** A disc, of the same turn as the segments. */
  static List<Point> disc(Point center, double radius) {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < CORNERS; i++) {
      double angle = -2 * Math.PI * i / CORNERS;
      corners.add(new Point(
          center.x() + radius * StrictMath.cos(angle),
          center.y() + radius * StrictMath.sin(angle)));
    }
    return corners;
  }

  /**
   * The drawn pieces of a dashed line.
   *
   * @param pattern lengths that are drawn and left by turns, again and again; an even number of
   *     them
   */
  static List<List<Point>> dashes(List<Point> line, double... pattern) {
    List<List<Point>> pieces = new ArrayList<>();
    List<Point> piece = new ArrayList<>(List.of(line.get(0)));
    int place = 0;
    double rest = pattern[place];
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      double length = distance(from, to);
      double done = 0;
      while (length - done > rest) {
        done += rest;
        double share = done / length;
        Point cut = new Point(
            from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
        if (isDrawn(place)) {
          piece.add(cut);
          pieces.add(piece);
        }
        piece = new ArrayList<>(List.of(cut));
        place = (place + 1) % pattern.length;
        rest = pattern[place];
      }
      rest -= length - done;
      piece.add(to);
    }
    if (isDrawn(place)) {
      pieces.add(piece);
    }
    return pieces;
  }

  private static boolean isDrawn(int place) {
    return place % 2 == 0;
  }

  private static double distance(Point a, Point b) {
    double x = b.x() - a.x();
    double y = b.y() - a.y();
    return Math.sqrt(x * x + y * y);
  }
}
