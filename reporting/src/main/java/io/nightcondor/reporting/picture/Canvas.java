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

  Canvas(int width, int height, int rgb) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    Arrays.fill(pixels, rgb);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int pixel(int x, int y) {
    return pixels[y * width + x];
  }

  /**
   * Paints closed polygons together: what two of the same turn both cover is painted once, and one
   * of the other turn cuts a hole.
   *
   * @param opacity 0 to 1
   */
  void fill(List<List<Point>> polygons, int rgb, double opacity) {
    Cover cover = Cover.of(polygons, width, height);
    for (int y = cover.top(); y < cover.bottom(); y++) {
      double sum = 0;
      double share = 0;
      for (int x = cover.left(); x < cover.right(); x++) {
        double change = cover.change(x, y);
        if (change != 0) { // at edges only
          sum += change;
          // steps that the eye does not tell apart, so that the file packs well
          share = Math.floor(Math.min(1, Math.abs(sum)) * STEPS + 0.5) / STEPS * opacity;
        }
        if (share > 0) {
          pixels[y * width + x] =
              share < 1 ? mixed(pixels[y * width + x], rgb, share) & COARSE : rgb;
        }
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
