package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Underlying;
import java.util.Comparator;
import java.util.Optional;

/**
 * Answer of VIX-option vols to a move of the index (DOMAIN F3): the mean change of the VVIX on days
 * like it, as a share of the VVIX tonight.
 *
 * @param vvix level tonight, vol points; 0 if not known, and the vols of VIX options stand still
 * @param source what the level is
 */
public record VolOfVol(double vvix, Source source) {

  /** Where the level comes from. */
  public enum Source {
    /** Close of the index. */
    VVIX_CLOSE,
    /** Vol at the forward of the VIX expiry nearest to 30 days. */
    VIX_OPTIONS,
    /** Neither. */
    NOT_KNOWN
  }

  /** No level: vols of VIX options stand still. */
  public static final VolOfVol NOT_KNOWN = new VolOfVol(0, Source.NOT_KNOWN);

  /** VVIX points on days with the SPX at -3 % or less, to -1 %, and from +1 % on. */
  private static final double ON_LARGE_FALLS = 9.2;

  private static final double ON_FALLS = 7.1;
  private static final double ON_RISES = -4.4;

  private static final double LARGE_FALL_PERCENT = -3;
  private static final double FALL_PERCENT = -1;
  private static final double RISE_PERCENT = 1;

  /** The index has been between 60 and 210 since 2006; a level far off is none. */
  private static final double LEAST = 10;

  private static final double MOST = 1000;

  private static final double TARGET_DAYS = 30;
  private static final double DAYS_A_YEAR = 365;
  private static final double VOL_POINTS = 100;

  /** On one market. */
  public static VolOfVol of(MarketSnapshot market) {
    double close = market.close("VVIX").orElse(0);
    if (isLevel(close)) {
      return new VolOfVol(close, Source.VVIX_CLOSE);
    }
    return nearest(market)
        .map(slice -> VOL_POINTS * slice.atmVol())
        .filter(VolOfVol::isLevel)
        .map(level -> new VolOfVol(level, Source.VIX_OPTIONS))
        .orElse(NOT_KNOWN);
  }

  /**
   * Factor on the vols of VIX options.
   *
   * @param spxPercent move of the SPX, percent
   */
  public double factor(double spxPercent) {
    return ofPoints(points(spxPercent));
  }

  /** The same, never above 1 in the LOW case. */
  public double factor(double spxPercent, BetaCase response) {
    double factor = factor(spxPercent);
    return switch (response) {
      case LOW -> Math.min(1, factor);
      case BASE, HIGH -> factor;
    };
  }

  /** The same of a move of the VVIX itself, vol points. */
  public double ofPoints(double points) {
    return vvix > 0 ? Math.max(1 + points / vvix, LEAST / vvix) : 1;
  }

  private static double points(double spxPercent) {
    if (spxPercent <= LARGE_FALL_PERCENT) {
      return ON_LARGE_FALLS;
    }
    if (spxPercent <= FALL_PERCENT) {
      return ON_FALLS;
    }
    return spxPercent >= RISE_PERCENT ? ON_RISES : 0;
  }

  /** Of two equally near the earlier, of two roots the first. */
  private static Optional<ExpirySlice> nearest(MarketSnapshot market) {
    return market.slices().values().stream()
        .filter(slice -> slice.root().underlying() == Underlying.VIX && slice.years() > 0)
        .min(Comparator.comparingDouble(
                (ExpirySlice slice) -> Math.abs(slice.years() * DAYS_A_YEAR - TARGET_DAYS))
            .thenComparing(ExpirySlice::expiry)
            .thenComparing(ExpirySlice::root));
  }

  private static boolean isLevel(double vvix) {
    return vvix >= LEAST && vvix <= MOST;
  }
}
