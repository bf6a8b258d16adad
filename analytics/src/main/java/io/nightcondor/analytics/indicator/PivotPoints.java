package io.nightcondor.analytics.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Support and resistance levels from one day's high, low and close, by the published formulas.
 *
 * @param levels in rising order for a close between high and low
 */
public record PivotPoints(List<Level> levels) {

  /** What decimal prices lose as doubles. */
  private static final double ROUNDING = 1e-9;

  private static final double[] FIBONACCI = {0.382, 0.618, 1.000};

  /** Each level lies 1.1 ranges over one of these from the close. */
  private static final double[] CAMARILLA = {12, 6, 4, 2};

  private static final double CAMARILLA_RANGES = 1.1;

  /**
   * One level.
   *
   * @param name P for the pivot, R1 and so on above it, S1 and so on below
   * @param level in the unit of the prices
   */
  public record Level(String name, double level) {}

  public PivotPoints {
    levels = levels.stream().sorted(Comparator.comparingDouble(Level::level)).toList();
  }

  /** Floor traders' set: P, three resistances and three supports. */
  public static PivotPoints classic(double high, double low, double close) {
    double pivot = pivot(high, low, close);
    double range = high - low;
    return new PivotPoints(List.of(
        new Level("S3", low - 2 * (high - pivot)),
        new Level("S2", pivot - range),
        new Level("S1", 2 * pivot - high),
        new Level("P", pivot),
        new Level("R1", 2 * pivot - low),
        new Level("R2", pivot + range),
        new Level("R3", high + 2 * (pivot - low))));
  }

  /** The pivot, and shares of the range around it. */
  public static PivotPoints fibonacci(double high, double low, double close) {
    double pivot = pivot(high, low, close);
    double range = high - low;
    return new PivotPoints(List.of(
        new Level("S3", pivot - FIBONACCI[2] * range),
        new Level("S2", pivot - FIBONACCI[1] * range),
        new Level("S1", pivot - FIBONACCI[0] * range),
        new Level("P", pivot),
        new Level("R1", pivot + FIBONACCI[0] * range),
        new Level("R2", pivot + FIBONACCI[1] * range),
        new Level("R3", pivot + FIBONACCI[2] * range)));
  }

  /** Four levels on either side of the close; it has no pivot. */
  public static PivotPoints camarilla(double high, double low, double close) {
    double unit = CAMARILLA_RANGES * (high - low);
    return new PivotPoints(List.of(
        new Level("S4", close - unit / CAMARILLA[3]),
        new Level("S3", close - unit / CAMARILLA[2]),
        new Level("S2", close - unit / CAMARILLA[1]),
        new Level("S1", close - unit / CAMARILLA[0]),
        new Level("R1", close + unit / CAMARILLA[0]),
        new Level("R2", close + unit / CAMARILLA[1]),
        new Level("R3", close + unit / CAMARILLA[2]),
        new Level("R4", close + unit / CAMARILLA[3])));
  }

  private static double pivot(double high, double low, double close) {
    return (high + low + close) / 3;
  }

  public Optional<Level> highestAtOrBelow(double price) {
    return levels.stream()
        .filter(level -> level.level() <= price + ROUNDING)
        .max(Comparator.comparingDouble(Level::level));
  }

  public Optional<Level> lowestAtOrAbove(double price) {
    return levels.stream()
        .filter(level -> level.level() >= price - ROUNDING)
        .min(Comparator.comparingDouble(Level::level));
  }
}
