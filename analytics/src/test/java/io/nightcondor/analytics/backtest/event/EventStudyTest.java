package io.nightcondor.analytics.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.backtest.resample.BlockBootstrap;
import io.nightcondor.analytics.backtest.resample.Estimate;
import io.nightcondor.analytics.backtest.result.PolicyDays;
import io.nightcondor.analytics.pack.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventStudyTest {

  /** A few sums of numbers of size 100. */
  private static final double SUMS = 1e-10;

  private static final EventRules SMALL =
      new EventRules(new WindowRule(1, 1), new BlockBootstrap(200, 1, 1), 50, 1);

  /**
   * Events on days 0, 3, 4 and 9 of twelve, with a day on both sides: that of day 0 is cut off,
   * those of days 3 and 4 are one from day 2 to 5, that of day 9 is from day 8 to 10.
   */
  private static final PolicyDays TWELVE = Weekdays.days(
      new double[] {1, 1, -40, 20, -60, 8, 1, 1, 6, -30, 9, 1},
      new double[] {-2, -3, 10, -2, 20, -4, -5, -6, -1, 0, -2, -7});

  private final EventFamily family = study(TWELVE, Weekdays.set("CPI releases", 0, 3, 4, 9));

  @Test
  void givenEvents_whenStudied_thenMergedAndLeftOutOnesAreCounted() {
    assertThat(family.given()).isEqualTo(4);
    assertThat(family.outside()).isEqualTo(1);
    assertThat(family.merged()).isEqualTo(1);
    // hedge / condor on losing days: (10 + 20) / (40 + 60), and 0 / 30
    assertThat(family.outcomes())
        .containsExactly(
            new EventOutcome(
                Weekdays.session(2), Weekdays.session(5), 4, 2, -72, 24, Figure.of(0.3)),
            new EventOutcome(
                Weekdays.session(8), Weekdays.session(10), 3, 1, -15, -3, Figure.of(0)));
  }

  /** A session: condors -72 / 4 = -18 and -15 / 3 = -5, hedges 24 / 4 = 6 and -3 / 3 = -1. */
  @Test
  void givenEvents_whenStudied_thenMeansForEachSessionOfAWindow() {
    assertThat(known(family.of(Measure.CONDOR).mean().value())).isCloseTo(-11.5, within(SUMS));
    assertThat(known(family.of(Measure.HEDGE).mean().value())).isCloseTo(2.5, within(SUMS));
    assertThat(known(family.of(Measure.NET).mean().value())).isCloseTo(-9, within(SUMS));
    assertThat(known(family.of(Measure.NET).median())).isCloseTo(-9, within(SUMS));
    // two losses of two
    assertThat(known(family.of(Measure.NET).signTest())).isCloseTo(0.5, within(SUMS));
    assertThat(family.of(Measure.HEDGE).mean().low()).isEqualTo(Figure.of(-1));
    assertThat(family.of(Measure.HEDGE).mean().high()).isEqualTo(Figure.of(6));
  }

  /** Days 6, 7 and 11 are in no window; days 0 and 1 are in the one that is cut off. */
  @Test
  void givenEvents_whenStudied_thenTheHedgeCostOfOtherSessions() {
    assertThat(known(family.hedgeCostElsewhere())).isCloseTo(6 * 252, within(SUMS));
  }

  @Test
  void givenWindowsEverywhere_whenStudied_thenThereIsNoElsewhere() {
    assertThat(study(TWELVE, Weekdays.set("all", 1, 4, 7, 10)).hedgeCostElsewhere())
        .isEqualTo(Figure.missing("NO_SESSION_OUTSIDE_WINDOWS"));
  }

  @Test
  void givenNoDates_whenStudied_thenThatIsTheResult() {
    EventFamily none = study(TWELVE, Weekdays.set("IPO clusters"));
    assertThat(none.verdict()).isEqualTo("no dates given");
    assertThat(none.of(Measure.NET))
        .isEqualTo(EventStatistic.missing(Measure.NET, "NO_DATES_GIVEN"));
    assertThat(none.hedgeCostElsewhere()).isEqualTo(Figure.missing("NO_DATES_GIVEN"));
    assertThat(none.outcomes()).isEmpty();
  }

  @Test
  void givenDatesOutsideOfTheSample_whenStudied_thenTheyAreCounted() {
    EventFamily outside = study(TWELVE, Weekdays.set("IPO clusters", 0, 11, 300));
    assertThat(outside.verdict()).isEqualTo("none of 3 events has its window in the sample");
    assertThat(outside.outside()).isEqualTo(3);
    assertThat(outside.of(Measure.HEDGE).mean()).isEqualTo(Estimate.missing("NO_WINDOW_IN_SAMPLE"));
    // the windows reach to days 0, 1, 10 and 11; the others gave -3 + 5 + ... over eight days
    assertThat(known(outside.hedgeCostElsewhere()))
        .isCloseTo(-(10 - 2 + 20 - 4 - 5 - 6 - 1 + 0) / 8.0 * 252, within(SUMS));
  }

  /** Two families with a p, one without: q is twice the smaller p, or the larger one. */
  @Test
  void givenFamilies_whenStudied_thenQIsOverThoseWithAP() {
    EventStudy study = EventStudy.of(
        planted(),
        List.of(EVENTS, Weekdays.set("IPO clusters"), Weekdays.set("one day", 200)),
        SMALL);
    assertThat(study.policy()).isEqualTo("layers");
    double smaller = known(study.families().get(0).of(Measure.HEDGE).placeboTest());
    double larger = known(study.families().get(2).of(Measure.HEDGE).placeboTest());
    assertThat(smaller).isLessThan(larger / 2);
    assertThat(study.families().get(0).of(Measure.HEDGE).falseDiscovery())
        .isEqualTo(Figure.of(2 * smaller));
    assertThat(study.families().get(2).of(Measure.HEDGE).falseDiscovery())
        .isEqualTo(Figure.of(larger));
    assertThat(study.families().get(1).of(Measure.HEDGE).falseDiscovery())
        .isEqualTo(Figure.missing("NO_DATES_GIVEN"));
  }

  @Test
  void givenAPlantedEffect_whenStudied_thenItIsFound() {
    EventFamily found =
        EventStudy.of(planted(), List.of(EVENTS), EventRules.of(5)).families().get(0);
    assertThat(found.outcomes()).hasSize(23);
    assertThat(found.verdict())
        .isEqualTo(
            "the hedge does better around CPI releases than on other days of their months: q < 0.01, 23 events");
    assertThat(known(found.of(Measure.HEDGE).mean().low()))
        .isGreaterThan(known(found.of(Measure.HEDGE).placeboMean()));
  }

  @Test
  void givenNoEffect_whenStudied_thenThereIsNoEvidence() {
    EventSet assumed = new EventSet("CPI releases", Weekdays.sessions(PLANTED), 20);
    EventFamily none =
        EventStudy.of(days(0), List.of(assumed), SMALL).families().get(0);
    assertThat(none.verdict())
        .matches(
            "no evidence that the hedge does (better|worse) around CPI releases: q = [01]\\.\\d\\d, "
                + "23 events, 20 of 23 dates by an assumed lag");
  }

  @Test
  void givenASeed_whenStudiedAgain_thenTheSameBits() {
    EventStudy once = EventStudy.of(planted(), List.of(EVENTS), EventRules.of(7));
    assertThat(EventStudy.of(planted(), List.of(EVENTS), EventRules.of(7))).isEqualTo(once);
    assertThat(EventStudy.of(planted(), List.of(EVENTS), EventRules.of(8))).isNotEqualTo(once);
  }

  @Test
  void givenTheDefaults_whenRead_thenThoseOfTheDomain() {
    assertThat(EventRules.of(3))
        .isEqualTo(
            new EventRules(new WindowRule(5, 10), new BlockBootstrap(10_000, 5, 3), 1000, 3));
  }

  @Test
  void givenNoPlacebo_whenBuilt_thenRefused() {
    assertThatThrownBy(() -> new EventRules(WindowRule.DEFAULT, new BlockBootstrap(1, 1, 1), 0, 1))
        .hasMessage("placebos must be 1 or more, got 0");
  }

  /** Every 22 sessions. */
  private static final int[] PLANTED =
      IntStream.range(0, 23).map(i -> 10 + 22 * i).toArray();

  private static final EventSet EVENTS = Weekdays.set("CPI releases", PLANTED);

  private static PolicyDays planted() {
    return days(5);
  }

  /** Normal days of 1 USD; the hedge gains so many USD more on the days around each event. */
  private static PolicyDays days(double effect) {
    Random random = new Random(17);
    double[] condor = random.doubles(520).map(ignored -> random.nextGaussian()).toArray();
    double[] hedge = random.doubles(520).map(ignored -> random.nextGaussian()).toArray();
    Arrays.stream(PLANTED).forEach(day -> {
      for (int i = day - 1; i <= day + 1; i++) {
        hedge[i] += effect;
      }
    });
    return Weekdays.days(condor, hedge);
  }

  private static EventFamily study(PolicyDays days, EventSet set) {
    return EventStudy.of(days, List.of(set), SMALL).families().get(0);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
