package io.nightcondor.analytics.market;

/** Smallest step of an option price, index points. */
public final class TickSize {

  /** Price at which the coarse step begins, index points. */
  private static final double COARSE_FROM = 3.0;

  private TickSize() {}

  /**
   * The step at a price: finer below 3.00, except in VIX weeklies, which step finely everywhere.
   */
  public static double of(Root root, double price) {
    boolean fine = price < COARSE_FROM;
    return switch (root) {
      case SPX, SPXW -> fine ? 0.05 : 0.10;
      case VIX -> fine ? 0.01 : 0.05;
      case VIXW -> 0.01;
    };
  }
}
