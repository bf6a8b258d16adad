package io.nightcondor.analytics.risk;

/** How the VIX answers to a move of the index, and whether SPX vols go with it. */
public enum VolResponse {
  /** Vols stand still. */
  FLAT(0),
  MILD(1.5),
  BASE(1.8),
  ADVERSE(2.5),
  EXTREME(5.0);

  /** A shocked VIX is not put below this by the shock. */
  static final double LOWEST_VIX = 9;

  private static final double HIGHEST_VIX = 90;
  private static final double POINTS_PER_PERCENT_UP = 1.2;

  private final double pointsPerPercentDown;

  VolResponse(double pointsPerPercentDown) {
    this.pointsPerPercentDown = pointsPerPercentDown;
  }

  /** VIX points per 1 % fall of the SPX. */
  public double pointsPerPercentDown() {
    return pointsPerPercentDown;
  }

  /** What SPX vols do. */
  public SpxVolMove spxVol() {
    return this == FLAT ? SpxVolMove.UNCHANGED : SpxVolMove.WITH_VIX;
  }

  /**
   * Move of the VIX, VIX points, after the shocked VIX is clipped to 9 and 90.
   *
   * @param spxPercent move of the SPX, percent, below 0 for a fall
   * @param vix level before the move, VIX points
   */
  public double vixMove(double spxPercent, double vix) {
    return this == FLAT ? 0 : vixMove(spxPercent, vix, pointsPerPercentDown);
  }

  /**
   * The index moves and the VIX answers, SPX vols with it; VIX futures at BASE.
   *
   * @param name for reports
   * @param spxPercent move of the SPX, percent
   * @param vix level before the move, VIX points
   */
  public Scenario scenario(String name, double spxPercent, double vix) {
    return Scenario.of(name, spxPercent, vixMove(spxPercent, vix), spxVol());
  }

  /** The same for a response given in VIX points per 1 % fall. */
  static double vixMove(double spxPercent, double vix, double pointsPerPercentDown) {
    return clipped(
        -spxPercent * (spxPercent < 0 ? pointsPerPercentDown : POINTS_PER_PERCENT_UP), vix);
  }

  /**
   * What is left of a move of the VIX after the clip to 9 and 90. The clip never moves a VIX that
   * already stands outside by itself.
   */
  public static double clipped(double move, double vix) {
    double shocked =
        Math.max(Math.min(LOWEST_VIX, vix), Math.min(Math.max(HIGHEST_VIX, vix), vix + move));
    return shocked - vix;
  }
}
