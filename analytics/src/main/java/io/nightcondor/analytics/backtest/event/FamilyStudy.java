package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.backtest.result.PolicyDays;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.regime.Medians;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One set of events in one sample. */
final class FamilyStudy {

  private final EventSample sample;
  private final EventSet set;
  private final EventRules rules;

  /** Places of the events on sessions of the sample. */
  private final int[] places;

  /** Of those, the ones whose window lies in the sample. */
  private final int[] inside;

  private final List<Window> windows;

  FamilyStudy(EventSample sample, EventSet set, EventRules rules) {
    this.sample = sample;
    this.set = set;
    this.rules = rules;
    this.places = set.sessions().stream()
        .flatMapToInt(session -> sample.place(session).stream())
        .toArray();
    this.inside = Arrays.stream(places)
        .filter(place -> rules.window().fits(place, sample.size()))
        .toArray();
    this.windows = rules.window().windows(inside);
  }

  private List<EventStatistic> statistics() {
    if (windows.isEmpty()) {
      String reason = set.sessions().isEmpty() ? "NO_DATES_GIVEN" : "NO_WINDOW_IN_SAMPLE";
      return Arrays.stream(Measure.values())
          .map(measure -> EventStatistic.missing(measure, reason))
          .toList();
    }
    Placebo placebo =
        Placebo.of(sample, inside, rules.window(), rules.placebos(), rules.placeboSeed());
    return Arrays.stream(Measure.values())
        .map(measure -> statistic(measure, placebo))
        .toList();
  }

  private EventStatistic statistic(Measure measure, Placebo placebo) {
    double[] values = sample.perSession(measure, windows);
    Estimate mean = rules
        .bootstrap()
        .estimate(
            values.length,
            drawn -> Figure.of(
                Placebo.mean(Arrays.stream(drawn).mapToDouble(i -> values[i]).toArray())));
    Figure unadjusted = Figure.of(placebo.pValue(measure, Placebo.mean(values)));
    return new EventStatistic(
        measure,
        mean,
        Figure.of(Medians.of(Arrays.stream(values).boxed().toList()), "NO_EVENT"),
        SignTest.of(values),
        Figure.of(placebo.mean(measure)),
        unadjusted,
        Figure.missing("NOT_ADJUSTED"));
  }

  /** Not yet adjusted for the number of families, and without a verdict. */
  EventFamily family() {
    return new EventFamily(
        set.name(),
        set.sessions().size(),
        set.assumedLags(),
        set.sessions().size() - inside.length,
        inside.length - windows.size(),
        windows.stream().map(window -> EventOutcome.of(sample, window)).toList(),
        statistics(),
        hedgeCostElsewhere(),
        "");
  }

  /** Sessions in a window that the sample cuts off are near an event too. */
  private Figure hedgeCostElsewhere() {
    if (set.sessions().isEmpty()) {
      return Figure.missing("NO_DATES_GIVEN");
    }
    boolean[] near = new boolean[sample.size()];
    for (Window window : rules.window().windows(places)) {
      Arrays.fill(near, Math.max(0, window.from()), Math.min(near.length, window.to() + 1), true);
    }
    return Figure.of(
            IntStream.range(0, near.length)
                .filter(i -> !near[i])
                .mapToDouble(i -> sample.profit(Measure.HEDGE, new Window(i, i, 1)))
                .average(),
            "NO_SESSION_OUTSIDE_WINDOWS")
        .map(mean -> -mean * PolicyDays.SESSIONS_A_YEAR);
  }
}
