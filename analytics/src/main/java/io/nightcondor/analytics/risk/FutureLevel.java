package io.nightcondor.analytics.risk;

/** Level of a VIX future after a move; a fall stops at 9, where the shocked VIX is clipped. */
final class FutureLevel {

  private FutureLevel() {}

  /**
   * After a move of the spot VIX, VIX points: linear.
   *
   * @param level before the move, VIX points
   * @param beta points of the future per point of spot
   * @param vixMove VIX points
   */
  static double moved(double level, double beta, double vixMove) {
    return floored(level, level + beta * vixMove);
  }

  /** After any move, VIX points, with that floor. */
  static double floored(double level, double moved) {
    return Math.max(Math.min(VolResponse.LOWEST_VIX, level), moved);
  }
}
