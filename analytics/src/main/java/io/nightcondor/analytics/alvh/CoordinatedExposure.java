package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/**
 * NVc (DOMAIN E6): profit of condors and hedges together under the calibration stress, per VIX
 * point. At or below 0 the book is not net long vol, whatever its pure vega says.
 */
public final class CoordinatedExposure {

  private static final double LEAST_MOVE = 1;

  private CoordinatedExposure() {}

  /**
   * USD per VIX point.
   *
   * @param condorPnl USD under the stress
   * @param hedgeGain USD under the stress, HIGH response
   * @param vixMove VIX points of the stress
   */
  public static Figure of(Figure condorPnl, Figure hedgeGain, double vixMove) {
    return condorPnl.plus(hedgeGain).map(pnl -> pnl / Math.max(LEAST_MOVE, vixMove));
  }

  /** The condors' part of the book: one that gains from the fall counts as 0. */
  public static Figure bookPnl(List<Figure> condorPnls) {
    return condorPnls.stream()
        .map(pnl -> pnl.map(amount -> Math.min(0, amount)))
        .reduce(Figure.of(0), Figure::plus);
  }

  /** The same where a condor is unpriced: it adds no room. */
  public static double knownBookPnl(List<Figure> condorPnls) {
    return condorPnls.stream()
        .mapToDouble(pnl -> Math.min(0, pnl.toOptional().orElse(0)))
        .sum();
  }
}
