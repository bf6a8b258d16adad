package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.risk.TenorCurve;
import io.nightcondor.analytics.risk.VixFutureMove;
import io.nightcondor.analytics.risk.VolOfVol;
import java.util.function.DoubleUnaryOperator;

/** How a day of history is played on tonight's levels (DOMAIN F4). */
enum Rescaling {
  /** The day's points. */
  ABSOLUTE {
    @Override
    double vixMove(NamedDay day, double vix) {
      return day.vix().points();
    }

    @Override
    VixFutureMove futures(NamedDay day, double[] tenors, double part) {
      return new VixFutureMove.Points(curve(tenors, tenor -> part * day.points(tenor)));
    }

    @Override
    double vvixFactor(VolOfVol volOfVol) {
      return volOfVol.ofPoints(NamedDays.VVIX_OF_MARCH_2020.points());
    }
  },
  /** The day's per cent of tonight's levels. */
  RELATIVE {
    @Override
    double vixMove(NamedDay day, double vix) {
      return vix * day.vix().share();
    }

    @Override
    VixFutureMove futures(NamedDay day, double[] tenors, double part) {
      return new VixFutureMove.LogChange(
          curve(tenors, tenor -> StrictMath.log(1 + part * day.share(tenor))));
    }

    @Override
    double vvixFactor(VolOfVol volOfVol) {
      return 1 + NamedDays.VVIX_OF_MARCH_2020.share();
    }
  };

  /** VIX points tonight before the clip. */
  abstract double vixMove(NamedDay day, double vix);

  /**
   * Moves of VIX futures as measured.
   *
   * @param tenors calendar days to settlement at which it must be exact, rising
   * @param part of the day's moves that is played
   */
  abstract VixFutureMove futures(NamedDay day, double[] tenors, double part);

  /** On the vols of VIX options, of the one day that has its own. */
  abstract double vvixFactor(VolOfVol volOfVol);

  private static TenorCurve curve(double[] tenors, DoubleUnaryOperator move) {
    double[] moves = new double[tenors.length];
    for (int i = 0; i < tenors.length; i++) {
      moves[i] = move.applyAsDouble(tenors[i]);
    }
    return TenorCurve.of(tenors, moves);
  }
}
