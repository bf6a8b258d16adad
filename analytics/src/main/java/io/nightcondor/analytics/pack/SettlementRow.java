package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * How a condor settles (DOMAIN D4). Cash, European: nothing is assigned early.
 *
 * @param style AM or PM
 * @param settlesAt New York time of the settlement print, such as 2024-08-16 09:30
 * @param amGap held past the last close before an AM print with a short strike within two expected
 *     daily ranges
 * @param pmPin expires with the coming close and a short strike lies within an expected daily range
 * @param nearestShort points from S* to the nearer short strike, index points, without sign
 * @param range one expected daily range, index points
 * @param events statements and releases before it settles, in order of days
 * @param payoffs what it settles at, by index level
 */
public record SettlementRow(
    String style,
    String settlesAt,
    boolean amGap,
    boolean pmPin,
    Figure nearestShort,
    Figure range,
    List<MarketPanel.EventRow> events,
    List<PointRow> payoffs) {

  /**
   * One settlement level.
   *
   * @param ranges expected daily ranges from S*; missing if the range is
   * @param level index points
   * @param payoff USD since entry, at settlement
   */
  public record PointRow(Figure ranges, double level, Figure payoff) {}
}
