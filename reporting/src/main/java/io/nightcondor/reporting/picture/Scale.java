package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.table.NumberText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of an axis and where they stand.
 *
 * @param from number at {@code start}
 * @param to number at {@code end}; larger than {@code from}
 * @param start pixel
 * @param end pixel; may be less than {@code start}
 */
record Scale(double from, double to, double start, double end) {

  static final String MINUS = "−";

  /** Pixel of a number. */
  double at(double number) {
    return start + (number - from) / (to - from) * (end - start);
  }

  boolean holds(double number) {
    return from <= number && number <= to;
  }

  /** The same numbers at other pixels. */
  Scale between(double otherStart, double otherEnd) {
    return new Scale(from, to, otherStart, otherEnd);
  }

  /** One of the labelled numbers. */
  record Tick(double number, String label) {}

  /** Multiples of 1, 2 or 5 times a power of ten: at most that many steps. */
  List<Tick> ticks(int steps) {
    BigDecimal step = step(to - from, steps);
    BigDecimal number = new BigDecimal(from)
        .divide(step, 0, RoundingMode.CEILING)
        .multiply(step)
        .setScale(Math.max(0, step.scale()));
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal last = new BigDecimal(to); number.compareTo(last) <= 0; ) {
      ticks.add(new Tick(number.doubleValue(), NumberText.of(number, MINUS)));
      number = number.add(step);
    }
    return ticks;
  }

  private static BigDecimal step(double range, int steps) {
    int power = -9;
    while (BigDecimal.ONE.movePointRight(power + 1).doubleValue() * steps < range) {
      power++;
    }
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal step = new BigDecimal(factor).movePointRight(power);
      if (step.doubleValue() * steps >= range) {
        return step;
      }
    }
    return BigDecimal.ONE.movePointRight(power + 1);
  }
}
