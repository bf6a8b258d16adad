package io.nightcondor.analytics.backtest.model;

import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.TickSize;

/**
 * How the model's makers quote: around the model's price, a width of {@code base + share x time
 * value + deep x intrinsic value}, wider in proportion to the VIX above 20, the bid rounded down to
 * the tick and the ask up.
 */
public final class QuoteRule {

  private static final double CALM_VIX = 20;

  /** Keeps a price that is a whole number of ticks from being moved by its last binary digit. */
  private static final double ROUNDING = 1e-9;

  private final double vix;

  /** @param vix VIX points */
  public QuoteRule(double vix) {
    this.vix = vix;
  }

  /**
   * Bid and ask, index points.
   *
   * @param bid 0 where the makers show none
   * @param ask at least one tick
   */
  public record Market(double bid, double ask) {
    /** Halfway between bid and ask. */
    public double mid() {
      return 0.5 * (bid + ask);
    }
  }

  /**
   * What the makers show for a series.
   *
   * @param price the model's, index points
   * @param intrinsic discounted intrinsic value, index points
   */
  public Market quote(Root root, double price, double intrinsic) {
    double half = 0.5 * width(root, Math.max(price - intrinsic, 0), intrinsic);
    double bid = down(root, Math.max(price - half, 0));
    double ask = Math.max(up(root, price + half), TickSize.of(root, 0));
    return new Market(bid, ask);
  }

  /** How many times as wide as in a calm market, 1 or more. */
  public double stress() {
    return Math.max(1, vix / CALM_VIX);
  }

  private double width(Root root, double timeValue, double intrinsic) {
    double stress = stress();
    return switch (root) {
      case SPX, SPXW -> stress * (0.05 + 0.008 * timeValue + 0.004 * intrinsic);
      case VIX, VIXW -> stress * (0.015 + 0.02 * timeValue + 0.01 * intrinsic);
    };
  }

  private static double down(Root root, double price) {
    double tick = TickSize.of(root, price + ROUNDING);
    return StrictMath.floor(price / tick + ROUNDING) * tick;
  }

  private static double up(Root root, double price) {
    double tick = TickSize.of(root, price + ROUNDING);
    return StrictMath.ceil(price / tick - ROUNDING) * tick;
  }
}
