package io.nightcondor.analytics.smile;

import static io.nightcondor.analytics.smile.SviCurve.PARAMETERS;

/**
 * Errors of a raw SVI curve against the quotes of a strip, in half-spreads, each wide market at its
 * lower weight: those of prices, or those of vols times vega, which is the price error to first
 * order and needs no price. Where asked, a butterfly of negative price adds errors of its own.
 */
final class SviResiduals implements Residuals {

  /** What the fit compares. */
  enum Kind {
    VOL,
    PRICE
  }

  /** Places at which the penalty looks; the check afterwards looks at more. */
  private static final int PENALTY_POINTS = 101;

  /** How far above 0 the penalty wants g: room for what lies between its points. */
  private static final double PENALTY_MARGIN = 1e-3;

  private final QuoteStrip strip;
  private final SviCurve curve;
  private final Kind kind;
  private final double penalty;

  /** @param penalty half-spreads per unit that g is too low; 0 asks for none */
  SviResiduals(QuoteStrip strip, SviCurve curve, Kind kind, double penalty) {
    this.strip = strip;
    this.curve = curve;
    this.kind = kind;
    this.penalty = penalty;
  }

  @Override
  public int size() {
    return strip.size() + (penalty > 0 ? PENALTY_POINTS : 0);
  }

  @Override
  public void evaluate(double[] parameters, double[] values, double[][] derivatives) {
    curve.moveTo(parameters);
    int n = strip.size();
    for (int i = 0; i < n; i++) {
      double[] row = derivatives[i];
      double variance = curve.variance(strip.logMoneyness[i], row);
      double vol = Math.sqrt(variance / strip.years());
      double vega = switch (kind) {
        case VOL -> strip.vega[i];
        case PRICE -> strip.vega(i, vol);
      };
      double error = switch (kind) {
        case VOL -> vega * (vol - strip.vol[i]);
        case PRICE -> strip.error(i, vol);
      };
      values[i] = strip.weight[i] * error;
      double byVariance = strip.weight[i] * vega / (2 * vol * strip.years());
      for (int j = 0; j < PARAMETERS; j++) {
        row[j] *= byVariance;
      }
    }
    if (penalty > 0) {
      penalise(values, derivatives);
    }
  }

  private void penalise(double[] values, double[][] derivatives) {
    double[] scratch = new double[PARAMETERS];
    double halfWidth = strip.gridHalfWidth();
    for (int i = 0; i < PENALTY_POINTS; i++) {
      int row = strip.size() + i;
      double place = halfWidth * (2.0 * i / (PENALTY_POINTS - 1) - 1);
      double density = curve.density(place, derivatives[row], scratch);
      double lack = PENALTY_MARGIN - density;
      values[row] = penalty * Math.max(lack, 0);
      for (int j = 0; j < PARAMETERS; j++) {
        derivatives[row][j] *= lack > 0 ? -penalty : 0;
      }
    }
  }
}
