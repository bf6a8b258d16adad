package io.nightcondor.analytics.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.MacroValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RateShocksTest {

  private static final RateShocks RULE = new RateShocks(5, 2);
  private static final List<MacroValue> ZERO = values(new double[20]);

  /**
   * Changes of 1, -1, 1, -1, 1: mean 0.2, squares 3 x 0.64 + 2 x 1.44 = 4.8, over 4 a standard
   * deviation of 1.0954. Twice that is 2.1909.
   */
  @Test
  void givenChangesOfOne_whenAnotherComes_thenAShockAboveTwoDeviations() {
    assertThat(shocks(values(0, 1, 0, 1, 0, 1, 3.20))).containsExactly(Weekdays.session(6));
    assertThat(shocks(values(0, 1, 0, 1, 0, 1, 3.19))).isEmpty();
    assertThat(shocks(values(0, 1, 0, 1, 0, 1, -1.20))).containsExactly(Weekdays.session(6));
    assertThat(shocks(values(0, 1, 0, 1, 0, 1, -1.19))).isEmpty();
  }

  /** The window: -1, 1, -1, 1, 2.2 before the last, without the first change and its own. */
  @Test
  void givenMoreThanTheWindow_whenJudged_thenOnlyTheChangesBeforeTheDayCount() {
    // mean 0.44, squares 2 x 1.44^2 + 2 x 0.56^2 + 1.76^2 = 7.872, over 4: 1.4029, twice 2.8057
    assertThat(shocks(values(9, 10, 9, 10, 9, 10, 12.2, 15.01)))
        .containsExactly(Weekdays.session(6), Weekdays.session(7));
    assertThat(shocks(values(9, 10, 9, 10, 9, 10, 12.2, 15.00)))
        .containsExactly(Weekdays.session(6));
  }

  /** Three of five changes are 60 %. */
  @Test
  void givenAShortHistory_whenJudged_thenNothingBeforeThreeFifthsAreThere() {
    assertThat(shocks(values(0, 1, 0, 90))).isEmpty();
    assertThat(shocks(values(0, 1, 0, 1, 90))).containsExactly(Weekdays.session(4));
  }

  @Test
  void givenRatesThatStandStill_whenJudged_thenNoShockForWantOfASpread() {
    assertThat(shocks(values(0, 0, 0, 0, 0, 0, 5))).isEmpty();
  }

  /** The other rate has no value on day 5: the change to day 6 is from day 4. */
  @Test
  void givenADayOfOneRateOnly_whenJudged_thenItIsNoDay() {
    List<MacroValue> other = new ArrayList<>(ZERO);
    other.remove(5);
    assertThat(RULE.events("shocks", values(0, 1, 0, 1, 0, 70, 1), other, Weekdays.CALENDAR)
            .sessions())
        .isEmpty();
    // with it there are changes of 70 and -69: the latter against 1, -1, 1, -1, 70, twice 31.3
    assertThat(shocks(values(0, 1, 0, 1, 0, 70, 1)))
        .containsExactly(Weekdays.session(5), Weekdays.session(6));
  }

  @Test
  void givenARevisedValue_whenJudged_thenTheFirstReleasedCounts() {
    List<MacroValue> revised = new ArrayList<>(values(0, 1, 0, 1, 0, 1, 0));
    MacroValue last = revised.get(6);
    revised.add(
        0,
        new MacroValue(
            "US2Y", last.referenceDate(), 70, last.releasedAt().plusSeconds(86_400), false));
    assertThat(shocks(revised)).isEmpty();
  }

  @Test
  void givenTheDefaults_whenRead_thenThoseOfTheDomain() {
    assertThat(RateShocks.DEFAULT).isEqualTo(new RateShocks(252, 2));
  }

  @Property(tries = 200)
  void whateverComesLater_eventsUpToADayStay(
      @ForAll Random random, @ForAll @IntRange(min = 5, max = 119) int day) {
    double[] levels = walk(random, 120);
    double[] others = levels.clone();
    for (int i = day + 1; i < others.length; i++) {
      others[i] = 10 * random.nextGaussian();
    }
    assertThat(
            upTo(day, RULE.events("s", values(others), values(new double[120]), Weekdays.CALENDAR)))
        .isEqualTo(upTo(
            day, RULE.events("s", values(levels), values(new double[120]), Weekdays.CALENDAR)));
  }

  /** That the property above compares something: a walk of 120 days has shocks. */
  @Test
  void givenAWalk_whenJudged_thenSomeShocks() {
    assertThat(RULE.events(
                "s", values(walk(new Random(1), 120)), values(new double[120]), Weekdays.CALENDAR)
            .sessions())
        .hasSizeGreaterThan(3);
  }

  @Test
  void givenNoWindow_whenBuilt_thenRefused() {
    assertThatThrownBy(() -> new RateShocks(1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RateShocks(252, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<LocalDate> upTo(int day, EventSet set) {
    return set.sessions().stream()
        .filter(session -> !session.isAfter(Weekdays.session(day)))
        .toList();
  }

  private static double[] walk(Random random, int days) {
    double[] levels = new double[days];
    for (int i = 1; i < days; i++) {
      levels[i] = levels[i - 1] + random.nextGaussian();
    }
    return levels;
  }

  private static List<LocalDate> shocks(List<MacroValue> first) {
    return RULE.events("shocks", first, ZERO, Weekdays.CALENDAR).sessions();
  }

  private static List<MacroValue> values(double... levels) {
    List<MacroValue> values = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      LocalDate day = Weekdays.session(i);
      values.add(new MacroValue("US2Y", day, levels[i], Weekdays.CALENDAR.close(day), false));
    }
    return values;
  }
}
