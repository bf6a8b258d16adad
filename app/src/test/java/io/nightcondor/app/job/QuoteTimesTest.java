package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.regime.SnapshotTime;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuoteTimesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  /** 16:10 in New York, in August four hours behind UTC. */
  private static final Map<String, String> IN_HOURS =
      Map.of("content", "SPX", "quoted", "2024-08-05T20:10:00Z");

  /** 21:17 in New York. */
  private static final Map<String, String> EVENING =
      Map.of("content", "SPX", "quoted", "2024-08-06T01:17:42Z");

  private static final Map<String, String> NO_TIME = Map.of("content", "SPX,VIX");
  private static final Map<String, String> VIX_ALONE = Map.of("content", "VIX");

  @Test
  void givenFilesOfAChain_whenJudged_thenTheWorstOfThemCounts() {
    assertThat(of(file(IN_HOURS))).isEqualTo(SnapshotTime.IN_HOURS);
    assertThat(of(file(NO_TIME), file(IN_HOURS))).isEqualTo(SnapshotTime.ASSUMED_CLOSE);
    assertThat(of(file(NO_TIME), file(EVENING))).isEqualTo(SnapshotTime.OUTSIDE_HOURS);
    assertThat(of(file(VIX_ALONE))).isEqualTo(SnapshotTime.NO_CHAIN);
    assertThat(of()).isEqualTo(SnapshotTime.NO_CHAIN);
  }

  @Test
  void givenFileThatIsNotRead_whenJudged_thenItDoesNotCount() {
    assertThat(of(file(IN_HOURS), file("cboe-web-csv", Verdict.STALE, EVENING)))
        .isEqualTo(SnapshotTime.IN_HOURS);
    assertThat(of(file("index-history-csv", Verdict.ACCEPTED, NO_TIME)))
        .isEqualTo(SnapshotTime.NO_CHAIN);
  }

  private static SnapshotTime of(AdmittedFile... files) {
    return QuoteTimes.of(List.of(files), Underlying.SPX, SESSION);
  }

  private static AdmittedFile file(Map<String, String> options) {
    return file("cboe-web-csv", Verdict.ACCEPTED, options);
  }

  private static AdmittedFile file(String format, Verdict verdict, Map<String, String> options) {
    return new AdmittedFile(
        "f", format, "aa", Optional.of(SESSION), 1, 0, verdict, "f: read.", false, options);
  }
}
