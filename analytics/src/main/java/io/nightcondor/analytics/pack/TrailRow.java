package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * One night of a book among those before it, for its figures over time: what stood on that night's
 * front page.
 *
 * @param session whose close it was
 * @param status the light
 * @param expectedShortfall USD: 97.5 %, one day, both windows
 * @param maxLossNow USD, positive: what could still be lost at expiry, before hedges
 * @param marginUsed USD, the larger of the two margins
 * @param worstSeverity largest marked severity of all condors' sides, a fraction; missing if that
 *     of a side is, and NO_CONDOR without condors
 * @param hedgeStressGain USD under the calibration stress, BASE response
 * @param coordinatedExposure NVc of the book, USD per VIX point (DOMAIN E6)
 * @param totalPnl USD since the last stored session, all positions; missing on a first night
 * @param decisions number for a person to take
 * @param breaches number of limits in breach
 * @param states number of condors by worst delta state, SAFE first
 */
public record TrailRow(
    LocalDate session,
    Status status,
    Figure expectedShortfall,
    Figure maxLossNow,
    Figure marginUsed,
    Figure worstSeverity,
    Figure hedgeStressGain,
    Figure coordinatedExposure,
    Figure totalPnl,
    int decisions,
    int breaches,
    List<Summary.StateCount> states) {

  /** The same night with what another front page says of it. */
  TrailRow with(Summary summary) {
    return new TrailRow(
        session,
        summary.status(),
        summary.expectedShortfall(),
        summary.maxLossNow(),
        summary.marginUsed(),
        worstSeverity,
        summary.hedgeStressGain(),
        summary.coordinatedExposure(),
        totalPnl,
        summary.decisions().size(),
        breaches,
        summary.condorStates());
  }
}
