package io.nightcondor.analytics.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nightcondor.analytics.market.FomcMeeting.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first half of 2020: a cancelled meeting between unscheduled ones. */
class FomcCalendarTest {

  private static final FomcCalendar CALENDAR = new FomcCalendar(List.of(
      meeting("2020-04-29", Status.SCHEDULED),
      meeting("2020-01-29", Status.SCHEDULED),
      meeting("2020-03-03", Status.UNSCHEDULED),
      meeting("2020-03-15", Status.UNSCHEDULED),
      meeting("2020-03-18", Status.CANCELLED),
      meeting("2020-06-10", Status.TENTATIVE)));

  /** The day itself counts; what was called at short notice was never announced. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-28, 2020-01-29",
    "2020-01-29, 2020-01-29",
    "2020-01-30, 2020-04-29",
    "2020-03-03, 2020-04-29",
    "2020-04-30, 2020-06-10"
  })
  void givenDay_whenNextAsked_thenTheNextAnnounced(LocalDate day, LocalDate next) {
    assertThat(CALENDAR.next(day).orElseThrow().statement()).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-29, 2020-01-29",
    "2020-03-02, 2020-01-29",
    "2020-03-03, 2020-03-03",
    "2020-03-20, 2020-03-15"
  })
  void givenDay_whenLastAsked_thenTheLastThatTookPlace(LocalDate day, LocalDate last) {
    assertThat(CALENDAR.last(day).orElseThrow().statement()).isEqualTo(last);
  }

  @Test
  void givenEndsOfTheList_whenAsked_thenNothing() {
    assertThat(CALENDAR.last(LocalDate.of(2020, 1, 28))).isEmpty();
    assertThat(CALENDAR.next(LocalDate.of(2020, 6, 11))).isEmpty();
  }

  /** 60 days before 10 June is 11 April; a cancelled meeting shows that the list was kept. */
  @ParameterizedTest
  @CsvSource({
    "2019-11-29, true",
    "2019-11-30, false",
    "2020-01-30, false",
    "2020-04-30, false",
    "2020-06-10, false",
    "2020-06-11, true"
  })
  void givenDay_whenListHeldAgainstSixtyDays_thenOutOfDateBeyond(LocalDate day, boolean outOfDate) {
    assertThat(CALENDAR.isOutOfDate(day)).isEqualTo(outOfDate);
  }

  /** The first day does not count, the last does. */
  @Test
  void givenTwoDays_whenAskedBetween_thenTheAnnouncedInOrder() {
    LocalDate january = LocalDate.of(2020, 1, 29);
    LocalDate april = LocalDate.of(2020, 4, 29);
    assertThat(CALENDAR.between(january.minusDays(1), april))
        .extracting(FomcMeeting::statement)
        .containsExactly(january, april);
    assertThat(CALENDAR.between(january, april))
        .extracting(FomcMeeting::statement)
        .containsExactly(april);
    assertThat(CALENDAR.between(april, january)).isEmpty();
    assertThat(CALENDAR.between(april, april)).isEmpty();
  }

  @Test
  void givenOtherDates_whenMerged_thenTheyReplaceAndAdd() {
    FomcCalendar merged = CALENDAR.with(
        List.of(meeting("2020-06-10", Status.SCHEDULED), meeting("2020-07-29", Status.TENTATIVE)));
    assertThat(merged.meetings()).hasSize(7);
    assertThat(merged.next(LocalDate.of(2020, 6, 1)).orElseThrow().status())
        .isEqualTo(Status.SCHEDULED);
    assertThat(merged.next(LocalDate.of(2020, 7, 1)).orElseThrow().statement())
        .isEqualTo("2020-07-29");
  }

  @Test
  void givenDayTwice_whenBuilt_thenRefused() {
    FomcMeeting meeting = meeting("2020-06-10", Status.SCHEDULED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FomcCalendar(List.of(meeting, meeting)))
        .withMessage("two meetings on 2020-06-10");
  }

  private static FomcMeeting meeting(String day, Status status) {
    return new FomcMeeting(LocalDate.parse(day), status, "test");
  }
}
