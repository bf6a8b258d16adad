package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.backtest.result.PolicyDays;
import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of several families in the days of one policy.
 *
 * @param policy its name
 * @param families in the order given
 */
public record EventStudy(String policy, List<EventFamily> families) {

  public EventStudy {
    families = List.copyOf(families);
  }

  /** The study of the sets; what one comes to depends on the others only by its adjusted p. */
  public static EventStudy of(PolicyDays run, List<EventSet> sets, EventRules rules) {
    EventSample sample = new EventSample(run);
    List<EventFamily> families =
        sets.stream().map(set -> new FamilyStudy(sample, set, rules).family()).toList();
    for (Measure measure : Measure.values()) {
      families = adjusted(measure, families);
    }
    return new EventStudy(
        run.policy(),
        families.stream().map(family -> family.with(EventVerdict.of(family))).toList());
  }

  /** Families without a p are no tests and do not count. */
  private static List<EventFamily> adjusted(Measure measure, List<EventFamily> families) {
    double[] adjusted = FalseDiscovery.adjusted(families.stream()
        .flatMapToDouble(family -> family.of(measure).placeboTest().toOptional().stream())
        .toArray());
    List<EventFamily> all = new ArrayList<>();
    int next = 0;
    for (EventFamily family : families) {
      EventStatistic statistic = family.of(measure);
      all.add(
          statistic.placeboTest() instanceof Figure.Known
              ? family.with(statistic.adjusted(adjusted[next++]))
              : family);
    }
    return all;
  }
}
