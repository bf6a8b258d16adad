package io.nightcondor.analytics.pricing;

/**
 * The Mills ratio of the standard normal distribution, R(x) = (1 - N(x)) / n(x), for x from 0 to
 * 120. Its decline 1 - x R(x) = -R'(x) is approximated on the same denominator, so that neither
 * loses accuracy where the other is nearly 1.
 *
 * <p>The rational functions are our minimax fits of the decline, of degree 10 over 12, on 0 to 40:
 * relative error 8e-17, of the ratio 8e-18. All coefficients are positive: nothing cancels. Sums
 * are taken pairwise (Estrin), for processors that have several multipliers.
 */
final class MillsRatio {

  private MillsRatio() {}

  /** R(x). */
  static double ratio(double x) {
    return numerator(x) / denominator(x);
  }

  /**
   * The mean of the decline -R' over x - t to x + t, which is (R(x - t) - R(x + t)) / (2 t) without
   * its cancellation: Taylor's series in t. Its terms over their factorials follow from R'' = x R'
   * + R, and nine of them reach double precision.
   *
   * @param x 0 or more
   * @param t from 0 to 0.3, with x t at most 2
   */
  static double meanDecline(double x, double t) {
    double decline = declineNumerator(x) / denominator(x);
    double x2 = x * x;
    double t2 = t * t;
    double e1 = firstTerm(x2, decline);
    double e2 = term(x2, 7, 1 / 20.0, e1, decline);
    double e3 = term(x2, 11, 1 / 42.0, e2, e1);
    double e4 = term(x2, 15, 1 / 72.0, e3, e2);
    double low = sum(t2, e1, e2, e3, e4);
    double e5 = term(x2, 19, 1 / 110.0, e4, e3);
    double e6 = term(x2, 23, 1 / 156.0, e5, e4);
    double e7 = term(x2, 27, 1 / 210.0, e6, e5);
    double e8 = term(x2, 31, 1 / 272.0, e7, e6);
    return sum(t2, decline, low, sum(t2, e5, e6, e7, e8));
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
      d[i] = sum(t[i] * t[i], e1, e2, e3, e4);
    }
    for (int i = 0; i < n; i++) {
      double x2 = x[i] * x[i];
      double t2 = t[i] * t[i];
      double e5 = term(x2, 19, 1 / 110.0, c[i], b[i]);
      double e6 = term(x2, 23, 1 / 156.0, e5, c[i]);
      double e7 = term(x2, 27, 1 / 210.0, e6, e5);
      double e8 = term(x2, 31, 1 / 272.0, e7, e6);
      mean[i] = sum(t2, a[i], d[i], sum(t2, e5, e6, e7, e8));
    }
  }

  /** With x R(x), which is 1 less the decline. */
  private static double firstTerm(double x2, double decline) {
    return Math.fma(x2 + 3, decline, -1) * (1 / 6.0);
  }

  /** The n-th term after the two before it, with 4 n - 1 and 1 / (2 n (2 n + 1)). */
  private static double term(
      double x2, double shift, double share, double before, double beforeThat) {
    return Math.fma(x2 + shift, before, -beforeThat) * share;
  }

  private static double sum(double t2, double e1, double e2, double e3, double e4) {
    return Math.fma(t2 * t2, Math.fma(t2, e4, e3), Math.fma(t2, e2, e1));
  }

  private static double sum(double t2, double decline, double low, double high) {
    double t4 = t2 * t2;
    return Math.fma(t2, Math.fma(t4 * t4, high, low), decline);
  }

  private static double numerator(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double a = Math.fma(2.3169918549347526, x, 1.2533141373155003);
    double b = Math.fma(1.2468407286017977, x, 2.117863334053798);
    double c = Math.fma(0.16217982726665942, x, 0.5215588644153927);
    double d = Math.fma(0.006828783645282554, x, 0.03821170071046087);
    double e = Math.fma(8.657190007168024e-05, x, 0.0009099154591642126);
    double f = Math.fma(1.644034607748997e-07, x, 5.341080407225343e-06);
    double high = Math.fma(f, x2, e);
    double middle = Math.fma(d, x2, c);
    double low = Math.fma(b, x2, a);
    return Math.fma(x4 * x4, high, Math.fma(x4, middle, low));
  }

  private static double denominator(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double a = Math.fma(2.6465765893612967, x, 1);
    double b = Math.fma(2.57170257182061, x, 3.301473055765692);
    double c = Math.fma(0.5580041448045003, x, 1.3962165478283388);
    double d = Math.fma(0.03911093400871211, x, 0.16883711115171093);
    double e = Math.fma(0.0009152565395714284, x, 0.006915026738433929);
    double f = Math.fma(5.341080407225343e-06, x, 8.673630353245518e-05);
    double high = Math.fma(x4, 1.644034607748997e-07, Math.fma(f, x2, e));
    double middle = Math.fma(d, x2, c);
    double low = Math.fma(b, x2, a);
    return Math.fma(x4 * x4, high, Math.fma(x4, middle, low));
  }

  private static double declineNumerator(double x) {
    double x2 = x * x;
    double x4 = x2 * x2;
    double a = Math.fma(1.3932624520457964, x, 1);
    double b = Math.fma(0.4538392377668121, x, 0.9844812008309395);
    double c = Math.fma(0.03644528038910758, x, 0.14937581922654108);
    double d = Math.fma(0.000899233298251237, x, 0.006657283885051514);
    double e = Math.fma(5.341080407215805e-06, x, 8.624309315137574e-05);
    double high = Math.fma(1.64403460774933e-07, x2, e);
    double middle = Math.fma(d, x2, c);
    double low = Math.fma(b, x2, a);
    return Math.fma(x4 * x4, high, Math.fma(x4, middle, low));
  }
}
