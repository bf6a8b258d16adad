package io.nightcondor.ingest.source;

import java.math.BigDecimal;

/** Numbers of a strict form, read without a regular expression: a chain has a million of them. */
final class Digits {

  private static final int MOST_WHOLE_DIGITS = 13;
  private static final int MOST_DECIMALS = 24;
  private static final int MOST_COUNT_DIGITS = 15;

  /** Below it a whole number is a double, and so is the power of ten: one division rounds once. */
  private static final long EXACT = 1L << 52;

  private static final int MOST_DIGITS_OF_LONG = 18;

  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
  };

  private Digits() {}

  /**
   * A minus or none, 1 to 13 digits, and a point with 1 to 24 digits or none; NaN for any other
   * text. The double is the nearest one.
   */
  static double decimal(String text) {
    int start = sign(text);
    int point = endOfDigits(text, start);
    int digits = point - start;
    if (digits == 0 || digits > MOST_WHOLE_DIGITS) {
      return Double.NaN;
    }
    int decimals = 0;
    if (point < text.length()) {
      decimals = text.length() - point - 1;
      if (text.charAt(point) != '.'
          || decimals == 0
          || decimals > MOST_DECIMALS
          || endOfDigits(text, point + 1) < text.length()) {
        return Double.NaN;
      }
    }
    if (digits + decimals <= MOST_DIGITS_OF_LONG) {
      long unscaled = value(text, point + 1, text.length(), value(text, start, point, 0));
      if (unscaled < EXACT) {
        double size = unscaled / POWERS_OF_TEN[decimals];
        return start > 0 && unscaled > 0 ? -size : size;
      }
    }
    return new BigDecimal(text).doubleValue();
  }

  /** True for a minus or none and 1 to 15 digits. */
  static boolean isWhole(String text) {
    int start = sign(text);
    int digits = text.length() - start;
    return digits > 0 && digits <= MOST_COUNT_DIGITS && endOfDigits(text, start) == text.length();
  }

  /** True for a text that is the form but for its zeros, at which it may have any digit. */
  static boolean areAt(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      boolean same =
          form.charAt(i) == '0' ? isDigit(text.charAt(i)) : text.charAt(i) == form.charAt(i);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** The number that the few digits of a part are. */
  static int value(String text, int from, int to) {
    return (int) value(text, from, to, 0);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static int sign(String text) {
    return text.startsWith("-") ? 1 : 0;
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The digits of a text behind those of a number. */
  private static long value(String text, int from, int to, long before) {
    long value = before;
    for (int i = from; i < to; i++) {
      value = 10 * value + (text.charAt(i) - '0');
    }
    return value;
  }
}
