package io.nightcondor.analytics.risk;

/**
 * Response of a VX future to the spot VIX by calendar days to settlement: VIX points of the future
 * per point of spot. Fitted to one-day changes of settlements, 1 / (1 + (days / scale)^power).
 */
public final class VixBeta {

  private static final double LOW_FACTOR = 0.6;
  private static final double HIGH_FACTOR = 1.5;

  private VixBeta() {}

  /** The years of settlements that a curve was fitted to. */
  public enum Sample {
    /** The default: root-mean-square error 0.04. */
    FROM_2013_TO_2026(25.9, 0.687),
    /** Root-mean-square error 0.008. */
    FROM_2004_TO_2014(19.66, 0.6457);

    private final double scaleDays;
    private final double power;

    Sample(double scaleDays, double power) {
      this.scaleDays = scaleDays;
      this.power = power;
    }

    /** The fitted response, 1 at settlement and falling with days. */
    public double beta(double days) {
      return 1 / (1 + StrictMath.pow(Math.max(days, 0) / scaleDays, power));
    }
  }

  /** The curve that sizes hedges. */
  public static double base(double days) {
    return Sample.FROM_2013_TO_2026.beta(days);
  }

  /** The hedge under-delivers: 0.6 of the base curve. Printed, never used to size. */
  public static double low(double days) {
    return LOW_FACTOR * base(days);
  }

  /** The hedge over-delivers: 1.5 of the base curve, at most 1. Checks caps. */
  public static double high(double days) {
    return Math.min(1, HIGH_FACTOR * base(days));
  }

  /**
   * Level of a VIX future after a move of the spot VIX, VIX points: linear, but a fall stops at 9,
   * where the shocked VIX itself is clipped.
   *
   * @param level before the move, VIX points
   * @param beta points of the future per point of spot
   * @param vixMove VIX points
   */
  static double moved(double level, double beta, double vixMove) {
    return floored(level, level + beta * vixMove);
  }

  /** Level after any move, VIX points, with that floor. */
  static double floored(double level, double moved) {
    return Math.max(Math.min(VolResponse.LOWEST_VIX, level), moved);
  }
}
