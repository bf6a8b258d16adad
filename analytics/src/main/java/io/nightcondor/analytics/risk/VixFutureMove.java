package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.BetaSet;

/**
 * How VIX futures, and the forwards of VIX options, move in a scenario. A fall stops at 9, where
 * the shocked VIX itself is clipped.
 */
public sealed interface VixFutureMove {

  /** By the response to the move of the spot VIX (DOMAIN F2). */
  record Beta(BetaSet set, BetaCase response) implements VixFutureMove {

    @Override
    public double moved(double level, double days, double vixMove) {
      return FutureLevel.moved(level, response.beta(set, days), vixMove);
    }
  }

  /**
   * By so many VIX points, whatever the spot VIX does.
   *
   * @param points by calendar days to settlement, up to 1000 either way
   */
  record Points(TenorCurve points) implements VixFutureMove {

    private static final double LARGEST = 1000;

    public Points {
      if (!(points.largest() <= LARGEST)) {
        throw new IllegalArgumentException(
            "a VIX future moves by at most 1000 points, got " + points);
      }
    }

    @Override
    public double moved(double level, double days, double vixMove) {
      return FutureLevel.moved(level, 1, points.at(days));
    }
  }

  /**
   * By a share of the own level, whatever the spot VIX does.
   *
   * @param change logarithm of the level after over before, by calendar days to settlement, up to
   *     ln 100 either way
   */
  record LogChange(TenorCurve change) implements VixFutureMove {

    public LogChange {
      if (!(change.largest() <= SpxVolMove.LARGEST_LOG_CHANGE)) {
        throw new IllegalArgumentException(
            "a VIX future moves by at most a factor of 100, got logarithms " + change);
      }
    }

    @Override
    public double moved(double level, double days, double vixMove) {
      return FutureLevel.floored(level, level * StrictMath.exp(change.at(days)));
    }
  }

  /**
   * Level after the move, VIX points.
   *
   * @param level before the move, VIX points
   * @param days calendar days to settlement
   * @param vixMove of the spot VIX, VIX points
   */
  double moved(double level, double days, double vixMove);
}
