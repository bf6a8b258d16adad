package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Point;
import java.util.Arrays;
import java.util.List;

/**
 * The share of each pixel that polygons cover, kept as what changes from a pixel to the next one on
 * its right.
 */
final class Cover {

  private final int width;
  private final int height;

  /** Of each row of the polygons' box, 0 where nothing changes. */
  private double[] changes = {};

  /** By row of the canvas: the first column that an edge passes, and the one after the last. */
  private final int[] starts;

  private final int[] ends;
  private int left;
  private int right;
  private int top;
  private int bottom;

  /** Of polygons on a canvas of that size. */
  Cover(int width, int height) {
    this.width = width;
    this.height = height;
    starts = new int[height];
    ends = new int[height];
  }

  /** Takes the part of the polygons that lies on the canvas; the one before must be cleared. */
  void set(List<List<Point>> polygons) {
    double lowX = width;
    double highX = 0;
    double lowY = height;
    double highY = 0;
    for (List<Point> polygon : polygons) {
      for (Point point : polygon) {
        lowX = Math.min(lowX, point.x());
        highX = Math.max(highX, point.x());
        lowY = Math.min(lowY, point.y());
        highY = Math.max(highY, point.y());
      }
    }
    left = Math.max(0, (int) Math.floor(lowX));
    right = Math.max(left, Math.min(width, (int) Math.ceil(highX)));
    top = Math.max(0, (int) Math.floor(lowY));
    bottom = Math.max(top, Math.min(height, (int) Math.ceil(highY)));
    if (changes.length < (bottom - top) * stride()) {
      changes = new double[(bottom - top) * stride()];
    }
    Arrays.fill(starts, top, bottom, right);
    Arrays.fill(ends, top, bottom, left);
    for (List<Point> polygon : polygons) {
      Point before = polygon.get(polygon.size() - 1);
      for (Point point : polygon) {
        edge(before, point);
        before = point;
      }
    }
  }

  /** Forgets the polygons. */
  void clear() {
    for (int y = top; y < bottom; y++) {
      if (starts[y] < ends[y]) {
        int row = (y - top) * stride() - left;
        Arrays.fill(changes, row + starts[y], row + ends[y], 0);
      }
    }
  }

  int right() {
    return right;
  }

  int top() {
    return top;
  }

  int bottom() {
    return bottom;
  }

  /** The first column where the cover of a row may change; the right end if it does nowhere. */
  int start(int y) {
    return starts[y];
  }

  /** The column after the last where it may. */
  int end(int y) {
    return ends[y];
  }

  /** The cover of a pixel less that of the one on its left. */
  double change(int x, int y) {
    return changes[(y - top) * stride() + x - left];
  }

  private int stride() {
    return right - left + 2;
  }

  /**
   * Adds what an edge changes in the cover of the pixels to its right. For each row of pixels: the
   * height of the edge in it, shared between the pixels that it passes by the area to its right.
   */
  private void edge(Point a, Point b) {
    if (a.y() == b.y()) {
      return;
    }
    double sign = a.y() < b.y() ? 1 : -1;
    Point upper = a.y() < b.y() ? a : b;
    Point lower = a.y() < b.y() ? b : a;
    double slope = (lower.x() - upper.x()) / (lower.y() - upper.y());
    int first = Math.max(top, (int) Math.floor(upper.y()));
    int last = Math.min(bottom - 1, (int) Math.ceil(lower.y()) - 1);
    for (int y = first; y <= last; y++) {
      double from = Math.max(upper.y(), y);
      double to = Math.min(lower.y(), y + 1);
      if (to > from) {
        double x0 = inside(upper.x() + (from - upper.y()) * slope);
        double x1 = inside(upper.x() + (to - upper.y()) * slope);
        row(Math.min(x0, x1), Math.max(x0, x1), sign * (to - from), y);
      }
    }
  }

  private void row(double x0, double x1, double rise, int y) {
    int first = (int) Math.floor(x0);
    int last = (int) Math.floor(x1);
    int row = (y - top) * stride();
    starts[y] = Math.min(starts[y], first);
    ends[y] = Math.max(ends[y], last + 2);
    double before = 0;
    for (int x = first; x <= last; x++) {
      // share of the rise that has been passed at the pixel's right side, and its mean in the pixel
      double passed = x1 <= x + 1 ? 1 : (x + 1 - x0) / (x1 - x0);
      double area = mean(x0, x1, x, x + 1.0);
      changes[row + x - left] += rise * (area - before);
      changes[row + x - left + 1] += rise * (passed - area);
      before = passed;
    }
  }

  /** Mean over a pixel of the share of an edge from x0 to x1 that lies to the left. */
  private static double mean(double x0, double x1, double left, double right) {
    double from = Math.max(x0, left);
    double to = Math.min(x1, right);
    if (x1 - x0 < 1e-9) {
      return right - x0;
    }
    double atFrom = (from - x0) / (x1 - x0);
    double atTo = (to - x0) / (x1 - x0);
    return (to - from) * (atFrom + atTo) / 2 + (right - to);
  }

  private double inside(double x) {
    return Math.min(Math.max(x, left), right);
  }
}
