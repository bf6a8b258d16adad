package io.nightcondor.analytics.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.LiquidityRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketLiquidityTest {

  /** Rounding of a few operations. */
  private static final double ROUNDING = 1e-12;

  private static final ExchangeCalendar CALENDAR = MarketFixture.CALENDAR;
  private static final LocalDate TONIGHT = LocalDate.of(2024, 8, 30);
  private static final Optional<Double> NO_SIZE = Optional.empty();

  @Test
  void givenSpreadsTwiceAsWide_whenMeasured_thenHalf() {
    LiquidityRow row = of(history(60, 24, 0.05, NO_SIZE, 0.10, NO_SIZE));

    // baseline 0.05 / tonight 0.10 in every bucket
    assertThat(known(row)).isCloseTo(0.5, within(ROUNDING));
    assertThat(row.buckets()).isEqualTo(24);
    assertThat(row.baselineSessions()).isEqualTo(60);
    assertThat(row.sizesMissing()).isTrue();
    assertThat(row.rows().get(0).size()).isEqualTo(Figure.missing("NOT_IN_SOURCE"));
  }

  @ParameterizedTest
  @CsvSource({
    // spread as ever, a quarter of the size: root of 1/4
    "25, 0.5",
    // four times the size does not help: at most 1
    "400, 1.0"
  })
  void givenSizes_whenMeasured_thenTheRootOfTheirShareAtMostOne(double size, double expected) {
    LiquidityRow row = of(history(60, 24, 0.05, Optional.of(100.0), 0.05, Optional.of(size)));

    assertThat(known(row)).isCloseTo(expected, within(ROUNDING));
    assertThat(row.sizesMissing()).isFalse();
  }

  @Test
  void givenBucketsThatDiffer_whenMeasured_thenTheirMedian() {
    Map<LocalDate, List<BucketLiquidity>> sessions = past(60, 24, 0.06, NO_SIZE);
    List<BucketLiquidity> tonight = LiquidityBucket.all().stream()
        .map(bucket -> new BucketLiquidity(
            bucket, 5, LiquidityBucket.all().indexOf(bucket) < 12 ? 0.06 : 0.12, NO_SIZE))
        .toList();
    sessions.put(TONIGHT, tonight);

    LiquidityRow row = of(new LiquidityHistory(sessions, SnapshotTime.IN_HOURS));

    // twelve at 0.06 / 0.06 = 1 and twelve at 0.06 / 0.12 = 0.5: halfway between
    assertThat(known(row)).isCloseTo(0.75, within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({"39,24,SHORT_BASELINE", "60,11,FEW_BUCKETS"})
  void givenTooLittle_whenMeasured_thenMissingWithItsReason(
      int sessions, int buckets, String reason) {
    // E10: fewer than 40 baseline days, or fewer than half of the 24 buckets
    LiquidityRow row = of(history(sessions, buckets, 0.05, NO_SIZE, 0.05, NO_SIZE));

    assertThat(row.value()).isEqualTo(Figure.missing(reason));
  }

  @Test
  void givenJustEnough_whenMeasured_thenAFigure() {
    assertThat(known(of(history(40, 12, 0.05, NO_SIZE, 0.05, NO_SIZE)))).isEqualTo(1);
  }

  @Test
  void givenOlderSessions_whenMeasured_thenOnlyTheLastSixtyCount() {
    Map<LocalDate, List<BucketLiquidity>> sessions = past(100, 24, 0.50, NO_SIZE);
    sessions.putAll(past(60, 24, 0.05, NO_SIZE));
    sessions.put(TONIGHT, buckets(24, 0.05, NO_SIZE));

    LiquidityRow row = of(new LiquidityHistory(sessions, SnapshotTime.IN_HOURS));

    assertThat(known(row)).isEqualTo(1);
    assertThat(row.baselineSessions()).isEqualTo(60);
  }

  @Test
  void givenSessionsLongAgo_whenMeasured_thenNoBaseline() {
    Map<LocalDate, List<BucketLiquidity>> sessions = new TreeMap<>();
    past(60, 24, 0.05, NO_SIZE)
        .forEach((session, buckets) -> sessions.put(session.minusYears(1), buckets));
    sessions.put(TONIGHT, buckets(24, 0.05, NO_SIZE));

    LiquidityRow row = of(new LiquidityHistory(sessions, SnapshotTime.IN_HOURS));

    assertThat(row.value()).isEqualTo(Figure.missing("SHORT_BASELINE"));
    assertThat(row.baselineSessions()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"OUTSIDE_HOURS,OUTSIDE_HOURS", "NO_CHAIN,NO_CHAIN", "IN_HOURS,NO_CHAIN"})
  void givenNoBucketsTonight_whenMeasured_thenTheReasonIsTold(SnapshotTime time, String reason) {
    LiquidityRow row = of(new LiquidityHistory(past(60, 24, 0.05, NO_SIZE), time));

    assertThat(row.value()).isEqualTo(Figure.missing(reason));
  }

  @Test
  void givenLockedQuotes_whenMeasured_thenTheBucketDoesNotCount() {
    LiquidityRow row = of(history(60, 24, 0.05, NO_SIZE, 0, NO_SIZE));

    assertThat(row.buckets()).isZero();
    assertThat(row.rows().get(0).ratio()).isEqualTo(Figure.missing("ZERO_SPREAD"));
  }

  private static LiquidityRow of(LiquidityHistory history) {
    return MarketLiquidity.of(history, TONIGHT, CALENDAR, Policy.steward());
  }

  private static double known(LiquidityRow row) {
    return row.value().toOptional().orElseThrow();
  }

  private static LiquidityHistory history(
      int sessions,
      int buckets,
      double spread,
      Optional<Double> size,
      double tonight,
      Optional<Double> sizeTonight) {
    Map<LocalDate, List<BucketLiquidity>> all = past(sessions, buckets, spread, size);
    all.put(TONIGHT, buckets(buckets, tonight, sizeTonight));
    return new LiquidityHistory(all, SnapshotTime.IN_HOURS);
  }

  private static Map<LocalDate, List<BucketLiquidity>> past(
      int sessions, int buckets, double spread, Optional<Double> size) {
    Map<LocalDate, List<BucketLiquidity>> past = new TreeMap<>();
    LocalDate session = TONIGHT;
    for (int i = 0; i < sessions; i++) {
      session = CALENDAR.previousSession(session);
      past.put(session, buckets(buckets, spread, size));
    }
    return past;
  }

  private static List<BucketLiquidity> buckets(int count, double spread, Optional<Double> size) {
    return LiquidityBucket.all().stream()
        .limit(count)
        .map(bucket -> new BucketLiquidity(bucket, 5, spread, size))
        .toList();
  }
}
