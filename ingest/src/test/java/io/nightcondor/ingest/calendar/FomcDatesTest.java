package io.nightcondor.ingest.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.FomcMeeting.Status;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.inbox.InputRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FomcDatesTest {

  private static final FomcCalendar SHIPPED = FomcDates.read(Optional.empty());

  @TempDir
  private Path folder;

  static IntStream years() {
    return IntStream.rangeClosed(2000, 2027);
  }

  /** The committee meets eight times a year; March 2020 was cancelled. */
  @ParameterizedTest
  @MethodSource("years")
  void givenYear_whenRegularMeetingsCounted_thenEight(int year) {
    assertThat(SHIPPED.meetings())
        .filteredOn(meeting ->
            meeting.statement().getYear() == year && meeting.status() != Status.UNSCHEDULED)
        .hasSize(8)
        .allMatch(meeting -> year < 2027 == (meeting.status() != Status.TENTATIVE));
  }

  /** DOMAIN A5: dates on which other public lists are wrong. */
  @ParameterizedTest
  @CsvSource({
    "2015-07-29, SCHEDULED",
    "2015-09-17, SCHEDULED",
    "2015-10-28, SCHEDULED",
    "2024-11-07, SCHEDULED",
    "2024-12-18, SCHEDULED",
    "2025-10-29, SCHEDULED",
    "2025-12-10, SCHEDULED",
    "2008-10-08, UNSCHEDULED",
    "2020-03-15, UNSCHEDULED",
    "2020-03-18, CANCELLED",
    "2027-01-27, TENTATIVE"
  })
  void givenDisputedDay_whenLookedUp_thenAsTheCommitteeHasIt(LocalDate day, Status status) {
    assertThat(SHIPPED.meetings()).contains(new FomcMeeting(day, status, "shipped list"));
  }

  /** Until the list ends it never asks for newer dates. */
  @Test
  void givenEachDay_whenAsked_thenOutOfDateOnlyTowardsTheEnd() {
    LocalDate last = LocalDate.of(2027, 12, 8);
    for (LocalDate day = LocalDate.of(2000, 1, 3); !day.isAfter(last); day = day.plusDays(1)) {
      assertThat(SHIPPED.isOutOfDate(day)).as("%s", day).isFalse();
    }
    assertThat(SHIPPED.isOutOfDate(last.plusDays(1))).isTrue();
  }

  /**
   * Another public list: it has six days that are no statement of a meeting, and lacks six
   * unscheduled ones.
   */
  @Test
  void givenPublicList_whenCompared_thenKnownDifferencesOnly() throws IOException {
    Set<LocalDate> theirs = Files.readAllLines(
            RealData.file("macro/fomc_announce_dates_2000_2026.csv"), StandardCharsets.UTF_8)
        .stream()
        .skip(1)
        .map(LocalDate::parse)
        .collect(Collectors.toCollection(TreeSet::new));
    LocalDate lastOfTheirs = LocalDate.of(2026, 6, 17);
    Set<LocalDate> ours = SHIPPED.meetings().stream()
        .filter(meeting -> meeting.status() != Status.CANCELLED)
        .map(FomcMeeting::statement)
        .filter(day -> !day.isAfter(lastOfTheirs))
        .collect(Collectors.toCollection(TreeSet::new));
    Set<LocalDate> onlyTheirs = new TreeSet<>(theirs);
    onlyTheirs.removeAll(ours);
    Set<LocalDate> onlyOurs = new TreeSet<>(ours);
    onlyOurs.removeAll(theirs);
    assertThat(onlyTheirs)
        .extracting(LocalDate::toString)
        .containsExactly(
            "2003-09-15", "2012-10-23", "2019-10-11", "2020-03-31", "2020-08-27", "2025-08-22");
    assertThat(onlyOurs)
        .extracting(LocalDate::toString)
        .containsExactly(
            "2001-01-03", "2001-04-18", "2001-09-17", "2007-08-17", "2008-01-22", "2008-10-08");
  }

  @Test
  void givenOverrides_whenRead_thenTheyWin() throws IOException {
    Path file = write("date,status,source\n2027-01-27,scheduled,Federal Reserve 2026-12\n"
        + "2027-03-17,cancelled,newsletter\n\n2028-01-26,tentative,Federal Reserve 2026-12\n");

    FomcCalendar calendar = FomcDates.read(Optional.of(file));

    assertThat(calendar.next(LocalDate.of(2027, 1, 20)))
        .contains(new FomcMeeting(
            LocalDate.of(2027, 1, 27), Status.SCHEDULED, "Federal Reserve 2026-12"));
    assertThat(calendar.next(LocalDate.of(2027, 3, 1)).orElseThrow().statement())
        .isEqualTo("2027-04-28");
    assertThat(calendar.isOutOfDate(LocalDate.of(2027, 12, 20))).isFalse();
    assertThat(calendar.meetings()).hasSize(SHIPPED.meetings().size() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date,status,reason|1: the header has 'date,status,reason', expected 'date,status,source'",
        "date,status,source\\n2027-02-30,scheduled,x|2: column 'date' has '2027-02-30', expected a date such as 2025-01-09",
        "date,status,source\\n2027-03-12,held,x|2: column 'status' has 'held', expected scheduled, unscheduled, tentative or cancelled",
        "date,status,source\\n2027-03-12,scheduled,|2: column 'source' has '', expected a source"
      })
  void givenFaultyOverride_whenRead_thenRefusedWithLine(String text, String message)
      throws IOException {
    Path file = write(text.replace("\\n", "\n"));

    assertThatThrownBy(() -> FomcDates.read(Optional.of(file)))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage(file + ":" + message + ". Nothing was run; correct the file and run again.");
  }

  @Test
  void givenNoOverrideFile_whenRead_thenMissing() {
    Path absent = folder.resolve("absent.csv");
    assertThatThrownBy(() -> FomcDates.read(Optional.of(absent)))
        .isInstanceOf(InputMissingException.class)
        .hasMessage(
            absent
                + ": no such file, expected the FOMC dates that the configuration names. Nothing was run.");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("fomc.csv"), text, StandardCharsets.UTF_8);
  }
}
