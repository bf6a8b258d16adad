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

/** The sample of macro releases that the demo puts beside its inbox is of the format it shows. */
class DemoReleasesTest {

  @Test
  void givenDemoReleases_whenRead_thenEveryRowIsARelease() throws Exception {
    ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.empty());
    ReadContext context = new ReadContext(
        "macro_releases.csv", Map.of("unit", "percent"), LocalDate.of(2024, 12, 31), calendar);
    List<Object> releases = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(
            DemoMarket.class.getResourceAsStream("/demo/macro_releases.csv"));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        SourceRows rows = Formats.reader(SourceFormat.RELEASE_CALENDAR_CSV).open(text, context)) {
      for (Optional<RowOutcome> row = rows.next(); row.isPresent(); row = rows.next()) {
        assertThat(row.get()).isInstanceOf(RowOutcome.Used.class);
        releases.add(((RowOutcome.Used) row.get()).row());
      }
    }

    assertThat(releases).isNotEmpty().allMatch(MacroRelease.class::isInstance);
  }
}
