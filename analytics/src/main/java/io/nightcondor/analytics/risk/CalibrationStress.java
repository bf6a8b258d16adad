package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.BetaSet;

/**
 * The one joint move that hedges are sized on: SPX down, by 5 % unless a policy asks for another
 * fall, over two calendar days, the VIX up by points per 1 % fall that shrink as the VIX stands
 * higher.
 *
 * @param spxPercent move of the SPX and of every SPX forward, percent, below 0
 */
public record CalibrationStress(double spxPercent) {

  public static final CalibrationStress FIVE_PERCENT = new CalibrationStress(-5);

  /** Calendar days that pass. */
  public static final int DAYS = 2;

  /** Knots of the response: VIX level, then VIX points per 1 % fall; flat outside. */
  private static final double[] VIX = {17.5, 22.5, 27.5, 32.5};

  private static final double[] POINTS_PER_PERCENT = {1.9, 1.35, 1.35, 1.3};

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
  public double vixMove(double vix) {
    return VolResponse.vixMove(spxPercent, vix, pointsPerPercent(vix));
  }

  /**
   * The move as a scenario: SPX vols and VIX futures go with the VIX, VIX-option vols stand still.
   *
   * @param vix VIX close, VIX points
   * @param set betas of VIX futures
   * @param beta their case
   */
  public Scenario scenario(double vix, BetaSet set, BetaCase beta) {
    return scenario("CALIBRATION " + beta, vixMove(vix), SpxVolMove.WITH_VIX).at(set, beta);
  }

  /**
   * The move with the VIX so many points beside where it ends, VIX futures at BASE.
   *
   * @param points VIX points
   */
  public Scenario scenario(double vix, BetaSet set, double points) {
    return scenario("CALIBRATION VIX " + points, vixMove(vix) + points, SpxVolMove.WITH_VIX)
        .at(set, BetaCase.BASE);
  }

  /** The same fall and days with one of the vol responses, for what holds no VIX futures. */
  public Scenario scenario(double vix, VolResponse response) {
    return scenario(
        "CALIBRATION " + response, response.vixMove(spxPercent, vix), response.spxVol());
  }

  private Scenario scenario(String name, double vixMove, SpxVolMove spxVol) {
    return Scenario.of(name, spxPercent, vixMove, spxVol).after(DAYS);
  }
}
