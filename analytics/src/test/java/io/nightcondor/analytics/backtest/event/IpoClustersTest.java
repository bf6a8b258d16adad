package io.nightcondor.analytics.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IpoClustersTest {

  /** The fourth of four or five sums, the third of three. */
  private static final IpoClusters RULE = new IpoClusters(2, 0.8, 5);

  /**
   * Sums of two days from day 1 on: 2, 3, 3, 2, 4, 6, 5, 3, 3, 6. The 80 % of the sums before: 3 on
   * days 4, 5 and 6, 4 on day 7, 5 from day 8 on. So 4, 6, 5 are a run from day 5 to 7, and the
   * last 6 begins another.
   */
  @Test
  void givenCounts_whenSummed_thenTheFirstDayOfEachRun() {
    assertThat(events(1, 1, 2, 1, 1, 3, 3, 2, 1, 2, 4))
        .containsExactly(Weekdays.session(5), Weekdays.session(10));
  }

  @Test
  void givenAsManyAsThePercentile_whenSummed_thenACluster() {
    // 2, 2, 2, then 1, then 2 against the 80 % of 2, 2, 2, 1, which is 2
    assertThat(events(1, 1, 1, 1, 0, 2)).containsExactly(Weekdays.session(5));
  }

  @Test
  void givenNoOfferings_whenSummed_thenNoCluster() {
    assertThat(events(0, 0, 0, 0, 0, 0, 0, 0)).isEmpty();
    assertThat(RULE.events("IPO clusters", List.of(), Weekdays.CALENDAR).sessions())
        .isEmpty();
  }

  /** Days 1 to 6 are not in the list and have none; the Sunday before counts for day 0. */
  @Test
  void givenDaysWithOfferingsOnly_whenSummed_thenOthersHaveNone() {
    List<IpoDay> days = List.of(
        new IpoDay(Weekdays.session(7), 1),
        new IpoDay(Weekdays.session(0), 3),
        new IpoDay(Weekdays.session(7), 1),
        new IpoDay(Weekdays.session(0).minusDays(1), 2));
    // sums from day 1: 5, 0, 0, 0, 0, 0, 2; the last against the 80 % of five zeros
    assertThat(RULE.events("IPO clusters", days, Weekdays.CALENDAR).sessions())
        .containsExactly(Weekdays.session(7));
  }

  /** Sums 2, 2, 2, 6, 6: the run began where the history does, and nothing says on which day. */
  @Test
  void givenARunWhenTheHistoryBegins_whenSummed_thenItHasNoFirstDay() {
    assertThat(events(1, 1, 1, 1, 5, 1)).isEmpty();
  }

  @Test
  void givenTheDefaults_whenRead_thenThoseOfTheDomain() {
    assertThat(IpoClusters.DEFAULT).isEqualTo(new IpoClusters(10, 0.9, 756));
  }

  @Property(tries = 200)
  void whateverComesLater_eventsUpToADayStay(
      @ForAll Random random, @ForAll @IntRange(min = 5, max = 119) int day) {
    double[] counts = random.ints(120, 0, 5).asDoubleStream().toArray();
    double[] others = counts.clone();
    for (int i = day + 1; i < others.length; i++) {
      others[i] = random.nextInt(50);
    }
    assertThat(upTo(day, events(others))).isEqualTo(upTo(day, events(counts)));
  }

  /** That the property above compares something. */
  @Test
  void givenRandomCounts_whenSummed_thenSomeClusters() {
    assertThat(events(new Random(1).ints(120, 0, 5).asDoubleStream().toArray()))
        .hasSizeGreaterThan(3);
  }

  @Test
  void givenWhatIsNoCount_whenBuilt_thenRefused() {
    assertThatThrownBy(() -> new IpoDay(Weekdays.session(0), Double.NaN))
        .hasMessage("offerings of 2018-01-01 must be 0 or more, got NaN");
    assertThatThrownBy(() -> new IpoClusters(10, 1.1, 756))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<LocalDate> upTo(int day, List<LocalDate> events) {
    return events.stream()
        .filter(session -> !session.isAfter(Weekdays.session(day)))
        .toList();
  }

  private static List<LocalDate> events(double... counts) {
    List<IpoDay> days = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      days.add(new IpoDay(Weekdays.session(i), counts[i]));
    }
    return RULE.events("IPO clusters", days, Weekdays.CALENDAR).sessions();
  }
}
