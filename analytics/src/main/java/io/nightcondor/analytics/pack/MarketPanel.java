package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * Levels behind the figures.
 *
 * @param indices official closes of the session
 * @param vxCurve VIX futures or parity levels
 * @param slices SPX and VIX expiries that were calibrated
 * @param vixReplication the volatility indices recomputed from the SPX chain
 */
public record MarketPanel(
    List<IndexRow> indices,
    List<VxRow> vxCurve,
    List<SliceRow> slices,
    List<VixRow> vixReplication) {

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

  /**
   * A volatility index and the chain's own value of it.
   *
   * @param symbol such as VIX
   * @param targetDays calendar days ahead
   * @param replicated VIX points; missing if the chain does not define it
   * @param published close of the session, VIX points; missing if no source had it
   * @param difference replicated less published, VIX points
   * @param beyondLimit true if the difference is more than rule Q18 allows
   * @param terms near and next term; empty if the chain does not define it
   */
  public record VixRow(
      String symbol,
      int targetDays,
      Figure replicated,
      Figure published,
      Figure difference,
      boolean beyondLimit,
      List<VixTermRow> terms) {}

  /**
   * One expiry that an index is interpolated between.
   *
   * @param minutes to settlement
   * @param rate continuously compounded, a fraction per year
   * @param parityStrike strike with the smallest difference of call and put, index points
   * @param forward index points
   * @param centreStrike where puts end and calls begin, index points
   * @param strikes number of strikes used
   * @param lowestStrike used, index points
   * @param highestStrike used, index points
   * @param variance annualised, a fraction squared
   * @param weight share of its total variance in the index, a fraction
   */
  public record VixTermRow(
      String root,
      LocalDate expiry,
      long minutes,
      double rate,
      double parityStrike,
      double forward,
      double centreStrike,
      int strikes,
      double lowestStrike,
      double highestStrike,
      double variance,
      double weight) {}
}
