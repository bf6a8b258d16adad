package io.nightcondor.analytics.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.AssumedLag;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.FomcMeeting.Status;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleaseEventsTest {

  private static final ExchangeCalendar CALENDAR =
      new ExchangeCalendar(Set.of(LocalDate.of(2024, 7, 4)), Set.of(LocalDate.of(2024, 7, 3)));

  /** BEA: the second, third and next first estimate, all at 08:30 New York. */
  @Test
  void givenThreeEstimatesOfGdp_whenPlaced_thenEachOnItsDay() {
    EventSet gdp = ReleaseEvents.ofReleases(
        "GDP releases",
        releases("2024-07-25T12:30:00Z", "2024-05-30T12:30:00Z", "2024-06-27T12:30:00Z"),
        CALENDAR);
    assertThat(gdp)
        .isEqualTo(
            new EventSet("GDP releases", dates("2024-05-30", "2024-06-27", "2024-07-25"), 0));
  }

  /** The early close of 3 July is at 17:00 UTC, the usual one at 20:00. */
  @Test
  void givenReleasesNearTheClose_whenPlaced_thenAfterItTheNextSession() {
    assertThat(session("2024-07-02T20:00:00Z")).isEqualTo("2024-07-02");
    assertThat(session("2024-07-02T20:00:01Z")).isEqualTo("2024-07-03");
    assertThat(session("2024-07-03T17:00:00Z")).isEqualTo("2024-07-03");
    assertThat(session("2024-07-03T17:30:00Z")).isEqualTo("2024-07-05");
    assertThat(session("2024-07-04T12:30:00Z")).isEqualTo("2024-07-05");
    assertThat(session("2024-07-05T21:00:00Z")).isEqualTo("2024-07-08");
    assertThat(session("2024-07-06T02:00:00Z")).isEqualTo("2024-07-08");
  }

  /** DOMAIN E3: 45, 60 and 120 days from the first of the period; 30 June 2024 is a Sunday. */
  @Test
  void givenPeriodsOnly_whenPlaced_thenTheAssumedLagOfEach() {
    assertThat(period("2024-07-01", AssumedLag.MONTHLY_STATISTIC)).isEqualTo("2024-08-15");
    assertThat(period("2024-05-01", AssumedLag.EFFECTIVE_RATE)).isEqualTo("2024-07-01");
    assertThat(period("2024-04-01", AssumedLag.GDP)).isEqualTo("2024-07-30");
    EventSet two = ReleaseEvents.ofPeriods(
        "CPI releases", dates("2024-06-01", "2024-07-01"), AssumedLag.MONTHLY_STATISTIC, CALENDAR);
    assertThat(two.assumedLags()).isEqualTo(2);
  }

  @Test
  void givenValuesOfBothKinds_whenPlaced_thenAssumedLagsAreCounted() {
    EventSet cpi = ReleaseEvents.ofValues(
        "CPI releases",
        List.of(
            value("2024-06-01", "2024-07-11T12:30:00Z", false),
            value("2024-07-01", "2024-08-15T20:00:00Z", true),
            value("2024-05-01", "2024-07-11T20:00:00Z", true)),
        CALENDAR);
    // the assumed one of May stands on the known one of June
    assertThat(cpi).isEqualTo(new EventSet("CPI releases", dates("2024-07-11", "2024-08-15"), 1));
  }

  /** DOMAIN A5: the meeting of 18 March 2020 gave way to the one of Sunday, 15 March. */
  @Test
  void givenStatements_whenPlaced_thenUnscheduledOnesTooAndCancelledOnesNot() {
    FomcCalendar fomc = new FomcCalendar(List.of(
        meeting("2020-01-29", Status.SCHEDULED),
        meeting("2020-03-15", Status.UNSCHEDULED),
        meeting("2020-03-18", Status.CANCELLED)));
    assertThat(ReleaseEvents.ofStatements("FOMC statements", fomc, CALENDAR))
        .isEqualTo(new EventSet("FOMC statements", dates("2020-01-29", "2020-03-16"), 0));
  }

  @Test
  void givenDates_whenPlaced_thenClosedDaysCountForTheNextSession() {
    assertThat(EventSet.ofDates("IPO clusters", dates("2024-07-08", "2024-07-04"), CALENDAR))
        .isEqualTo(new EventSet("IPO clusters", dates("2024-07-05", "2024-07-08"), 0));
  }

  @Test
  void givenMoreAssumedLagsThanEvents_whenBuilt_thenRefused() {
    assertThatThrownBy(() -> new EventSet("CPI releases", dates("2024-07-05"), 2))
        .hasMessageContaining("got 'CPI releases', 2 of 1");
  }

  private static String session(String instant) {
    return only(ReleaseEvents.ofReleases("releases", releases(instant), CALENDAR));
  }

  private static String period(String firstDay, AssumedLag lag) {
    return only(ReleaseEvents.ofPeriods("releases", dates(firstDay), lag, CALENDAR));
  }

  private static String only(EventSet set) {
    assertThat(set.sessions()).hasSize(1);
    return set.sessions().get(0).toString();
  }

  private static List<MacroRelease> releases(String... instants) {
    OptionalDouble none = OptionalDouble.empty();
    return Arrays.stream(instants)
        .map(at ->
            new MacroRelease("GDP", LocalDate.of(2024, 4, 1), Instant.parse(at), none, none, none))
        .toList();
  }

  private static MacroValue value(String reference, String releasedAt, boolean assumedLag) {
    return new MacroValue(
        "CPIAUCSL", LocalDate.parse(reference), 314, Instant.parse(releasedAt), assumedLag);
  }

  private static FomcMeeting meeting(String day, Status status) {
    return new FomcMeeting(LocalDate.parse(day), status, "federalreserve.gov");
  }

  private static List<LocalDate> dates(String... days) {
    return Arrays.stream(days).map(LocalDate::parse).toList();
  }
}
