package io.nightcondor.analytics.pack.backtest;

import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/**
 * One family of events in the days of one policy.
 *
 * @param policy name
 * @param family such as CPI releases
 * @param given events
 * @param assumedLags of them, dated by an assumed lag
 * @param outside left out because their window is not wholly in the sample
 * @param merged into another event's window
 * @param windows that are left
 * @param hedgeRatio hedge profit over condor loss on the condors' losing days in the windows
 * @param hedgeCostElsewhere USD a year at the rate of sessions in no window
 * @param measures condors, hedge, net: USD for a session of a window
 * @param verdict on the hedge
 */
public record EventRow(
    String policy,
    String family,
    int given,
    int assumedLags,
    int outside,
    int merged,
    int windows,
    Figure hedgeRatio,
    Figure hedgeCostElsewhere,
    List<MeasureRow> measures,
    String verdict) {

  public EventRow {
    measures = List.copyOf(measures);
  }

  /**
   * One measure of a family.
   *
   * @param measure condors, hedge or net
   * @param mean with its interval
   * @param median of the windows
   * @param signTest p of as many gains as losses
   * @param placeboMean of random dates of the same months
   * @param placeboTest p of the mean among those
   * @param falseDiscovery the same p adjusted for the families studied
   */
  public record MeasureRow(
      String measure,
      Interval mean,
      Figure median,
      Figure signTest,
      Figure placeboMean,
      Figure placeboTest,
      Figure falseDiscovery) {}
}
