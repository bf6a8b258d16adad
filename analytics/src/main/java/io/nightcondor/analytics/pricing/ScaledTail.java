package io.nightcondor.analytics.pricing;

/**
 * The upper tail of the standard normal distribution without its exponential: R(x) = N(-x) exp(x^2
 * / 2), for x from 0 to 120. It is the Mills ratio over the root of 2 pi, and half the scaled
 * complementary error function. Its decline -R'(x) = 1 / sqrt(2 pi) - x R(x) is approximated on the
 * same denominator.
 *
 * <p>The rational functions are our minimax fits of the decline, of degree 10 over 12, on 0 to 40:
 * relative error 1.4e-16 with rounded coefficients, that of the tail 5e-17. All coefficients are
 * positive: nothing cancels. The constant is added last, so that near 0 its rounding is the only
 * one; the rest is summed pairwise (Estrin), for processors that have several multipliers.
 */
final class ScaledTail {

  static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

  private ScaledTail() {}

  /** R(x). */
  static double at(double x) {
    return numerator(x) / denominator(x);
  }

  /**
   * The mean of the decline -R' over x - t to x + t, which is (R(x - t) - R(x + t)) / (2 t) without
   * its cancellation: Taylor's series in t. Its terms over their factorials follow from R'' = x R'
   * + R, and eleven of them reach double precision.
   *
   * @param x 0 or more
   * @param t from 0 to 0.5, with x t at most 2
   */
  static double meanDecline(double x, double t) {
    double decline = declineNumerator(x) / denominator(x);
    double x2 = x * x;
    double t2 = t * t;
    double e1 = firstTerm(x2, decline);
    double e2 = term(x2, 7, 1 / 20.0, e1, decline);
    double e3 = term(x2, 11, 1 / 42.0, e2, e1);
    double e4 = term(x2, 15, 1 / 72.0, e3, e2);
    double low = sumOfFour(t2, e1, e2, e3, e4);
    double e5 = term(x2, 19, 1 / 110.0, e4, e3);
    double e6 = term(x2, 23, 1 / 156.0, e5, e4);
    double e7 = term(x2, 27, 1 / 210.0, e6, e5);
    double middle = sumOfThree(t2, e5, e6, e7);
    double e8 = term(x2, 31, 1 / 272.0, e7, e6);
    double e9 = term(x2, 35, 1 / 342.0, e8, e7);
    double e10 = term(x2, 39, 1 / 420.0, e9, e8);
    return sum(t2, decline, low, middle, sumOfThree(t2, e8, e9, e10));
  }

  /**
   * {@link #meanDecline} of arrays, bit for bit, in loops that are short enough to be vectorised.
   *
   * @param mean for the result
   * @param a space for n numbers, as are b, c and d
   */
  static void meanDeclines(
      int n,
      double[] x,
      double[] t,
      double[] mean,
      double[] a,
      double[] b,
      double[] c,
      double[] d) {
    for (int i = 0; i < n; i++) {
      a[i] = declineNumerator(x[i]) / denominator(x[i]);
    }
    for (int i = 0; i < n; i++) {
      double x2 = x[i] * x[i];
      double e1 = firstTerm(x2, a[i]);
      double e2 = term(x2, 7, 1 / 20.0, e1, a[i]);
      double e3 = term(x2, 11, 1 / 42.0, e2, e1);
      double e4 = term(x2, 15, 1 / 72.0, e3, e2);
      b[i] = e3;
      c[i] = e4;
      d[i] = sumOfFour(t[i] * t[i], e1, e2, e3, e4);
    }
    for (int i = 0; i < n; i++) {
      double x2 = x[i] * x[i];
      double t2 = t[i] * t[i];
      double e5 = term(x2, 19, 1 / 110.0, c[i], b[i]);
      double e6 = term(x2, 23, 1 / 156.0, e5, c[i]);
      double e7 = term(x2, 27, 1 / 210.0, e6, e5);
      b[i] = e6;
      c[i] = e7;
      mean[i] = sumOfThree(t2, e5, e6, e7);
    }
    for (int i = 0; i < n; i++) {
      double x2 = x[i] * x[i];
      double t2 = t[i] * t[i];
      double e8 = term(x2, 31, 1 / 272.0, c[i], b[i]);
      double e9 = term(x2, 35, 1 / 342.0, e8, c[i]);
      double e10 = term(x2, 39, 1 / 420.0, e9, e8);
      mean[i] = sum(t2, a[i], d[i], mean[i], sumOfThree(t2, e8, e9, e10));
    }
  }

  /** With x R(x), which is 1 / sqrt(2 pi) less the decline. */
  private static double firstTerm(double x2, double decline) {
    return Math.fma(x2 + 3, decline, -INVERSE_SQRT_TWO_PI) * (1 / 6.0);
  }

  /**
   * The n-th term after the two before it, with 4 n - 1 and 1 / (2 n (2 n + 1)): one operation each
   * waits for the term before.
   */
  private static double term(
      double x2, double shift, double share, double before, double beforeThat) {
    return Math.fma(Math.fma(x2, share, shift * share), before, -share * beforeThat);
  }

  private static double sumOfFour(double t2, double e1, double e2, double e3, double e4) {
    return Math.fma(t2 * t2, Math.fma(t2, e4, e3), Math.fma(t2, e2, e1));
  }

  private static double sumOfThree(double t2, double e1, double e2, double e3) {
    return Math.fma(t2 * t2, e3, Math.fma(t2, e2, e1));
  }

  /** The terms from the first, the fifth and the eighth on. */
  private static double sum(double t2, double decline, double low, double middle, double high) {
    double t4 = t2 * t2;
    double tail = Math.fma(t4 * t4, Math.fma(t4 * t2, high, middle), low);
    return Math.fma(t2, tail, decline);
  }

  private static double numerator(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double a = Math.fma(0.8449052280660033, x, 0.9243460142792157);
    double b = Math.fma(0.20807188273345842, x, 0.49741748356578497);
    double c = Math.fma(0.015244263019448305, x, 0.06470039012487155);
    double d = Math.fma(0.00036300374825148766, x, 0.00272429051981703);
    double e = Math.fma(2.130782797465891e-06, x, 3.453719123328107e-05);
    double low = Math.fma(b, x2, a);
    double middle = Math.fma(d, x2, c);
    double high = Math.fma(6.558749154742597e-08, x2, e);
    double rest = Math.fma(x4 * x4, high, Math.fma(x4, middle, low));
    return Math.fma(x, rest, 0.5);
  }

  private static double denominator(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double a = Math.fma(3.301473055765692, x, 2.6465765893612967);
    double b = Math.fma(1.3962165478283388, x, 2.57170257182061);
    double c = Math.fma(0.16883711115171093, x, 0.5580041448045003);
    double d = Math.fma(0.006915026738433929, x, 0.03911093400871211);
    double e = Math.fma(8.673630353245518e-05, x, 0.0009152565395714284);
    double f = Math.fma(1.644034607748997e-07, x, 5.341080407225343e-06);
    double low = Math.fma(b, x2, a);
    double middle = Math.fma(d, x2, c);
    double high = Math.fma(f, x2, e);
    double rest = Math.fma(x4 * x4, high, Math.fma(x4, middle, low));
    return Math.fma(x, rest, 1);
  }

  private static double declineNumerator(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double a = Math.fma(0.39275117527183584, x, 0.5558312998168418);
    double b = Math.fma(0.05959232995906847, x, 0.18105566045034002);
    double c = Math.fma(0.00265587201438216, x, 0.014539563268300193);
    double d = Math.fma(3.440601625068302e-05, x, 0.00035874218261725015);
    double e = Math.fma(6.558749154743926e-08, x, 2.130782797462086e-06);
    double low = Math.fma(b, x2, a);
    double middle = Math.fma(d, x2, c);
    double rest = Math.fma(x4 * x4, e, Math.fma(x4, middle, low));
    return Math.fma(x, rest, INVERSE_SQRT_TWO_PI);
  }
}
