package io.nightcondor.analytics.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The releases are the published ones: PPI 13, CPI 14 and GDP 29 August 2024, 08:30 New York. */
class ScheduledEventsTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 12);
  private static final EventRow PPI =
      new EventRow("PPI release", LocalDate.of(2024, 8, 13), 1, "SCHEDULED", "release calendar");
  private static final EventRow CPI =
      new EventRow("CPI release", LocalDate.of(2024, 8, 14), 2, "SCHEDULED", "release calendar");
  private static final EventRow GDP =
      new EventRow("GDP release", LocalDate.of(2024, 8, 29), 13, "SCHEDULED", "release calendar");

  private final List<MacroRelease> releases = List.of(
      release("GDP", "2024-08-29T12:30:00Z"),
      release("CPI", "2024-08-14T12:30:00Z"),
      release("PPI", "2024-08-13T12:30:00Z"));

  @Test
  void givenPositionsOfOneWeek_whenEventsAreListed_thenThoseOfTheirLives() {
    assertThat(until(Root.SPXW, LocalDate.of(2024, 8, 13))).containsExactly(PPI);
    // 08:30 is before the opening print
    assertThat(until(Root.SPX, LocalDate.of(2024, 8, 14))).containsExactly(PPI, CPI);
    assertThat(until(Root.SPX, LocalDate.of(2024, 9, 17))).containsExactly(PPI, CPI, GDP);
  }

  @Test
  void givenAnotherOrder_whenEventsAreListed_thenTheSame() {
    List<MacroRelease> reversed = new ArrayList<>(releases);
    Collections.reverse(reversed);
    Instant end = MarketFixture.CALENDAR.settlement(Root.SPXW, LocalDate.of(2024, 9, 30));
    assertThat(events(MarketFixture.FOMC, reversed).until(end))
        .isEqualTo(events(MarketFixture.FOMC, releases).until(end));
  }

  /** A statement comes at 14:00, after the opening print of its day and before the close. */
  @Test
  void givenAStatementOnTheExpiryDay_whenEventsAreListed_thenOnlyForTheClose() {
    LocalDate statement = LocalDate.of(2024, 9, 18);
    assertThat(until(Root.SPX, statement)).doesNotContain(fomc(statement));
    assertThat(until(Root.SPXW, statement)).endsWith(fomc(statement));
  }

  /** Nobody knows of an unscheduled meeting ahead; a tentative one is announced. */
  @Test
  void givenMeetingsOfEachStatus_whenEventsAreListed_thenTheAnnouncedOnes() {
    LocalDate day = LocalDate.of(2024, 8, 15);
    FomcCalendar calendar = new FomcCalendar(List.of(
        new FomcMeeting(MONDAY, FomcMeeting.Status.SCHEDULED, "today's is out"),
        new FomcMeeting(day, FomcMeeting.Status.UNSCHEDULED, "x"),
        new FomcMeeting(day.plusDays(1), FomcMeeting.Status.CANCELLED, "x"),
        new FomcMeeting(day.plusDays(4), FomcMeeting.Status.TENTATIVE, "x")));
    assertThat(events(calendar, List.of())
            .until(MarketFixture.CALENDAR.settlement(Root.SPXW, day.plusDays(5))))
        .containsExactly(new EventRow("FOMC statement", day.plusDays(4), 5, "TENTATIVE", "x"));
  }

  private static EventRow fomc(LocalDate statement) {
    // 14 sessions to 30 August, and from 3 to 18 September 12 more: Labor Day is none
    return new EventRow("FOMC statement", statement, 26, "SCHEDULED", "by hand");
  }

  private List<EventRow> until(Root root, LocalDate expiry) {
    return events(MarketFixture.FOMC, releases)
        .until(MarketFixture.CALENDAR.settlement(root, expiry));
  }

  private static ScheduledEvents events(FomcCalendar fomc, List<MacroRelease> releases) {
    return new ScheduledEvents(MONDAY, MarketFixture.CALENDAR, fomc, releases);
  }

  private static MacroRelease release(String series, String instant) {
    return new MacroRelease(
        series,
        LocalDate.of(2024, 7, 1),
        Instant.parse(instant),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
