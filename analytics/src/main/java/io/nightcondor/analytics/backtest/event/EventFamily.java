package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/**
 * The study of one set of events.
 *
 * @param name of the set
 * @param given events of the set
 * @param assumedLags of those given, whose session an assumed lag led to
 * @param outside of those given, left out because their window is not wholly in the sample
 * @param merged of those left, how many fell into the window of another
 * @param outcomes one for each merged event, in order
 * @param statistics one for each measure, in the order of measures
 * @param hedgeCostElsewhere what the hedge costs at the rate of sessions in no window, USD a year,
 *     below 0 if it earns
 * @param verdict on the hedge, in plain words
 */
public record EventFamily(
    String name,
    int given,
    int assumedLags,
    int outside,
    int merged,
    List<EventOutcome> outcomes,
    List<EventStatistic> statistics,
    Figure hedgeCostElsewhere,
    String verdict) {

  public EventFamily {
    outcomes = List.copyOf(outcomes);
    statistics = List.copyOf(statistics);
  }

  public EventStatistic of(Measure measure) {
    return statistics.stream()
        .filter(statistic -> statistic.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  /** With this statistic in place of the one of its measure. */
  EventFamily with(EventStatistic other) {
    return with(
        statistics.stream()
            .map(statistic -> statistic.measure() == other.measure() ? other : statistic)
            .toList(),
        verdict);
  }

  EventFamily with(String words) {
    return with(statistics, words);
  }

  private EventFamily with(List<EventStatistic> others, String words) {
    return new EventFamily(
        name, given, assumedLags, outside, merged, outcomes, others, hedgeCostElsewhere, words);
  }
}
