package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.pack.Figure;

/**
 * One measure over the merged events of a family: the profit of a window for each of its sessions,
 * USD, so that merged windows compare with single ones.
 *
 * @param measure whose profit
 * @param mean over the windows, with its interval
 * @param median over the windows
 * @param signTest exact two-sided p of as many gains as losses
 * @param placeboMean what the same number of random dates of the same months came to
 * @param placeboTest two-sided p of the mean among those of random dates
 * @param falseDiscovery the same p adjusted for the number of families studied
 */
public record EventStatistic(
    Measure measure,
    Estimate mean,
    Figure median,
    Figure signTest,
    Figure placeboMean,
    Figure placeboTest,
    Figure falseDiscovery) {

  static EventStatistic missing(Measure measure, String reason) {
    Figure none = Figure.missing(reason);
    return new EventStatistic(measure, Estimate.missing(reason), none, none, none, none, none);
  }

  EventStatistic adjusted(double q) {
    return new EventStatistic(
        measure, mean, median, signTest, placeboMean, placeboTest, Figure.of(q));
  }
}
