package io.nightcondor.analytics.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.HistoricalPanel.FactorRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.tail.Factor.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoricalMovesTest {

  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 21);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 18);

  /** One session; the window of stress has no data. */
  private static final TailWindows LAST_DAY =
      new TailWindows(1, LocalDate.of(2008, 9, 1), LocalDate.of(2008, 9, 1));

  /** A few operations on numbers near 1. */
  private static final double ROUNDING = 1e-12;

  /** Log changes and differences of the closes below, written out. */
  @Test
  void givenEveryFactor_whenDrawn_thenItsChange() {
    FactorMove move = only(full());
    assertThat(move.from()).isEqualTo(FRIDAY);
    assertThat(move.to()).isEqualTo(MONDAY);
    assertThat(move.spx()).isCloseTo(Math.log(4900 / 5000.0), within(ROUNDING));
    assertThat(move.vix()).isCloseTo(Math.log(30 / 20.0), within(ROUNDING));
    // (30 / 9)^0.43 = 1.678 times the VIX's own change; the other tenors have an index each
    assertThat(move.spxVols().at(9))
        .isCloseTo(Math.pow(30 / 9.0, 0.43) * Math.log(1.5), within(ROUNDING));
    assertThat(move.spxVols().at(30)).isCloseTo(Math.log(1.5), within(ROUNDING));
    assertThat(move.spxVols().at(93)).isCloseTo(Math.log(27 / 21.0), within(ROUNDING));
    assertThat(move.spxVols().at(186)).isCloseTo(Math.log(26 / 22.0), within(ROUNDING));
    // SKEW 140 is a skewness of -4, 135 one of -3.5; the slope takes 0.3 of it
    assertThat(move.skewness()).isCloseTo(0.15, within(ROUNDING));
    // 19 and 47 calendar days from Friday
    assertThat(move.futures().at(19)).isCloseTo(Math.log(25 / 19.0), within(ROUNDING));
    assertThat(move.futures().at(47)).isCloseTo(Math.log(23 / 20.0), within(ROUNDING));
    assertThat(move.futures().at(1)).isEqualTo(move.futures().at(19));
    assertThat(move.vixVols()).isCloseTo(Math.log(125 / 100.0), within(ROUNDING));
    assertThat(move.rates()).isCloseTo(-0.0012, within(ROUNDING));
    assertThat(move.flags()).isEqualTo("SPX vols proxy, SPX skew proxy");
    assertThat(move.scenario().spotFactor()).isCloseTo(0.98, within(ROUNDING));
    assertThat(move.scenario().days()).isZero();
  }

  @Test
  void givenSmilesOfBothNights_whenDrawn_thenTheyComeBeforeTheIndexes() {
    HistoryFixture history = full();
    for (int days : SmilePoints.TENORS) {
      history.smile(FRIDAY, days, 0.16, -1.5).smile(MONDAY, days, 0.24, -1.2);
    }
    FactorMove move = only(history);
    for (int days : SmilePoints.TENORS) {
      assertThat(move.spxVols().at(days)).isCloseTo(Math.log(1.5), within(ROUNDING));
    }
    assertThat(move.skewness()).isCloseTo(0.3, within(ROUNDING));
    assertThat(move.flags()).isEmpty();
  }

  @Test
  void givenASmileOfOneNightOnly_whenDrawn_thenTheIndexes() {
    FactorMove move = only(full().smile(MONDAY, 30, 0.24, -1.2));
    assertThat(move.spxVols().at(30)).isCloseTo(Math.log(1.5), within(ROUNDING));
    assertThat(move.origin(Factor.SPX_VOLS)).isEqualTo(Origin.PROXY);
  }

  @Test
  void givenOnlySpxAndVix_whenDrawn_thenTheRestAnswersToTheVixOrStandsStill() {
    FactorMove move = only(bare());
    double vix = Math.log(1.5);
    assertThat(move.spxVols().at(93)).isCloseTo(Math.pow(30 / 93.0, 0.43) * vix, within(ROUNDING));
    assertThat(move.spxVols().at(186))
        .isCloseTo(Math.pow(30 / 186.0, 0.43) * vix, within(ROUNDING));
    assertThat(move.skewness()).isZero();
    // the middle of the bucket of 31 to 45 days of DOMAIN F2
    assertThat(move.futures().at(38))
        .isCloseTo(BetaSet.FROM_2013_TO_2026.beta(38) * vix, within(ROUNDING));
    assertThat(move.vixVols()).isZero();
    assertThat(move.rates()).isZero();
    assertThat(move.flags())
        .isEqualTo("SPX vols filled, SPX skew filled, VIX futures filled, VIX-option vols filled,"
            + " zero rates filled");
  }

  /** DOMAIN F3: 7.1 points on a fall of 1 to 3 %, as a share of a VVIX of 142 tonight: 5 %. */
  @Test
  void givenNoVvixBefore_whenDrawn_thenItsMeanAnswerToTheIndex() {
    FactorMove move = only(bare().close("VVIX", MONDAY, 142));
    assertThat(move.vixVols()).isCloseTo(Math.log(1.05), within(ROUNDING));
    assertThat(move.origin(Factor.VIX_VOLS)).isEqualTo(Origin.FILLED);
  }

  @Test
  void givenYieldsAsAnIndexInPercent_whenDrawn_thenAFraction() {
    FactorMove move = only(bare().close("US2Y", FRIDAY, 3.88).close("US2Y", MONDAY, 3.98));
    assertThat(move.rates()).isCloseTo(0.001, within(ROUNDING));
    assertThat(move.origin(Factor.RATES)).isEqualTo(Origin.OBSERVED);
  }

  /**
   * A contract that settles on the later day, one listed on it, and those in between: only these
   * are one contract at two closes.
   */
  @Test
  void givenARoll_whenDrawn_thenOnlyChangesOfTheSameContract() {
    LocalDate tuesday = AUGUST.minusDays(1);
    LocalDate october = LocalDate.of(2024, 10, 16);
    LocalDate may = LocalDate.of(2025, 5, 21);
    HistoryFixture history = new HistoryFixture();
    close(history, "SPX", tuesday, 5000, AUGUST, 5000);
    close(history, "VIX", tuesday, 16, AUGUST, 16);
    FactorMove move = only(
        history
            .settle(tuesday, AUGUST, 15)
            .settle(tuesday, SEPTEMBER, 17)
            .settle(tuesday, october, 18)
            .settle(AUGUST, AUGUST, 30)
            .settle(AUGUST, SEPTEMBER, 17.5)
            .settle(AUGUST, october, 18)
            .settle(AUGUST, may, 40),
        AUGUST);
    // 29 days from Tuesday; nearer than the nearest contract the curve is flat
    assertThat(move.futures().at(29)).isCloseTo(Math.log(17.5 / 17), within(ROUNDING));
    assertThat(move.futures().at(1)).isCloseTo(Math.log(17.5 / 17), within(ROUNDING));
    assertThat(move.futures().at(57)).isZero();
    assertThat(move.futures().at(300)).isZero();
    assertThat(move.origin(Factor.FUTURES)).isEqualTo(Origin.OBSERVED);
  }

  @Test
  void givenOneFutureOnly_whenDrawn_thenFilledByTheResponse() {
    FactorMove move = only(bare().settle(FRIDAY, AUGUST, 19).settle(MONDAY, AUGUST, 25));
    assertThat(move.origin(Factor.FUTURES)).isEqualTo(Origin.FILLED);
    assertThat(move.futures().at(12))
        .isCloseTo(BetaSet.FROM_2013_TO_2026.beta(12) * Math.log(1.5), within(ROUNDING));
  }

  /** The VVIX file of Cboe has 71.73 on 6 March 2006 and then 15.71: no change of vols by 4.6. */
  @Test
  void givenAnImpossibleVolIndex_whenDrawn_thenNotUsed() {
    HistoryFixture history = bare();
    close(history, "VVIX", FRIDAY, 71.73, MONDAY, 15.71);
    assertThat(only(history).origin(Factor.VIX_VOLS)).isEqualTo(Origin.FILLED);
  }

  @Test
  void givenADayWithoutTheVix_whenDrawn_thenNeitherMoveIsBridged() {
    HistoryFixture history = new HistoryFixture();
    for (int day = 0; day < 5; day++) {
      history.close("SPX", MONDAY.plusDays(day), 5000 + day);
      if (day != 2) {
        history.close("VIX", MONDAY.plusDays(day), 20 + day);
      }
    }
    HistoricalMoves moves = moves(history.build(), MONDAY.plusDays(4), 4);
    HorizonMoves oneDay = moves.oneDay();
    assertThat(oneDay.moves())
        .extracting(FactorMove::to)
        .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(4));
    // four days of the current window and one day of 2008 without anything
    assertThat(oneDay.wanted()).isEqualTo(5);
    assertThat(oneDay.gaps()).isEqualTo(3);
    assertThat(moves.missingShare()).isEqualTo(3.0 / 5);
    assertThat(oneDay.factors())
        .filteredOn(row -> row.gaps() > 0)
        .extracting(FactorRow::factor, FactorRow::observed, FactorRow::gaps)
        .containsExactly(tuple("SPX", 2, 1), tuple("VIX", 2, 3));
  }

  /** A source that repeats Friday's close on a holiday adds no move, and the move goes over it. */
  @Test
  void givenAStaleBarOnAHoliday_whenDrawn_thenTheMoveGoesOverTheHoliday() {
    ExchangeCalendar closed = new ExchangeCalendar(Set.of(MONDAY), Set.of());
    LocalDate tuesday = MONDAY.plusDays(1);
    HistoryFixture history = new HistoryFixture();
    close(history, "SPX", FRIDAY, 5000, MONDAY, 5000);
    close(history, "VIX", FRIDAY, 20, MONDAY, 20);
    history.close("SPX", tuesday, 5050).close("VIX", tuesday, 19);
    List<FactorMove> moves =
        HistoricalMoves.of(history.build(), tuesday, LAST_DAY, closed).oneDay().moves();
    assertThat(moves).extracting(FactorMove::name).containsExactly("2024-08-02 to 2024-08-06");
    assertThat(moves.get(0).spx()).isCloseTo(Math.log(1.01), within(ROUNDING));
  }

  @Test
  void givenADayToldTwice_whenDrawn_thenItCountsOnceOrIsDoubtful() {
    assertThat(only(bare().close("VIX", MONDAY, 30)).vix())
        .isCloseTo(Math.log(1.5), within(ROUNDING));
    HistoricalMoves doubtful = moves(bare().close("VIX", MONDAY, 31).build(), MONDAY, 1);
    assertThat(doubtful.oneDay().moves()).isEmpty();
    assertThat(doubtful.oneDay().gaps()).isEqualTo(2);
  }

  /** 3,700 after 5,000 is -26 %: no move has it in it, over one day or ten. */
  @Test
  void givenAnImpossibleClose_whenDrawn_thenEveryMoveThroughItIsRefused() {
    HistoryFixture history = new HistoryFixture();
    LocalDate day = LocalDate.of(2024, 7, 1);
    LocalDate last = LocalDate.of(2024, 8, 9);
    for (int i = 0; !day.isAfter(last); day = day.plusDays(1), i++) {
      history.close("SPX", day, day.equals(MONDAY) ? 3700 : 5000).close("VIX", day, 20);
    }
    HistoricalMoves moves = moves(history.build(), last, 5);
    assertThat(moves.oneDay().refused()).isEqualTo(2);
    assertThat(moves.oneDay().moves())
        .extracting(FactorMove::to)
        .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4));
    assertThat(moves.horizons().get(1).refused()).isEqualTo(5);
  }

  @Test
  void givenAVixFiveTimesItself_whenDrawn_thenRefused() {
    HistoryFixture history = new HistoryFixture();
    close(history, "SPX", FRIDAY, 5000, MONDAY, 5000);
    close(history, "VIX", FRIDAY, 20, MONDAY, 100);
    assertThat(moves(history.build(), MONDAY, 1).oneDay().refused()).isEqualTo(1);
  }

  @Test
  void givenTenDays_whenDrawn_thenTenSessionsApartAndOverlapping() {
    HistoryFixture history = new HistoryFixture();
    LocalDate last = LocalDate.of(2024, 8, 19);
    for (LocalDate day = MONDAY; !day.isAfter(last); day = day.plusDays(1)) {
      history.close("SPX", day, 5000 + day.getDayOfMonth()).close("VIX", day, 20);
    }
    HorizonMoves tenDays = moves(history.build(), last, 3).horizons().get(1);
    // sessions 5 to 9, 12 to 16 and 19 August: the tenth before the 19th is the 5th
    assertThat(tenDays.moves())
        .extracting(FactorMove::name)
        .containsExactly("2024-08-05 to 2024-08-19");
    assertThat(tenDays.moves().get(0).spx()).isCloseTo(Math.log(5019 / 5005.0), within(ROUNDING));
    assertThat(tenDays.gaps()).isEqualTo(3);
  }

  @Test
  void givenWindowsThatOverlap_whenDrawn_thenEachMoveOnce() {
    TailWindows windows = new TailWindows(5, FRIDAY, MONDAY.plusDays(1));
    HorizonMoves oneDay = HistoricalMoves.of(
            weeks(), MONDAY.plusDays(4), windows, HistoryFixture.EVERY_WEEKDAY)
        .oneDay();
    assertThat(oneDay.moves()).hasSize(6);
    assertThat(oneDay.sample(Window.CURRENT).size()).isEqualTo(5);
    assertThat(oneDay.sample(Window.STRESSED).size()).isEqualTo(3);
    assertThat(oneDay.sample(Window.STRESSED).from()).isEqualTo(FRIDAY);
    assertThat(oneDay.sample(Window.STRESSED).to()).isEqualTo(MONDAY.plusDays(1));
    assertThat(oneDay.sample(Window.BOTH).size()).isEqualTo(6);
    for (Sample sample : oneDay.samples()) {
      assertThat(sample.resamples().observations()).isEqualTo(sample.size());
    }
  }

  /** On 6 August nothing later is known, even of a window of stress that goes on. */
  @Test
  void givenASessionWithinTheHistory_whenDrawn_thenNothingAfterIt() {
    TailWindows windows = new TailWindows(2, FRIDAY, MONDAY.plusDays(4));
    HorizonMoves oneDay = HistoricalMoves.of(
            weeks(), MONDAY.plusDays(1), windows, HistoryFixture.EVERY_WEEKDAY)
        .oneDay();
    assertThat(oneDay.moves())
        .extracting(FactorMove::to)
        .containsExactly(FRIDAY, MONDAY, MONDAY.plusDays(1));
    assertThat(oneDay.wanted()).isEqualTo(3);
  }

  /** The last bar is of Friday: the move to Monday is a gap, not one from Thursday. */
  @Test
  void givenASeriesThatStoppedYesterday_whenDrawn_thenAGap() {
    HistoryFixture history = new HistoryFixture();
    close(history, "SPX", FRIDAY.minusDays(1), 5000, FRIDAY, 5010);
    close(history, "VIX", FRIDAY.minusDays(1), 20, FRIDAY, 21);
    HorizonMoves oneDay = moves(history.build(), MONDAY, 2).oneDay();
    assertThat(oneDay.moves()).extracting(FactorMove::to).containsExactly(FRIDAY);
    assertThat(oneDay.gaps()).isEqualTo(2);
  }

  @Test
  void givenRowsInAnyOrder_whenDrawn_thenTheSameMoves() {
    HistoricalMoves moves = moves(full().build(), MONDAY, 3);
    for (int seed = 0; seed < 5; seed++) {
      HistoricalMoves shuffled = moves(full().shuffled(seed), MONDAY, 3);
      assertThat(shuffled.oneDay().moves()).isEqualTo(moves.oneDay().moves());
      assertThat(shuffled.oneDay().factors()).isEqualTo(moves.oneDay().factors());
    }
  }

  @Test
  void givenNoHistory_whenDrawn_thenEveryMoveIsMissing() {
    HistoricalMoves moves = moves(FactorHistory.NONE, MONDAY, 500);
    assertThat(moves.oneDay().moves()).isEmpty();
    assertThat(moves.oneDay().gaps()).isEqualTo(501);
    assertThat(moves.missingShare()).isEqualTo(1);
    assertThat(HistoricalMoves.NONE.missingShare()).isEqualTo(1);
  }

  private static FactorHistory weeks() {
    HistoryFixture history = new HistoryFixture();
    for (LocalDate day = LocalDate.of(2024, 7, 1);
        !day.isAfter(MONDAY.plusDays(4));
        day = day.plusDays(1)) {
      history.close("SPX", day, 5000 + day.getDayOfMonth()).close("VIX", day, 20);
    }
    return history.build();
  }

  private static HistoryFixture bare() {
    HistoryFixture history = new HistoryFixture();
    close(history, "SPX", FRIDAY, 5000, MONDAY, 4900);
    close(history, "VIX", FRIDAY, 20, MONDAY, 30);
    return history;
  }

  private static HistoryFixture full() {
    HistoryFixture history = bare();
    close(history, "VIX3M", FRIDAY, 21, MONDAY, 27);
    close(history, "VIX6M", FRIDAY, 22, MONDAY, 26);
    close(history, "SKEW", FRIDAY, 140, MONDAY, 135);
    close(history, "VVIX", FRIDAY, 100, MONDAY, 125);
    return history
        .settle(FRIDAY, AUGUST, 19)
        .settle(FRIDAY, SEPTEMBER, 20)
        .settle(MONDAY, AUGUST, 25)
        .settle(MONDAY, SEPTEMBER, 23)
        .rate("DGS2", FRIDAY, 0.0401)
        .rate("DGS2", MONDAY, 0.0389);
  }

  private static void close(
      HistoryFixture history,
      String symbol,
      LocalDate first,
      double before,
      LocalDate second,
      double after) {
    history.close(symbol, first, before).close(symbol, second, after);
  }

  private static FactorMove only(HistoryFixture history) {
    return only(history, MONDAY);
  }

  private static FactorMove only(HistoryFixture history, LocalDate session) {
    List<FactorMove> moves = moves(history.build(), session, 1).oneDay().moves();
    assertThat(moves).hasSize(1);
    return moves.get(0);
  }

  private static HistoricalMoves moves(FactorHistory history, LocalDate session, int days) {
    return HistoricalMoves.of(
        history,
        session,
        new TailWindows(days, LAST_DAY.stressedFrom(), LAST_DAY.stressedTo()),
        HistoryFixture.EVERY_WEEKDAY);
  }
}
