package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * Levels behind the figures.
 *
 * @param indices official closes of the session
 * @param dailyRange how far the SPX may move in a day
 * @param vxCurve VIX futures or parity levels
 * @param slices SPX and VIX expiries that were calibrated
 * @param vixReplication the volatility indices recomputed from the SPX chain
 * @param events what is on the calendar around the session: the last and the next statement of the
 *     FOMC and the next release of each statistic, in order of days
 * @param sliceQuality what the quality rules found in each quoted expiry
 * @param smiles calibrated SPX smiles of the expiries that the book holds, the nearest eight of
 *     them; of the three nearest expiries if it holds none; in order of expiry
 * @param skews of the SPX expiries, in order of root and expiry
 */
public record MarketPanel(
    List<IndexRow> indices,
    RangeRow dailyRange,
    List<VxRow> vxCurve,
    List<SliceRow> slices,
    List<VixRow> vixReplication,
    List<EventRow> events,
    List<SliceQualityRow> sliceQuality,
    List<SmileCurveRow> smiles,
    List<SkewRow> skews) {

  /** @param previousClose index points; missing if the previous session was not run */
  public record IndexRow(String symbol, double close, Figure previousClose) {}

  /**
   * Expected daily range of the SPX: implied and realised variance blended, over one trading day.
   *
   * @param percent of the index; missing if one of the vols is
   * @param impliedVol annual, a fraction
   * @param impliedFrom VIX9D, the chain's own REPLICATED_NINE_DAYS or VIX
   * @param realisedVol annual, of 20 close-to-close returns, a fraction
   */
  public record RangeRow(
      Figure percent, Figure impliedVol, String impliedFrom, Figure realisedVol) {}

  /**
   * @param level VIX points
   * @param source SETTLEMENT, PARITY or INTERPOLATED
   * @param betaLow VIX points per point of spot VIX at that tenor, LOW response
   * @param beta the same, BASE response
   * @param betaHigh the same, HIGH response
   */
  public record VxRow(
      LocalDate expiry,
      int days,
      double level,
      String source,
      double dispersion,
      boolean lowConfidence,
      double betaLow,
      double beta,
      double betaHigh) {}

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
      List<String> flags,
      SmileRow smile) {}

  /**
   * How the smile of an expiry meets its quotes, and what was checked about it.
   *
   * @param rung SVI, SVI_PENALISED, SSVI or INTERPOLATED; NOT_KEPT for a slice of an earlier
   *     version
   * @param rmsHalfSpreads root mean square of price error over half-spread
   * @param rmsVolPoints root mean square of the vol error weighted by squared vega, vol points
   * @param lowestDensity lowest of Gatheral's g on its grid; a butterfly has a negative price below
   *     0
   * @param leftWingSlope total variance per unit of log-moneyness far below the forward; Lee: below
   *     2
   * @param rightWingSlope the same far above it
   * @param calendarLack what its vol lacks at worst of keeping the total variance of the expiry
   *     before it, vol points; missing if it lacks none
   * @param unsolved quotes whose mid has no vol, by reason
   */
  public record SmileRow(
      String rung,
      Figure rmsHalfSpreads,
      Figure rmsVolPoints,
      Figure lowestDensity,
      Figure leftWingSlope,
      Figure rightWingSlope,
      Figure calendarLack,
      List<UnsolvedRow> unsolved) {}

  /**
   * The smile of one expiry as a curve.
   *
   * @param root SPX or SPXW
   * @param expiry exchange date
   * @param points evenly in log-moneyness, from low to high, between the lowest and the highest
   *     strike whose quote can carry the smile, but at most from 25 % below to 10 % above the
   *     forward
   */
  public record SmileCurveRow(String root, LocalDate expiry, List<SmilePointRow> points) {}

  /**
   * One point of a smile.
   *
   * @param moneyness strike over forward, a fraction
   * @param vol implied, annual, a fraction
   */
  public record SmilePointRow(double moneyness, double vol) {}

  /**
   * The skew of one SPX expiry, on its smile. A delta is Black-76's to the forward; an option whose
   * strike no quote reaches is missing.
   *
   * @param root SPX or SPXW
   * @param expiry exchange date
   * @param atmVol at the forward, a fraction
   * @param atmChange since the previous session, of the same expiry, a fraction
   * @param putVol of the put of 25 delta, a fraction
   * @param callVol of the call of 25 delta, a fraction
   * @param riskReversal callVol less putVol, a fraction; below 0 falls are dear
   * @param change of it since the previous session, of the same expiry, a fraction
   */
  public record SkewRow(
      String root,
      LocalDate expiry,
      Figure atmVol,
      Figure atmChange,
      Figure putVol,
      Figure callVol,
      Figure riskReversal,
      Figure change) {}

  /** @param reason why those quotes have no implied vol */
  public record UnsolvedRow(String reason, int quotes) {}

  /**
   * What the quality rules found in an expiry.
   *
   * @param quotes number that stand
   * @param codes of the rules that the expiry as a whole breaks, such as Q11
   * @param counts number of its quotes that break a rule, by code; a code of none is left out
   */
  public record SliceQualityRow(
      String root, LocalDate expiry, int quotes, List<String> codes, List<CodeCountRow> counts) {}

  /** @param code of a quality rule, such as Q03 */
  public record CodeCountRow(String code, int quotes) {}

  /**
   * A day that moves markets.
   *
   * @param event such as FOMC statement
   * @param date exchange date
   * @param tradingDays sessions from this one to it, below 0 if it is past
   * @param status what is known of it, such as SCHEDULED
   * @param source who says so
   */
  public record EventRow(
      String event, LocalDate date, int tradingDays, String status, String source) {}

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
