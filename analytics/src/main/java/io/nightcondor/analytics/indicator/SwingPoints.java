package io.nightcondor.analytics.indicator;

import io.nightcondor.analytics.market.IndexBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Turning points of a daily series (DOMAIN E2): a bar that is strictly above, or below, all bars on
 * either side of it within a distance. It is known only that many bars later.
 */
public final class SwingPoints {

  private SwingPoints() {}

  /**
   * Bars whose high is the strict maximum, in order; a bar without a high counts with its close.
   *
   * @param bars in order of date
   * @param distance bars on either side
   */
  public static List<Integer> highs(List<IndexBar> bars, int distance) {
    return maxima(bars, distance, bar -> bar.high().orElse(bar.close()));
  }

  /** Bars whose low is the strict minimum; a bar without a low counts with its close. */
  public static List<Integer> lows(List<IndexBar> bars, int distance) {
    return maxima(bars, distance, bar -> -bar.low().orElse(bar.close()));
  }

  private static List<Integer> maxima(
      List<IndexBar> bars, int distance, ToDoubleFunction<IndexBar> height) {
    double[] heights = bars.stream().mapToDouble(height).toArray();
    List<Integer> points = new ArrayList<>();
    for (int bar = distance; bar + distance < heights.length; bar++) {
      if (isStrictMaximum(heights, bar, distance)) {
        points.add(bar);
      }
    }
    return points;
  }

  private static boolean isStrictMaximum(double[] heights, int bar, int distance) {
    for (int other = bar - distance; other <= bar + distance; other++) {
      if (other != bar && heights[other] >= heights[bar]) {
        return false;
      }
    }
    return true;
  }
}
