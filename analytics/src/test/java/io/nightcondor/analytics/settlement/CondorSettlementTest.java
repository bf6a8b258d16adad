package io.nightcondor.analytics.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SettlementRow;
import io.nightcondor.analytics.pack.SettlementRow.PointRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S* is 5500 and the expected daily range 1 %, so 55 points. */
class CondorSettlementTest {

  private static final LocalDate THIRD_FRIDAY = LocalDate.of(2024, 8, 16);
  private static final LocalDate THURSDAY = THIRD_FRIDAY.minusDays(1);
  private static final Figure ONE_PERCENT = Figure.of(1);

  /** Sums of a few doubles of some thousands. */
  private static final double BINARY_DUST = 1e-8;

  /** Strictly within two ranges, 110 points, on either side; the last close is Thursday's. */
  @ParameterizedTest
  @CsvSource({
    "2024-08-15,5391,5700,true",
    "2024-08-15,5390,5700,false",
    "2024-08-15,5300,5609,true",
    "2024-08-15,5300,5610,false",
    "2024-08-14,5450,5550,false",
    "2024-08-12,5450,5550,false"
  })
  void givenAmCondor_whenItsLastCloseHasPassed_thenAGapIfAShortIsNear(
      LocalDate session, double shortPut, double shortCall, boolean gap) {
    SettlementRow row = row(session, Root.SPX, THIRD_FRIDAY, shortPut, shortCall, ONE_PERCENT);

    assertThat(row.amGap()).isEqualTo(gap);
    assertThat(row.pmPin()).isFalse();
    assertThat(row.style()).isEqualTo("AM");
    assertThat(row.settlesAt()).isEqualTo("2024-08-16 09:30");
  }

  /** Within one range, 55 points, at the close before the last one. */
  @ParameterizedTest
  @CsvSource({
    "2024-08-15,5445,5700,true",
    "2024-08-15,5444,5700,false",
    "2024-08-15,5300,5555,true",
    "2024-08-14,5445,5700,false"
  })
  void givenPmCondor_whenItSettlesAtTheComingClose_thenAPinIfAShortIsNear(
      LocalDate session, double shortPut, double shortCall, boolean pin) {
    SettlementRow row = row(session, Root.SPXW, THIRD_FRIDAY, shortPut, shortCall, ONE_PERCENT);

    assertThat(row.pmPin()).isEqualTo(pin);
    assertThat(row.amGap()).isFalse();
    assertThat(row.settlesAt()).isEqualTo("2024-08-16 16:00");
  }

  /**
   * Good Friday 2025-04-18: the monthly options settle on Thursday's open, last close Wednesday's.
   */
  @Test
  void givenTheThirdFridayAHoliday_whenWednesdayHasClosed_thenTheGap() {
    LocalDate wednesday = LocalDate.of(2025, 4, 16);
    LocalDate expiry = LocalDate.of(2025, 4, 17);
    ExchangeCalendar calendar = new ExchangeCalendar(Set.of(LocalDate.of(2025, 4, 18)), Set.of());

    assertThat(
            row(calendar, wednesday, Root.SPX, expiry, 5450, 5700, ONE_PERCENT).amGap())
        .isTrue();
    assertThat(
            row(calendar, wednesday, Root.SPX, expiry, 5450, 5700, ONE_PERCENT).settlesAt())
        .isEqualTo("2025-04-17 09:30");
    assertThat(row(calendar, wednesday.minusDays(1), Root.SPX, expiry, 5450, 5700, ONE_PERCENT)
            .amGap())
        .isFalse();
  }

  /** Labor Day 2024-09-02: the last close before Tuesday's print is Friday's. */
  @Test
  void givenALongWeekendBeforeThePrint_whenFridayHasClosed_thenTheGap() {
    LocalDate friday = LocalDate.of(2024, 8, 30);
    SettlementRow row = row(friday, Root.SPX, LocalDate.of(2024, 9, 3), 5450, 5700, ONE_PERCENT);

    assertThat(row.amGap()).isTrue();
    assertThat(row.nearestShort()).isEqualTo(Figure.of(50));
    assertThat(row.range()).isEqualTo(Figure.of(55));
  }

  /** Credit 20 - 10 + 15 - 7 = 18, 2 lots: 200 x (18 - what the nearer spread loses). */
  @Test
  void givenDailyRange_whenPayoffsAreListed_thenRangesAndStrikesInOrder() {
    SettlementRow row = row(THURSDAY, Root.SPX, THIRD_FRIDAY, 5400, 5600, ONE_PERCENT);

    assertThat(row.payoffs())
        .extracting(PointRow::level)
        .containsExactly(
            5300.0, 5335.0, 5390.0, 5400.0, 5445.0, 5500.0, 5555.0, 5600.0, 5610.0, 5665.0, 5700.0);
    assertThat(row.payoffs())
        .extracting(point -> point.payoff().toOptional().orElseThrow())
        .containsExactly(
            -16_400.0, -9400.0, 1600.0, 3600.0, 3600.0, 3600.0, 3600.0, 3600.0, 1600.0, -9400.0,
            -16_400.0);
    assertThat(row.payoffs().get(1).ranges()).isEqualTo(Figure.of(-3));
    assertThat(row.payoffs().get(5).ranges()).isEqualTo(Figure.of(0));
    // 100 of 55 points
    assertThat(row.payoffs().get(3).ranges().toOptional().orElseThrow())
        .isCloseTo(-1.818181818, within(1e-9));
  }

  @Test
  void givenNoRangeOrNoCost_whenRead_thenMissingAndNotZero() {
    Figure noRange = Figure.missing("WARMUP: 20 closes, 21 needed");
    CondorSettlement settlement = settlement(MarketFixture.CALENDAR, THURSDAY, noRange);
    CondorValuation condor = condor(
        THURSDAY, BookFixture.withoutPrices(condorPositions(Root.SPX, THIRD_FRIDAY, 5400, 5600)));
    SettlementRow row = settlement.row(condor);

    assertThat(row.amGap()).isFalse();
    assertThat(settlement.flag(condor)).contains(SettlementFlag.AM_GAP_UNKNOWN);
    assertThat(row.range()).isEqualTo(noRange);
    assertThat(row.payoffs())
        .extracting(PointRow::level)
        .containsExactly(5300.0, 5400.0, 5500.0, 5600.0, 5700.0);
    assertThat(row.payoffs())
        .extracting(PointRow::ranges)
        .containsExactly(noRange, noRange, Figure.of(0), noRange, noRange);
    assertThat(row.payoffs())
        .extracting(PointRow::payoff)
        .containsOnly(Figure.missing("UNKNOWN_COST"));
  }

  /** Settled at the close of the session, 5410: nothing is at risk any more. */
  @Test
  void givenSettledCondor_whenRead_thenNoFlagAndTheLevelItSettledAt() {
    MarketSnapshot market = MarketFixture.on(THIRD_FRIDAY).spx(5410).build();
    CondorValuation condor = condor(market, condorPositions(Root.SPXW, THIRD_FRIDAY, 5420, 5600));
    CondorSettlement settlement = settlement(MarketFixture.CALENDAR, THIRD_FRIDAY, ONE_PERCENT);

    assertThat(settlement.flag(condor)).isEmpty();
    // (18 - 10) x 200
    assertThat(settlement.row(condor).payoffs()).singleElement().satisfies(point -> {
      assertThat(point.level()).isEqualTo(5410);
      assertThat(point.payoff().toOptional().orElseThrow()).isCloseTo(1600, within(BINARY_DUST));
    });
  }

  private static SettlementRow row(
      LocalDate session,
      Root root,
      LocalDate expiry,
      double shortPut,
      double shortCall,
      Figure range) {
    return row(MarketFixture.CALENDAR, session, root, expiry, shortPut, shortCall, range);
  }

  private static SettlementRow row(
      ExchangeCalendar calendar,
      LocalDate session,
      Root root,
      LocalDate expiry,
      double shortPut,
      double shortCall,
      Figure range) {
    return settlement(calendar, session, range)
        .row(condor(session, condorPositions(root, expiry, shortPut, shortCall)));
  }

  private static CondorSettlement settlement(
      ExchangeCalendar calendar, LocalDate session, Figure range) {
    return new CondorSettlement(
        session,
        calendar,
        range,
        new ScheduledEvents(session, calendar, MarketFixture.FOMC, List.of()));
  }

  private static CondorValuation condor(LocalDate session, List<Position> positions) {
    OptionSeries any = (OptionSeries) positions.get(0).instrument();
    return condor(
        MarketFixture.on(session).slice(any.root(), any.expiry(), 5500, 0.15).build(), positions);
  }

  private static CondorValuation condor(MarketSnapshot market, List<Position> positions) {
    return CondorValuation.of(
        StructureRecognizer.recognize(positions).condors().get(0),
        new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR),
        market);
  }

  private static List<Position> condorPositions(
      Root root, LocalDate expiry, double shortPut, double shortCall) {
    return List.of(
        leg(root, expiry, OptionRight.PUT, shortPut - 100, 2, 10),
        leg(root, expiry, OptionRight.PUT, shortPut, -2, 20),
        leg(root, expiry, OptionRight.CALL, shortCall, -2, 15),
        leg(root, expiry, OptionRight.CALL, shortCall + 100, 2, 7));
  }

  private static Position leg(
      Root root, LocalDate expiry, OptionRight right, double strike, int quantity, double price) {
    return BookFixture.leg(new OptionSeries(root, expiry, right, strike).symbol(), quantity, price);
  }
}
