package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Point;
import java.util.Arrays;
import java.util.List;

/**
 * Pixels that polygons are painted on, smoothed by the exact share of each pixel that they cover.
 * The JDK's own painter changed between releases; plain arithmetic gives the same pixels on all.
 */
final class Canvas {

  /** Shares of a pixel that are told apart. */
  private static final int STEPS = 8;

  /** Bits of a mixed colour that are kept, for the same reason. */
  private static final int COARSE = 0xF8F8F8;

  private final int width;
  private final int height;
  private final int[] pixels;
  private final Cover cover;

  Canvas(int width, int height, int rgb) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    Arrays.fill(pixels, rgb);
    cover = new Cover(width, height);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The colours, row by row. */
  int[] pixels() {
    return pixels;
  }

  /**
   * Paints closed polygons together: what two of the same turn both cover is painted once, and one
   * of the other turn cuts a hole.
   *
   * @param opacity 0 to 1
   */
  void fill(List<List<Point>> polygons, int rgb, double opacity) {
    cover.set(polygons);
    for (int y = cover.top(); y < cover.bottom(); y++) {
      double sum = 0;
      double share = 0;
      int end = Math.min(cover.end(y), cover.right());
      int from = cover.start(y);
      for (int x = from; x < end; x++) {
        double change = cover.change(x, y);
        if (change != 0) { // at edges only
          paint(y, from, x, rgb, share);
          from = x;
          sum += change;
          // steps that the eye does not tell apart, so that the file packs well
          share = Math.floor(Math.min(1, Math.abs(sum)) * STEPS + 0.5) / STEPS * opacity;
        }
      }
      paint(y, from, cover.right(), rgb, share);
    }
    cover.clear();
  }

  /** Paints a part of a row. */
  private void paint(int y, int from, int to, int rgb, double share) {
    int start = y * width + from;
    int end = y * width + to;
    if (share >= 1) {
      Arrays.fill(pixels, start, Math.max(start, end), rgb);
    } else if (share > 0) {
      int under = -1;
      int mixed = 0;
      for (int at = start; at < end; at++) {
        if (pixels[at] != under) { // mostly it is as on its left
          under = pixels[at];
          mixed = mixed(under, rgb, share) & COARSE;
        }
        pixels[at] = mixed;
      }
    }
  }

  private static int mixed(int under, int over, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = (under >> shift) & 0xFF;
      int b = (over >> shift) & 0xFF;
      mixed |= (int) Math.floor(a + (b - a) * share + 0.5) << shift;
    }
    return mixed;
  }
}
