package io.nightcondor.reporting;

/** Contrast of colours after WCAG 2.2: 1 for the same, 21 for black and white. */
public final class Contrast {

  /** Success criterion 1.4.3, text of ordinary size. */
  public static final double TEXT = 4.5;

  private Contrast() {}

  /** Of two colours in hexadecimal, such as 1d2430. */
  public static double of(String one, String other) {
    return of(Integer.parseInt(one, 16), Integer.parseInt(other, 16));
  }

  /** Of two colours of 24 bits. */
  public static double of(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < weights.length; i++) {
      double part = ((rgb >> (16 - 8 * i)) & 0xFF) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
