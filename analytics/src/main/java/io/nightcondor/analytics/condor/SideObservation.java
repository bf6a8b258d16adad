package io.nightcondor.analytics.condor;

/**
 * What one close says of a side.
 *
 * @param shortDelta absolute
 * @param distanceSigma of the short strike, negative beyond it
 * @param distancePoints of the short strike from S*, index points, negative beyond it
 * @param width of the side, index points
 */
public record SideObservation(
    double shortDelta, double distanceSigma, double distancePoints, double width) {

  /** S* at or beyond the short strike. */
  boolean atOrBeyondShort() {
    return distancePoints <= 0;
  }

  /** S* beyond the long strike. */
  boolean beyondLong() {
    return distancePoints < -width;
  }

  /** S* back inside the long strike by a share of the width. */
  boolean insideLongBy(double share) {
    return distancePoints >= -width * (1 - share);
  }
}
