package io.nightcondor.analytics.pricing;

/**
 * {@link Black76} over arrays, bit for bit. It allocates nothing after construction; one instance
 * serves one thread. Its loops are short and free of branches, so that the compiler vectorises
 * them; what it cannot vectorise stands in loops of its own: the exponent bits of logarithm and
 * exponential, and the choice between the two forms of the price.
 */
public final class Black76Batch {

  /** Options handled together: the columns below then stay in the second cache. */
  private static final int BLOCK = 512;

  private final int block;

  private final double[] k;
  private final double[] rootTimes;
  private final double[] inverse;
  private final double[] x;
  private final double[] t;
  private final double[] least;
  private final double[] weight;
  private final double[] timeValue;

  /** Places of the options whose price is a series, and of the others. */
  private final int[] bySeries;

  private final int[] byDifference;
  private final double[] chosenX;
  private final double[] chosenT;

  /** What one loop hands to the next. */
  private final double[] a;

  private final double[] b;
  private final double[] c;
  private final double[] d;
  private final double[] e;

  /** For any number of options. */
  public Black76Batch() {
    this(BLOCK);
  }

  /** @param most options that will ever be handed over at once: fewer than a block need less */
  public Black76Batch(int most) {
    block = Math.min(BLOCK, most);
    k = new double[block];
    rootTimes = new double[block];
    inverse = new double[block];
    x = new double[block];
    t = new double[block];
    least = new double[block];
    weight = new double[block];
    timeValue = new double[block];
    bySeries = new int[block];
    byDifference = new int[block];
    chosenX = new double[block];
    chosenT = new double[block];
    a = new double[block];
    b = new double[block];
    c = new double[block];
    d = new double[block];
    e = new double[block];
  }

  /**
   * Prices of options whose logarithms and roots are known, as in a scenario.
   *
   * @param n number of options, from index 0
   * @param sign 1 for a call, -1 for a put
   * @param forward index points
   * @param logForward natural logarithm of the forward over any level near it, which keeps digits
   * @param strike index points
   * @param logStrike natural logarithm of the strike over the same level
   * @param vol fractions, 0 or more
   * @param rootTime root of the years to settlement, 0 or more
   * @param discountFactor above 0
   * @param price for the result, index points
   */
  public void prices(
      int n,
      double[] sign,
      double[] forward,
      double[] logForward,
      double[] strike,
      double[] logStrike,
      double[] vol,
      double[] rootTime,
      double[] discountFactor,
      double[] price) {
    for (int from = 0; from < n; from += block) {
      int m = Math.min(block, n - from);
      for (int i = 0; i < m; i++) {
        k[i] = logForward[from + i] - logStrike[from + i];
      }
      System.arraycopy(rootTime, from, rootTimes, 0, m);
      timeValues(m, from, forward, strike, vol);
      for (int i = 0; i < m; i++) {
        int j = from + i;
        price[j] =
            BlackKernel.price(sign[j], forward[j], strike[j], discountFactor[j], timeValue[i]);
      }
    }
  }

  /**
   * Prices and sensitivities.
   *
   * @param n number of options, from index 0
   * @param sign 1 for a call, -1 for a put
   * @param forward index points
   * @param strike index points
   * @param vol fractions, 0 or more
   * @param years to settlement, 0 or more
   * @param discountFactor above 0
   * @param laterDiscountFactor as in {@link Black76#greeks}: one calendar day on
   * @param greeks for the result
   */
  public void greeks(
      int n,
      double[] sign,
      double[] forward,
      double[] strike,
      double[] vol,
      double[] years,
      double[] discountFactor,
      double[] laterDiscountFactor,
      GreekColumns greeks) {
    for (int from = 0; from < n; from += block) {
      int m = Math.min(block, n - from);
      logMoneyness(m, from, forward, strike);
      for (int i = 0; i < m; i++) {
        rootTimes[i] = Math.sqrt(Black76.laterYears(years[from + i]));
      }
      timeValues(m, from, forward, strike, vol);
      for (int i = 0; i < m; i++) {
        int j = from + i;
        greeks.thetaPerDay[j] =
            BlackKernel.price(sign[j], forward[j], strike[j], laterDiscountFactor[j], timeValue[i]);
      }
      for (int i = 0; i < m; i++) {
        rootTimes[i] = Math.sqrt(years[from + i]);
      }
      timeValues(m, from, forward, strike, vol);
      for (int i = 0; i < m; i++) {
        int j = from + i;
        double price =
            BlackKernel.price(sign[j], forward[j], strike[j], discountFactor[j], timeValue[i]);
        greeks.price[j] = price;
        greeks.thetaPerDay[j] -= price;
      }
      for (int i = from; i < from + m; i++) {
        greeks.rhoPerBp[i] = BlackKernel.rhoPerBp(greeks.price[i], years[i]);
      }
      sensitivities(m, from, sign, forward, discountFactor, greeks);
    }
  }

  private void logMoneyness(int m, int from, double[] forward, double[] strike) {
    for (int i = 0; i < m; i++) {
      a[i] = forward[from + i] / strike[from + i];
    }
    for (int i = 0; i < m; i++) {
      long exponent = Elementary.exponent(a[i]);
      b[i] = Elementary.powerOfTwo(exponent);
      c[i] = (double) exponent;
    }
    for (int i = 0; i < m; i++) {
      double scaledStrike = strike[from + i] * b[i];
      a[i] = (forward[from + i] - scaledStrike) / (forward[from + i] + scaledStrike);
    }
    for (int i = 0; i < m; i++) {
      k[i] = Elementary.log(a[i], c[i]);
    }
  }

  /** From k, roots of time and vols: out-of-the-money prices, and what led to them. */
  private void timeValues(int m, int from, double[] forward, double[] strike, double[] vol) {
    for (int i = 0; i < m; i++) {
      double deviation = vol[from + i] * rootTimes[i];
      inverse[i] = BlackKernel.inverse(deviation);
      x[i] = Math.abs(k[i]) * inverse[i];
      t[i] = 0.5 * deviation;
    }
    for (int i = 0; i < m; i++) {
      least[i] = Math.min(forward[from + i], strike[from + i]);
    }
    weights(m);
    for (int i = 0; i < m; i++) {
      a[i] = BlackKernel.seriesMeasure(x[i], t[i]);
    }
    int series = 0;
    for (int i = 0; i < m; i++) {
      series += oneIfNegative(a[i]);
    }
    if (series == m) {
      series(m);
    } else {
      seriesAndDifferences(m);
    }
  }

  private void weights(int m) {
    for (int i = 0; i < m; i++) {
      a[i] = BlackKernel.exponent(x[i], t[i]);
      b[i] = BlackKernel.exponentRest(x[i], t[i]);
    }
    for (int i = 0; i < m; i++) {
      c[i] = Elementary.powerBits(a[i]);
      d[i] = Elementary.mantissa(a[i], b[i], c[i]);
    }
    int vanishing = 0;
    for (int i = 0; i < m; i++) {
      d[i] = Elementary.scaled(d[i], c[i]);
      vanishing += a[i] >= Elementary.LOWEST_NORMAL ? 0 : 1;
    }
    if (vanishing > 0) {
      capVanishing(m);
    }
    for (int i = 0; i < m; i++) {
      weight[i] = least[i] * d[i];
    }
  }

  /** Options that are worth hardly more than nothing, or hardly less than their bound. */
  private void capVanishing(int m) {
    for (int i = 0; i < m; i++) {
      if (!(a[i] >= Elementary.LOWEST_NORMAL)) {
        d[i] = Elementary.exp(a[i], b[i]);
        x[i] = BlackKernel.capped(x[i]);
        t[i] = BlackKernel.capped(t[i]);
      }
    }
  }

  private void series(int m) {
    ScaledTail.meanDeclines(m, x, t, a, b, c, d, e);
    for (int i = 0; i < m; i++) {
      timeValue[i] = BlackKernel.series(t[i], weight[i], a[i]);
    }
  }

  private void seriesAndDifferences(int m) {
    int series = 0;
    for (int i = 0; i < m; i++) {
      bySeries[series] = i;
      byDifference[i - series] = i;
      series += oneIfNegative(a[i]);
    }
    int others = m - series;
    choose(series, bySeries);
    ScaledTail.meanDeclines(series, chosenX, chosenT, a, b, c, d, e);
    for (int i = 0; i < series; i++) {
      int at = bySeries[i];
      timeValue[at] = BlackKernel.series(chosenT[i], weight[at], a[i]);
    }
    choose(others, byDifference);
    for (int i = 0; i < others; i++) {
      a[i] = ScaledTail.at(Math.abs(chosenX[i] - chosenT[i]));
    }
    for (int i = 0; i < others; i++) {
      b[i] = ScaledTail.at(chosenX[i] + chosenT[i]);
    }
    for (int i = 0; i < others; i++) {
      int at = byDifference[i];
      timeValue[at] =
          BlackKernel.difference(least[at], chosenX[i], chosenT[i], weight[at], a[i], b[i]);
    }
  }

  /** From the sign bit: a jump that nobody can foretell would cost more than the price. */
  private static int oneIfNegative(double value) {
    return (int) (Double.doubleToRawLongBits(value) >>> (Double.SIZE - 1));
  }

  private void choose(int n, int[] places) {
    for (int i = 0; i < n; i++) {
      chosenX[i] = x[places[i]];
      chosenT[i] = t[places[i]];
    }
  }

  private void sensitivities(
      int m,
      int from,
      double[] sign,
      double[] forward,
      double[] discountFactor,
      GreekColumns greeks) {
    for (int i = 0; i < m; i++) {
      d[i] = Math.copySign(x[i], k[i]);
      b[i] = t[i] > 0 ? BlackKernel.density(weight[i]) : 0;
    }
    for (int i = 0; i < m; i++) {
      c[i] = Math.abs(d[i] + t[i]);
    }
    for (int i = 0; i < m; i++) {
      a[i] = ScaledTail.at(c[i]);
    }
    for (int i = 0; i < m; i++) {
      a[i] = weight[i] * a[i] / forward[from + i];
    }
    for (int i = 0; i < m; i++) {
      int j = from + i;
      greeks.delta[j] = BlackKernel.delta(sign[j], discountFactor[j], d[i] + t[i], a[i]);
    }
    for (int i = 0; i < m; i++) {
      int j = from + i;
      greeks.gamma[j] = BlackKernel.gamma(discountFactor[j], b[i], forward[j], inverse[i]);
      greeks.vegaPerPoint[j] = BlackKernel.vegaPerPoint(discountFactor[j], b[i], rootTimes[i]);
    }
    for (int i = 0; i < m; i++) {
      int j = from + i;
      double d2 = d[i] - t[i];
      double perVol = rootTimes[i] * inverse[i];
      greeks.vanna[j] = BlackKernel.vanna(discountFactor[j], b[i], d2, perVol);
      greeks.volga[j] = BlackKernel.volga(greeks.vegaPerPoint[j], d[i] + t[i], d2, perVol);
    }
  }
}
