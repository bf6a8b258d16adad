package io.nightcondor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.source.SourceRows;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The release calendar of the demo's inboxes: dates before the sessions with figures, then dates.
 */
class DemoReleasesTest {

  @Test
  void givenDemoReleases_whenReadOnAnySession_thenFiveAreToCome() throws Exception {
    ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.empty());
    for (LocalDate session : DemoMarket.sessions()) {
      List<MacroRelease> toCome = releases(session, calendar).stream()
          .filter(release -> release.releasedAt().isAfter(calendar.close(session)))
          .toList();

      // 08:30 New York on the days that the two bureaus had published
      assertThat(toCome)
          .extracting(release -> release.series() + " " + release.releasedAt())
          .containsExactly(
              "PPI 2024-08-13T12:30:00Z",
              "CPI 2024-08-14T12:30:00Z",
              "GDP 2024-08-29T12:30:00Z",
              "CPI 2024-09-11T12:30:00Z",
              "PPI 2024-09-12T12:30:00Z");
      assertThat(toCome).allMatch(release -> release.actual().isEmpty());
    }
  }

  /** DOMAIN E3: 36 surprises before the last release, of which six in ten suffice. */
  @Test
  void givenDemoReleases_whenReadOnTheFirstSession_thenFirstPrintsWithConsensusOfThreeYears()
      throws Exception {
    ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.empty());
    LocalDate session = DemoMarket.sessions().get(0);
    List<MacroRelease> released = releases(session, calendar).stream()
        .filter(release -> release.actual().isPresent() && release.consensus().isPresent())
        .filter(release -> !release.releasedAt().isAfter(calendar.close(session)))
        .toList();

    for (String series : List.of("CPI", "PPI")) {
      assertThat(released.stream().filter(release -> release.series().equals(series)))
          .hasSizeGreaterThan(36)
          .extracting(MacroRelease::referencePeriod)
          .doesNotHaveDuplicates();
    }
  }

  private static List<MacroRelease> releases(LocalDate session, ExchangeCalendar calendar)
      throws Exception {
    ReadContext context =
        new ReadContext("macro_releases.csv", Map.of("unit", "percent"), session, calendar);
    List<MacroRelease> releases = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(
            DemoMarket.class.getResourceAsStream("/demo/macro_releases.csv"));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        SourceRows rows = Formats.reader(SourceFormat.RELEASE_CALENDAR_CSV).open(text, context)) {
      for (Optional<RowOutcome> row = rows.next(); row.isPresent(); row = rows.next()) {
        assertThat(row.get()).isInstanceOf(RowOutcome.Used.class);
        releases.add((MacroRelease) ((RowOutcome.Used) row.get()).row());
      }
    }
    return releases;
  }
}
