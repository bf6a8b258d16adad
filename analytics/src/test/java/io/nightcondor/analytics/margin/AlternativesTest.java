package io.nightcondor.analytics.margin;

import static io.nightcondor.analytics.margin.MarginCase.SUM;
import static io.nightcondor.analytics.margin.MarginCase.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.AlternativeRow;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Ten condors 5200/5250/5650/5700 of 4 September, sold on 21 July for 10.00 ($10,000 on margin of
 * $50,000), on 5 August with the index at 5235.
 */
class AlternativesTest {

  /** USD: sums of prices times 1000 err by far less. */
  private static final double CENT = 0.005;

  /** A fraction per year, from the closed form. */
  private static final double RATE = 1e-9;

  private static final LocalDate ENTRY = BookFixture.TRADE_DATE;
  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final LocalDate INCOMPLETE = LocalDate.of(2024, 9, 25);
  private static final LocalDate ROLLED = LocalDate.of(2024, 10, 4);

  private static final List<Position> CONDOR = List.of(
      BookFixture.leg("SPXW240904P05200000", 10, 14),
      BookFixture.leg("SPXW240904P05250000", -10, 20),
      BookFixture.leg("SPXW240904C05650000", -10, 12),
      BookFixture.leg("SPXW240904C05700000", 10, 8));

  /** The expiry of 25 September lacks a strike; that of 13 September is too near. */
  private static MarketFixture quoted() {
    MarketFixture market = MarketFixture.on(SESSION)
        .slice(Root.SPXW, EXPIRY, 5235, 0.20)
        .quote("SPXW240904P05200000", 60, 61)
        .quote("SPXW240904P05250000", 80, 82)
        .quote("SPXW240904C05650000", 1, 1.2)
        .quote("SPXW240904C05700000", 0.5, 0.7)
        .vix(23);
    allStrikes(market, "240913").slice(Root.SPXW, LocalDate.of(2024, 9, 13), 5235, 0.20);
    return market
        .slice(Root.SPXW, INCOMPLETE, 5240, 0.20)
        .quote("SPXW240925P05200000", 80, 82)
        .quote("SPXW240925P05250000", 100, 102)
        .quote("SPXW240925C05650000", 7, 8);
  }

  private static MarketFixture allStrikes(MarketFixture market, String date) {
    return market
        .quote("SPXW%sP05200000".formatted(date), 90, 92)
        .quote("SPXW%sP05250000".formatted(date), 110, 112)
        .quote("SPXW%sC05650000".formatted(date), 8, 9)
        .quote("SPXW%sC05700000".formatted(date), 5, 6);
  }

  private static MarketSnapshot market() {
    return allStrikes(quoted(), "241004")
        .slice(Root.SPXW, ROLLED, 5245, 0.20)
        .quote("SPXW240904P05140000", 44, 45)
        .quote("SPXW240904P05100000", 35, 36)
        .build();
  }

  private static List<AlternativeRow> rows(MarketSnapshot market, List<Position> positions) {
    CondorValuation valuation = CondorValuation.of(
        StructureRecognizer.recognize(positions).condors().get(0),
        MarginCase.marks(market),
        market);
    return new Alternatives(market, MarginCase.margins(market, SUM)).of(valuation);
  }

  private static AlternativeRow row(String action) {
    return row(rows(market(), CONDOR), action);
  }

  private static AlternativeRow row(List<AlternativeRow> rows, String action) {
    return rows.stream().filter(row -> row.action().equals(action)).findFirst().orElseThrow();
  }

  /** What the flows are worth at entry if a rate of return is right: nothing. */
  private static double presentValue(
      double rate, double entry, double now, LocalDate horizon, double last) {
    return entry
        + now * StrictMath.pow(1 + rate, -15 / 365.0)
        + last * StrictMath.pow(1 + rate, -ChronoUnit.DAYS.between(ENTRY, horizon) / 365.0);
  }

  @Test
  void givenALivingCondor_whenAsked_thenTheFourInOrder() {
    assertThat(rows(market(), CONDOR))
        .extracting(AlternativeRow::action)
        .containsExactly("DO_NOTHING", "CLOSE", "ROLL_OUT", "WIDEN");
  }

  /** 45 days; at 5235 the put spread costs 15 of the 10 received: 45,000 of 50,000 come back. */
  @Test
  void givenDoingNothing_whenWorkedOut_thenTheCondorAsItStands() {
    AlternativeRow row = row("DO_NOTHING");
    assertThat(row.cash()).isEqualTo(Figure.of(0));
    assertThat(row.regTMargin()).isEqualTo(Figure.of(50_000));
    assertThat(known(row.portfolioMargin())).isGreaterThan(40 * 37.5);
    assertThat(row.maxLoss()).isEqualTo(Figure.of(40_000));
    assertThat(row.horizon()).contains(EXPIRY);
    assertThat(known(row.irr())).isCloseTo(StrictMath.pow(0.9, 365 / 45.0) - 1, within(RATE));
    assertThat(known(row.irrIfKept())).isCloseTo(StrictMath.pow(1.2, 365 / 45.0) - 1, within(RATE));
    assertThat(row.erodesIrr()).isFalse();
    assertThat(row.note()).isEmpty();
  }

  /** -82 + 60 - 1.2 + 0.5 = -22.7 on 10 received; 15 days are too few to compound. */
  @Test
  void givenClosing_whenWorkedOut_thenTheLossIsTakenAtNaturalPrices() {
    AlternativeRow row = row("CLOSE");
    assertThat(known(row.cash())).isCloseTo(-22_700, within(CENT));
    assertThat(row.regTMargin()).isEqualTo(Figure.of(0));
    assertThat(row.portfolioMargin()).isEqualTo(Figure.of(0));
    assertThat(known(row.maxLoss())).isCloseTo(12_700, within(CENT));
    assertThat(row.horizon()).contains(SESSION);
    assertThat(known(row.irr())).isCloseTo(-12_700.0 / 50_000 * 365 / 15, within(RATE));
    assertThat(row.irrIfKept()).isEqualTo(row.irr());
    assertThat(row.note()).isEqualTo("Under 30 days: simple return.");
    // in the same simple form, doing nothing brings -5,000 / 50,000 x 365 / 45
    assertThat(row.erodesIrr()).isTrue();
  }

  /** 110 + 8 - 92 - 6 = 20 received for the new one, 22.7 paid for the old one. */
  @Test
  void givenRollingOut_whenWorkedOut_thenTheFirstExpiryWithAllStrikes() {
    AlternativeRow row = row("ROLL_OUT");
    assertThat(row.horizon()).contains(ROLLED);
    assertThat(row.detail()).isEqualTo("close, open the same strikes for 2024-10-04");
    assertThat(known(row.cash())).isCloseTo(-2_700, within(CENT));
    assertThat(row.regTMargin()).isEqualTo(Figure.of(50_000));
    assertThat(known(row.maxLoss())).isCloseTo(50_000 - 10_000 + 2_700, within(CENT));
    assertThat(presentValue(known(row.irr()), -50_000, -2_700, ROLLED, 45_000))
        .isCloseTo(0, within(CENT));
    assertThat(presentValue(known(row.irrIfKept()), -50_000, -2_700, ROLLED, 60_000))
        .isCloseTo(0, within(CENT));
    // -7,700 in 75 days is slower than -5,000 in 45
    assertThat(row.erodesIrr()).isFalse();
  }

  /** 60 received for the 5200 put, 45 paid for the 5140: wings of 110 and 50, both margined. */
  @Test
  void givenWidening_whenWorkedOut_thenTheNearestQuotedStrikeBeyondOneWidth() {
    AlternativeRow row = row("WIDEN");
    assertThat(row.detail()).isEqualTo("sell 10 SPXW240904P05200000, buy 10 SPXW240904P05140000");
    assertThat(row.note()).isEqualTo("5150 is not quoted.");
    assertThat(known(row.cash())).isCloseTo(15_000, within(CENT));
    assertThat(row.regTMargin()).isEqualTo(Figure.of(160_000));
    assertThat(known(row.maxLoss())).isCloseTo(110_000 - 10_000 - 15_000, within(CENT));
    assertThat(row.horizon()).contains(EXPIRY);
    // now 50,000 - 160,000 + 15,000; at 5235 the put spread costs 15
    assertThat(presentValue(known(row.irr()), -50_000, -95_000, EXPIRY, 155_000))
        .isCloseTo(0, within(CENT));
    assertThat(presentValue(known(row.irrIfKept()), -50_000, -95_000, EXPIRY, 170_000))
        .isCloseTo(0, within(CENT));
    assertThat(row.erodesIrr()).isFalse();
  }

  @Test
  void givenCallsNearer_whenWidened_thenTheCallWing() {
    MarketSnapshot market = MarketFixture.on(SESSION)
        .slice(Root.SPXW, EXPIRY, 5660, 0.20)
        .quote("SPXW240904C05700000", 70, 72)
        .quote("SPXW240904C05750000", 50, 52)
        .quote("SPXW240904C05800000", 40, 42)
        .build();
    AlternativeRow row = row(rows(market, CONDOR), "WIDEN");
    assertThat(row.detail()).isEqualTo("sell 10 SPXW240904C05700000, buy 10 SPXW240904C05750000");
    assertThat(row.note()).isEmpty();
    assertThat(known(row.cash())).isCloseTo(18_000, within(CENT));
  }

  @Test
  void givenNoExpiryAndNoStrike_whenAsked_thenTheyCannotBeDoneAndSaySo() {
    List<AlternativeRow> rows = rows(quoted().build(), CONDOR);
    AlternativeRow roll = row(rows, "ROLL_OUT");
    assertThat(roll.note())
        .isEqualTo("No expiry of SPXW from 2024-09-25 on has all four strikes quoted.");
    AlternativeRow widen = row(rows, "WIDEN");
    assertThat(widen.note()).isEqualTo("No PUT of 2024-09-04 is quoted at or beyond 5150.");
    for (AlternativeRow row : List.of(roll, widen)) {
      Figure reason = Figure.missing(row == roll ? "NO_EXPIRY" : "NO_STRIKE");
      assertThat(row.horizon()).isEqualTo(Optional.empty());
      assertThat(List.of(
              row.cash(), row.regTMargin(), row.portfolioMargin(), row.maxLoss(), row.irr()))
          .containsOnly(reason);
      assertThat(row.erodesIrr()).isFalse();
    }
  }

  @Test
  void givenUnknownCredit_whenAsked_thenCashAndMarginStandAndTheRestIsMissing() {
    AlternativeRow row = row(rows(market(), BookFixture.withoutPrices(CONDOR)), "CLOSE");
    assertThat(known(row.cash())).isCloseTo(-22_700, within(CENT));
    assertThat(row.regTMargin()).isEqualTo(Figure.of(0));
    assertThat(List.of(row.maxLoss(), row.irr(), row.irrIfKept()))
        .containsOnly(Figure.missing("UNKNOWN_COST"));
  }

  @Test
  void givenUnknownTradeDate_whenAsked_thenOnlyTheReturnsAreMissing() {
    AlternativeRow row = row(rows(market(), BookFixture.withoutDates(CONDOR)), "DO_NOTHING");
    assertThat(row.maxLoss()).isEqualTo(Figure.of(40_000));
    assertThat(row.irr()).isEqualTo(Figure.missing("UNKNOWN_COST"));
    assertThat(row.irrIfKept()).isEqualTo(Figure.missing("UNKNOWN_COST"));
  }

  @Test
  void givenNoSlice_whenAsked_thenWhatNeedsTheIndexIsMissing() {
    List<AlternativeRow> rows = rows(MarketFixture.on(SESSION).build(), CONDOR);
    AlternativeRow nothing = row(rows, "DO_NOTHING");
    assertThat(nothing.irr()).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(known(nothing.irrIfKept())).isGreaterThan(0);
    assertThat(row(rows, "CLOSE").cash()).isEqualTo(Figure.missing("NOT_QUOTED"));
    assertThat(row(rows, "WIDEN").cash()).isEqualTo(Figure.missing("NO_SLICE"));
  }

  @Test
  void givenASettledCondor_whenAsked_thenNothing() {
    assertThat(rows(MarketFixture.on(EXPIRY).spx(5600).build(), CONDOR)).isEmpty();
  }
}
