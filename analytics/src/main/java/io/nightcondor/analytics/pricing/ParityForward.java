package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Forward.Method;
import io.nightcondor.analytics.market.OptionQuote;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Forward and discount factor of one root and expiry from put-call parity, C - P = DF (F - K), over
 * strikes where both sides are bid. Empty where no strike qualifies.
 */
public final class ParityForward {

  /** Strikes of an index chain within this share of the index take part. */
  private static final double STRIKE_BAND = 0.10;

  /** Below it the slope of the regression is noise. */
  private static final double REGRESSION_DAYS = 14;

  private static final double HIGHEST_RATE = 0.15;
  private static final double LOWEST_RATE = -0.01;

  private static final int REGRESSION_STRIKES = 5;
  private static final int NEAREST_STRIKES = 5;
  private static final int VIX_STRIKES = 3;
  private static final double VIX_SPREAD_SHARE = 0.25;
  private static final double VIX_DISPERSION_LIMIT = 0.25;

  /** Huber's constant: 95 % efficient on normal errors. */
  private static final double HUBER = 1.345;

  /** Median absolute deviation to standard deviation, normal errors. */
  private static final double MAD_TO_DEVIATION = 1.4826;

  private static final int REWEIGHTINGS = 50;
  private static final double CONVERGED = 1e-12;

  private ParityForward() {}

  /**
   * Both from the line through call less put on strike; empty if the line is not to be trusted:
   * less than 14 days, a discount factor outside rates of -1 % to 15 %, or residuals wider than the
   * average half-spread.
   *
   * @param quotes of one root and expiry
   * @param indexLevel centre of the strikes used, index points
   * @param years to settlement
   */
  public static Optional<Forward> byRegression(
      List<OptionQuote> quotes, double indexLevel, double years) {
    List<QuotePair> pairs = near(quotes, indexLevel);
    if (pairs.size() < REGRESSION_STRIKES || years * 365 < REGRESSION_DAYS) {
      return Optional.empty();
    }
    Line line = huberLine(pairs, indexLevel);
    double discountFactor = -line.slope();
    boolean trusted = discountFactor >= StrictMath.exp(-HIGHEST_RATE * years)
        && discountFactor <= StrictMath.exp(-LOWEST_RATE * years)
        && line.residualRms() < meanHalfSpread(pairs);
    return trusted
        ? Optional.of(new Forward(
            indexLevel + line.level() / discountFactor,
            discountFactor,
            Method.PARITY_REGRESSION,
            pairs.size(),
            line.residualRms(),
            false))
        : Optional.empty();
  }

  /**
   * The forward alone: the median over the five strikes nearest the crossing of call and put. Of
   * low confidence with fewer strikes or residuals wider than their average half-spread.
   *
   * @param quotes of one root and expiry
   * @param indexLevel centre of the strikes used, index points
   * @param discountFactor from the curve
   */
  public static Optional<Forward> byCrossing(
      List<OptionQuote> quotes, double indexLevel, double discountFactor) {
    List<QuotePair> nearest = near(quotes, indexLevel).stream()
        .sorted(Comparator.comparingDouble((QuotePair pair) -> Math.abs(pair.difference()))
            .thenComparingDouble(QuotePair::strike))
        .limit(NEAREST_STRIKES)
        .toList();
    if (nearest.isEmpty()) {
      return Optional.empty();
    }
    double[] forwards = forwards(nearest, discountFactor);
    double level = median(forwards);
    double squares = 0;
    for (double forward : forwards) {
      squares += (forward - level) * (forward - level);
    }
    double residualRms = discountFactor * StrictMath.sqrt(squares / forwards.length);
    boolean lowConfidence =
        nearest.size() < NEAREST_STRIKES || residualRms > meanHalfSpread(nearest);
    return Optional.of(new Forward(
        level,
        discountFactor,
        Method.PARITY_FIXED_DISCOUNT,
        nearest.size(),
        residualRms,
        lowConfidence));
  }

  /**
   * The forward of a VIX strip: the mean over strikes weighted by one over squared spreads, from
   * three or more strikes whose sides are bid and no wider than a quarter of their mid. Of low
   * confidence if its dispersion, kept as the residual, is above 0.25.
   *
   * @param quotes of one VIX root and expiry
   * @param discountFactor from the curve
   */
  public static Optional<Forward> ofVix(List<OptionQuote> quotes, double discountFactor) {
    List<QuotePair> pairs = QuotePair.of(quotes).stream()
        .filter(pair -> pair.bothBid() && pair.tighterThan(VIX_SPREAD_SHARE))
        .toList();
    if (pairs.size() < VIX_STRIKES) {
      return Optional.empty();
    }
    double[] forwards = forwards(pairs, discountFactor);
    double[] weights = pairs.stream().mapToDouble(QuotePair::weight).toArray();
    double total = 0;
    double sum = 0;
    for (int i = 0; i < forwards.length; i++) {
      total += weights[i];
      sum += weights[i] * forwards[i];
    }
    double level = sum / total;
    double squares = 0;
    for (int i = 0; i < forwards.length; i++) {
      squares += weights[i] * (forwards[i] - level) * (forwards[i] - level);
    }
    double dispersion = StrictMath.sqrt(squares / total);
    return Optional.of(new Forward(
        level,
        discountFactor,
        Method.PARITY_FIXED_DISCOUNT,
        pairs.size(),
        dispersion,
        dispersion > VIX_DISPERSION_LIMIT));
  }

  private static List<QuotePair> near(List<OptionQuote> quotes, double indexLevel) {
    return QuotePair.of(quotes).stream()
        .filter(QuotePair::bothBid)
        .filter(pair -> Math.abs(pair.strike() / indexLevel - 1) <= STRIKE_BAND)
        .toList();
  }

  private static double[] forwards(List<QuotePair> pairs, double discountFactor) {
    return pairs.stream()
        .mapToDouble(pair -> pair.strike() + pair.difference() / discountFactor)
        .toArray();
  }

  private static double meanHalfSpread(List<QuotePair> pairs) {
    return pairs.stream().mapToDouble(QuotePair::meanHalfSpread).sum() / pairs.size();
  }

  /**
   * A fitted line.
   *
   * @param level value at the centre, index points
   * @param slope per index point
   * @param residualRms index points, each strike counted once
   */
  private record Line(double level, double slope, double residualRms) {}

  /** Weighted least squares with Huber's loss, by reweighting. */
  private static Line huberLine(List<QuotePair> pairs, double centre) {
    int n = pairs.size();
    double[] x = pairs.stream().mapToDouble(pair -> pair.strike() - centre).toArray();
    double[] y = pairs.stream().mapToDouble(QuotePair::difference).toArray();
    double[] quoteWeights = pairs.stream().mapToDouble(QuotePair::weight).toArray();
    double[] weights = quoteWeights.clone();
    Line line = leastSquares(x, y, weights);
    for (int i = 0; i < REWEIGHTINGS; i++) {
      double[] errors = new double[n];
      for (int j = 0; j < n; j++) {
        double residual = y[j] - line.level() - line.slope() * x[j];
        errors[j] = Math.abs(residual) * StrictMath.sqrt(quoteWeights[j]);
      }
      double limit = HUBER * MAD_TO_DEVIATION * median(errors);
      for (int j = 0; j < n; j++) {
        weights[j] = errors[j] > limit ? quoteWeights[j] * limit / errors[j] : quoteWeights[j];
      }
      Line next = leastSquares(x, y, weights);
      boolean converged = Math.abs(next.slope() - line.slope()) < CONVERGED
          && Math.abs(next.level() - line.level()) < CONVERGED * centre;
      line = next;
      if (converged) {
        break;
      }
    }
    return line;
  }

  private static Line leastSquares(double[] x, double[] y, double[] weights) {
    double total = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      total += weights[i];
      sumX += weights[i] * x[i];
      sumY += weights[i] * y[i];
    }
    double meanX = sumX / total;
    double meanY = sumY / total;
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < x.length; i++) {
      covariance += weights[i] * (x[i] - meanX) * (y[i] - meanY);
      variance += weights[i] * (x[i] - meanX) * (x[i] - meanX);
    }
    double slope = covariance / variance;
    double level = meanY - slope * meanX;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double residual = y[i] - level - slope * x[i];
      squares += residual * residual;
    }
    return new Line(level, slope, StrictMath.sqrt(squares / x.length));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
  }
}
