package io.nightcondor.analytics.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.regime.LiquidityBucket.DayBand;
import io.nightcondor.analytics.regime.LiquidityBucket.DeltaBand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquidityBucketsTest {

  /** Rounding of one division. */
  private static final double ROUNDING = 1e-12;

  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);

  /** 28 days after the session. */
  private static final LocalDate EXPIRY = LocalDate.of(2024, 8, 30);

  @ParameterizedTest
  @CsvSource({
    "0.0999,",
    "0.1,D10_25",
    "0.2499,D10_25",
    "0.25,D25_50",
    "0.5,D50_75",
    "0.75,D75_90",
    "0.8999,D75_90",
    "0.9,"
  })
  void givenDelta_whenPutIntoABand_thenTheLowerBoundBelongsToIt(double delta, String band) {
    // E10: |delta| 10-25, 25-50, 50-75, 75-90
    assertThat(DeltaBand.of(delta).map(Enum::name)).isEqualTo(Optional.ofNullable(band));
  }

  @ParameterizedTest
  @CsvSource({
    "9,",
    "10,T10_20",
    "20,T10_20",
    "21,T21_40",
    "40,T21_40",
    "41,T41_60",
    "60,T41_60",
    "61,"
  })
  void givenDays_whenPutIntoABand_thenBothBoundsBelongToIt(int days, String band) {
    // E10: 10-20, 21-40, 41-60 days
    assertThat(DayBand.of(days).map(Enum::name)).isEqualTo(Optional.ofNullable(band));
  }

  @Test
  void givenAllBuckets_whenCounted_thenTwentyFourInOrder() {
    assertThat(LiquidityBucket.all()).hasSize(24).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void givenQuotes_whenMeasured_thenMedianOfThoseWithABid() {
    // all three far enough out of the money to be puts of delta 10-25: at vol 20 %, 28 days, one
    // standard deviation is 5.5 %, so strikes 5 % to 6.5 % below the forward have N(-d1) 0.12-0.19
    MarketSnapshot market = MarketFixture.on(FRIDAY)
        .vix(23)
        .slice(Root.SPXW, EXPIRY, 5000, 0.20)
        .quote("SPXW240830P04750000", 9.5, 10.5)
        .quote("SPXW240830P04720000", 9.8, 10.2)
        .quote("SPXW240830P04700000", 9.0, 11.0)
        .quote("SPXW240830P04690000", 0, 11.0)
        .build();

    List<BucketLiquidity> found = LiquidityBuckets.of(market);

    // spread / mid 1/10, 0.4/10, 2/10; the quote without a bid does not count
    assertThat(found).singleElement().satisfies(only -> {
      assertThat(only.bucket())
          .isEqualTo(new LiquidityBucket(DeltaBand.D10_25, DayBand.T21_40, OptionRight.PUT));
      assertThat(only.bucket().words()).isEqualTo("PUT delta 10-25, 21-40 days");
      assertThat(only.quotes()).isEqualTo(3);
      assertThat(only.spread()).isCloseTo(0.1, within(ROUNDING));
      assertThat(only.size()).isEmpty();
    });
  }

  @Test
  void givenDisplayedSizes_whenMeasured_thenMedianOfTheSmallerOfBoth() {
    MarketSnapshot market =
        MarketFixture.on(FRIDAY).vix(23).slice(Root.SPXW, EXPIRY, 5000, 0.20).build();
    List<CalibratedQuote> quotes = List.of(
        sized("SPXW240830P04750000", 30, 12),
        sized("SPXW240830P04720000", 8, 50),
        sized("SPXW240830P04700000", 40, 40));

    List<BucketLiquidity> found =
        LiquidityBuckets.of(FRIDAY, quotes, market.slices().values());

    // smaller sizes 12, 8, 40
    assertThat(found).singleElement().satisfies(only -> assertThat(only.size()).contains(12.0));
  }

  @Test
  void givenVixOptionsAndDatesOutside_whenMeasured_thenPassedOver() {
    MarketSnapshot market = MarketFixture.on(FRIDAY)
        .vix(23)
        .slice(Root.SPXW, LocalDate.of(2024, 8, 9), 5000, 0.20)
        .slice(Root.VIX, LocalDate.of(2024, 8, 21), 20, 0.9)
        .quote("SPXW240809P04900000", 9.5, 10.5)
        .quote("VIX240821C00020000", 1.5, 1.6)
        .build();

    assertThat(LiquidityBuckets.of(market)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-08-02T13:44:59Z,OUTSIDE_HOURS",
    "2024-08-02T13:45:00Z,IN_HOURS",
    "2024-08-02T20:15:00Z,IN_HOURS",
    "2024-08-02T20:15:01Z,OUTSIDE_HOURS",
    "2024-08-04T15:00:00Z,OUTSIDE_HOURS"
  })
  void givenInstant_whenJudged_thenOnlyTheSessionsOwnHoursCount(Instant quoted, String time) {
    // E10: 09:45-16:15 New York, in August four hours behind UTC; the 4th is a Sunday
    assertThat(SnapshotTime.of(quoted, FRIDAY)).isEqualTo(SnapshotTime.valueOf(time));
  }

  private static CalibratedQuote sized(String symbol, long bidSize, long askSize) {
    return CalibratedQuote.unsolved(
        new OptionQuote(
            OsiSymbol.parse(symbol),
            9.5,
            10.5,
            OptionalLong.of(bidSize),
            OptionalLong.of(askSize),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "chain.csv",
            1),
        ImpliedVol.Reason.NO_BID,
        Set.of());
  }
}
