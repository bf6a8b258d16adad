package io.nightcondor.analytics.risk;

/**
 * The one joint move that hedges are sized on: SPX down 5 % over two calendar days, the VIX up by
 * points per 1 % fall that shrink as the VIX stands higher.
 */
public final class CalibrationStress {

  /** Move of the SPX and of every SPX forward, percent. */
  public static final double SPX_PERCENT = -5;

  /** Calendar days that pass. */
  public static final int DAYS = 2;

  /** Knots of the response: VIX level, then VIX points per 1 % fall; flat outside. */
  private static final double[] VIX = {17.5, 22.5, 27.5, 32.5};

  private static final double[] POINTS_PER_PERCENT = {1.9, 1.35, 1.35, 1.3};

  private CalibrationStress() {}

  /** VIX points per 1 % fall of the SPX, joined by straight lines. */
  public static double pointsPerPercent(double vix) {
    if (vix <= VIX[0]) {
      return POINTS_PER_PERCENT[0];
    }
    for (int i = 1; i < VIX.length; i++) {
      if (vix <= VIX[i]) {
        double share = (vix - VIX[i - 1]) / (VIX[i] - VIX[i - 1]);
        return POINTS_PER_PERCENT[i - 1]
            + share * (POINTS_PER_PERCENT[i] - POINTS_PER_PERCENT[i - 1]);
      }
    }
    return POINTS_PER_PERCENT[VIX.length - 1];
  }

  /** Move of the VIX under the stress, VIX points, after the shocked VIX is clipped to 9 and 90. */
  public static double vixMove(double vix) {
    return VolResponse.vixMove(SPX_PERCENT, vix, pointsPerPercent(vix));
  }

  /**
   * The move as a scenario: SPX vols and VIX futures go with the VIX, VIX-option vols stand still.
   *
   * @param vix VIX close, VIX points
   * @param beta response of VIX futures
   */
  public static Scenario scenario(double vix, BetaCase beta) {
    return scenario("CALIBRATION " + beta, vixMove(vix), SpxVolMove.WITH_VIX, beta);
  }

  /** The same fall and days with one of the vol responses; VIX futures at BASE. */
  public static Scenario scenario(double vix, VolResponse response) {
    return scenario(
        "CALIBRATION " + response,
        response.vixMove(SPX_PERCENT, vix),
        response.spxVol(),
        BetaCase.BASE);
  }

  private static Scenario scenario(String name, double vixMove, SpxVolMove spxVol, BetaCase beta) {
    return Scenario.of(name, SPX_PERCENT, vixMove, spxVol).after(DAYS).at(beta);
  }
}
