package io.nightcondor.analytics.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.backtest.result.PolicyDays;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceboTest {

  private static final int SESSIONS = 520;

  /**
   * Events that are themselves random dates of their months: each share of p is that share of
   * samples. With 99 placebos p is a multiple of 2 %, and of 400 samples 10 % are 40, give or take
   * 6, 30 % are 120, give or take 9.2, half are 200, give or take 10; three times each.
   */
  @Test
  void givenNoEffect_whenTested_thenPIsUniform() {
    double[] pValues =
        IntStream.range(0, 400).mapToDouble(PlaceboTest::ofNothing).toArray();
    assertThat(atMost(0.1, pValues)).isCloseTo(40, within(18L));
    assertThat(atMost(0.3, pValues)).isCloseTo(120, within(28L));
    assertThat(atMost(0.5, pValues)).isCloseTo(200, within(30L));
  }

  private static double ofNothing(int seed) {
    Random random = new Random(seed);
    EventSample sample = new EventSample(Weekdays.days(normal(random), normal(random)));
    int[] events = oneOfEachMonth(random).stream()
        .mapToInt(i -> i)
        .filter(i -> WindowRule.DEFAULT.fits(i, SESSIONS))
        .toArray();
    Placebo placebo = Placebo.of(sample, events, WindowRule.DEFAULT, 99, seed);
    return placebo.pValue(
        Measure.HEDGE,
        Placebo.mean(sample.perSession(Measure.HEDGE, WindowRule.DEFAULT.windows(events))));
  }

  /** The hedge gains 5 standard deviations on each event's day; single sessions, no windows. */
  @Test
  void givenAPlantedEffect_whenTested_thenTheSmallestP() {
    Random random = new Random(3);
    List<Integer> events = oneOfEachMonth(random);
    double[] condor = normal(random);
    double[] hedge = normal(random);
    events.forEach(event -> hedge[event] += 5);
    EventSample sample = new EventSample(Weekdays.days(condor, hedge));
    WindowRule day = new WindowRule(0, 0);
    int[] places = events.stream().mapToInt(i -> i).toArray();
    Placebo placebo = Placebo.of(sample, places, day, 999, 1);
    assertThat(placebo.pValue(
            Measure.HEDGE, Placebo.mean(sample.perSession(Measure.HEDGE, day.windows(places)))))
        .isEqualTo(2.0 / 1000);
    assertThat(placebo.pValue(
            Measure.CONDOR, Placebo.mean(sample.perSession(Measure.CONDOR, day.windows(places)))))
        .isGreaterThan(0.05);
  }

  /** A month in which all days are alike and others are not: it is never left. */
  @Test
  void givenOneMonth_whenDrawn_thenOnlyItsSessions() {
    double[] hedge = new double[120];
    for (int i = 0; i < 120; i++) {
      hedge[i] = YearMonth.from(Weekdays.session(i)).equals(YearMonth.of(2018, 3)) ? 7 : i;
    }
    EventSample sample = new EventSample(Weekdays.days(new double[120], hedge));
    // 1 March 2018, the 44th weekday of the year
    Placebo placebo = Placebo.of(sample, new int[] {43}, new WindowRule(0, 0), 200, 1);
    assertThat(placebo.mean(Measure.HEDGE)).isEqualTo(7);
    assertThat(placebo.pValue(Measure.HEDGE, 7)).isEqualTo(1);
    // all 200 draws are below 8: twice the one that is the event itself, of 201
    assertThat(placebo.pValue(Measure.HEDGE, 8)).isCloseTo(2 / 201.0, within(1e-15));
  }

  private static long atMost(double p, double[] pValues) {
    return Arrays.stream(pValues).filter(one -> one <= p + 1e-9).count();
  }

  private static List<Integer> oneOfEachMonth(Random random) {
    PolicyDays days = Weekdays.days(new double[SESSIONS], new double[SESSIONS]);
    Map<YearMonth, List<Integer>> months = new TreeMap<>();
    for (int i = 0; i < SESSIONS; i++) {
      months
          .computeIfAbsent(YearMonth.from(days.sessions().get(i)), month -> new ArrayList<>())
          .add(i);
    }
    return months.values().stream()
        .map(places -> places.get(random.nextInt(places.size())))
        .toList();
  }

  private static double[] normal(Random random) {
    return random.doubles(SESSIONS).map(ignored -> random.nextGaussian()).toArray();
  }
}
