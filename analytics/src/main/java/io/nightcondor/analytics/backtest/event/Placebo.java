package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.tail.SplitMix;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The same study of dates that mean nothing: each event moved to a session of its calendar month
 * drawn at random among those whose window lies in the sample, windows merged as the events' are.
 */
final class Placebo {

  /** Of each draw, the mean over its windows; rising. */
  private final Map<Measure, double[]> means = new EnumMap<>(Measure.class);

  private Placebo(int draws) {
    for (Measure measure : Measure.values()) {
      means.put(measure, new double[draws]);
    }
  }

  /**
   * Draws the dates.
   *
   * @param events places whose windows lie in the sample, 1 or more
   */
  static Placebo of(EventSample sample, int[] events, WindowRule rule, int draws, long seed) {
    Placebo placebo = new Placebo(draws);
    SplitMix random = new SplitMix(seed);
    int[] moved = new int[events.length];
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < events.length; i++) {
        EventSample.Month month = sample.month(events[i]);
        int first = Math.max(month.first(), rule.before());
        int last = Math.min(month.last(), sample.size() - 1 - rule.after());
        moved[i] = first + random.below(last - first + 1);
      }
      placebo.put(draw, sample, rule.windows(moved));
    }
    placebo.means.values().forEach(Arrays::sort);
    return placebo;
  }

  private void put(int draw, EventSample sample, List<Window> windows) {
    for (Measure measure : Measure.values()) {
      of(measure)[draw] = mean(sample.perSession(measure, windows));
    }
  }

  private double[] of(Measure measure) {
    return Objects.requireNonNull(means.get(measure));
  }

  /** USD a session: the mean of all draws. */
  double mean(Measure measure) {
    return mean(of(measure));
  }

  /**
   * Two-sided p of a mean of events: twice the share of draws at least as far out on the side where
   * they are fewer, the events themselves counted as one draw more (Phipson and Smyth, 2010).
   */
  double pValue(Measure measure, double mean) {
    double[] drawn = of(measure);
    long above = Arrays.stream(drawn).filter(one -> one >= mean).count();
    long below = Arrays.stream(drawn).filter(one -> one <= mean).count();
    return Math.min(1, 2.0 * (Math.min(above, below) + 1) / (drawn.length + 1));
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}
