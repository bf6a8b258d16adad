package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A line the height of a word, for the course of one figure: finished coordinates for a template.
 * The last value has a dot; a value that is missing leaves a gap; a thin line shows zero where the
 * values lie on both sides of it.
 *
 * @param viewBox of the SVG
 * @param line path data of the course; empty if no value is known
 * @param zero path data of the line at zero; empty if there is none
 * @param lastX of the last known value; empty if none is known
 * @param lastY of the last known value; empty if none is known
 */
public record Sparkline(String viewBox, String line, String zero, String lastX, String lastY) {

  /** Pixels. */
  public static final int WIDTH = 120;

  /** Pixels. */
  public static final int HEIGHT = 28;

  private static final double EDGE = 4;

  /** The course of a figure, oldest first. */
  public static Sparkline of(List<OptionalDouble> values) {
    double low = values.stream().flatMapToDouble(OptionalDouble::stream).min().orElse(0);
    double high = values.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(0);
    StringBuilder line = new StringBuilder();
    List<String> last = new ArrayList<>(List.of("", ""));
    boolean gap = true;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        double across = values.size() == 1 ? 0.5 : (double) i / (values.size() - 1);
        String x = text(EDGE + across * (WIDTH - 2 * EDGE));
        String y = text(height(values.get(i).getAsDouble(), low, high));
        // a value by itself becomes a dot: a line to where it begins, with round ends
        line.append(gap ? "M" : "L").append(x).append(',').append(y).append(gap ? "h0" : "");
        last.set(0, x);
        last.set(1, y);
      }
      gap = values.get(i).isEmpty();
    }
    String zero = low < 0 && high > 0 ? "M0," + text(height(0, low, high)) + "H" + WIDTH : "";
    return new Sparkline(
        "0 0 " + WIDTH + " " + HEIGHT, line.toString(), zero, last.get(0), last.get(1));
  }

  private static double height(double value, double low, double high) {
    double up = low == high ? 0.5 : (value - low) / (high - low);
    return HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE);
  }

  private static String text(double coordinate) {
    return Rounding.round(coordinate, 1).stripTrailingZeros().toPlainString();
  }
}
