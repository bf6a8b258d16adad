package io.nightcondor.app.demo;

/**
 * Numbers as the demo's files write them: half up, a fixed number of decimals, trailing zeros
 * dropped.
 */
final class Decimals {

  private Decimals() {}

  /** Appends a finite number rounded half up to at most six decimals. */
  static void append(StringBuilder text, double value, int decimals) {
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    long scaled = (long) StrictMath.floor(StrictMath.abs(value) * scale + 0.5);
    if (value < 0 && scaled != 0) {
      text.append('-');
    }
    text.append(scaled / scale);
    long fraction = scaled % scale;
    if (fraction == 0) {
      return;
    }
    text.append('.');
    for (long digit = scale / 10; fraction > 0; digit /= 10) {
      text.append((char) ('0' + fraction / digit));
      fraction %= digit;
    }
  }

  static String of(double value, int decimals) {
    StringBuilder text = new StringBuilder();
    append(text, value, decimals);
    return text.toString();
  }
}
