package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * Levels behind the figures.
 *
 * @param indices official closes of the session
 * @param vxCurve VIX futures or parity levels
 * @param slices SPX and VIX expiries that were calibrated
 */
public record MarketPanel(List<IndexRow> indices, List<VxRow> vxCurve, List<SliceRow> slices) {

  /** @param previousClose index points; missing if the previous session was not run */
  public record IndexRow(String symbol, double close, Figure previousClose) {}

  /**
   * @param level VIX points
   * @param source SETTLEMENT, PARITY or INTERPOLATED
   * @param beta BASE response to spot VIX at that tenor
   */
  public record VxRow(
      LocalDate expiry,
      int days,
      double level,
      String source,
      double dispersion,
      boolean lowConfidence,
      double beta) {}

  /**
   * @param years to settlement
   * @param forward index points
   * @param discountFactor a fraction
   * @param method how the forward was found
   * @param atmVol a fraction
   * @param impliedCarry r - ln(F/S)/T on the index print, a fraction per year; a diagnostic
   */
  public record SliceRow(
      String root,
      LocalDate expiry,
      double years,
      double forward,
      double discountFactor,
      String method,
      double atmVol,
      Figure impliedCarry,
      int quotesUsed,
      int smileKnots,
      List<String> flags) {}
}
