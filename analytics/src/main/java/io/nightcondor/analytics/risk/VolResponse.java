package io.nightcondor.analytics.risk;

/** How vols answer to a move of the index: VIX points, and implied vols of SPX options. */
public enum VolResponse {
  /** Vols stand still. */
  FLAT(0),
  MILD(1.5),
  BASE(1.8),
  ADVERSE(2.5),
  EXTREME(5.0);

  private static final double POINTS_PER_PERCENT_UP = 1.2;
  private static final double LOWEST_VIX = 9;
  private static final double HIGHEST_VIX = 90;

  private static final double LOWEST_VOL = 0.04;
  private static final double LARGEST_FALL = 0.5;
  private static final double TENOR_POWER = 0.43;
  private static final double LOWEST_TENOR_RESPONSE = 0.35;
  private static final double HIGHEST_TENOR_RESPONSE = 2.0;

  private final double pointsPerPercentDown;

  VolResponse(double pointsPerPercentDown) {
    this.pointsPerPercentDown = pointsPerPercentDown;
  }

  /** VIX points per 1 % fall of the SPX. */
  public double pointsPerPercentDown() {
    return pointsPerPercentDown;
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
   * The same for a response given in VIX points per 1 % fall. The clip never moves a VIX that
   * already stands outside 9 and 90 by itself.
   */
  static double vixMove(double spxPercent, double vix, double pointsPerPercentDown) {
    double move = -spxPercent * (spxPercent < 0 ? pointsPerPercentDown : POINTS_PER_PERCENT_UP);
    double shocked =
        Math.max(Math.min(LOWEST_VIX, vix), Math.min(Math.max(HIGHEST_VIX, vix), vix + move));
    return shocked - vix;
  }

  /**
   * Implied vol of an SPX option after a move of the VIX, a fraction: unchanged if flat.
   *
   * @param vol before the move, a fraction
   * @param days calendar days to settlement before the move
   * @param vixMove VIX points, clipped
   */
  public double shockedVol(double vol, double days, double vixMove) {
    return this == FLAT ? vol : moved(vol, days, vixMove);
  }

  /** {@link #shockedVol} of every response but the flat one. */
  static double moved(double vol, double days, double vixMove) {
    double shifted = vol + tenorResponse(days) * vixMove / 100;
    return Math.max(Math.max(LARGEST_FALL * vol, LOWEST_VOL), shifted);
  }

  /**
   * Vol points of an SPX option per VIX point at a tenor: (30 / days)^0.43 between 0.35 and 2.
   *
   * @param days calendar days to settlement; 0 or less counts as the shortest tenor
   */
  public static double tenorResponse(double days) {
    if (days <= 0) {
      return HIGHEST_TENOR_RESPONSE;
    }
    double response = StrictMath.pow(30 / days, TENOR_POWER);
    return Math.max(LOWEST_TENOR_RESPONSE, Math.min(HIGHEST_TENOR_RESPONSE, response));
  }
}
