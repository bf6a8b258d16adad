package io.nightcondor.analytics.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MarkLadderTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final double FORWARD = 5500;
  private static final OptionSeries OTM_PUT = OsiSymbol.parse("SPXW240904P05300000");
  private static final OptionSeries DEEP_PUT = OsiSymbol.parse("SPXW240904P05800000");

  /** Sums of a few doubles. */
  private static final double BINARY_DUST = 1e-9;

  @Test
  void givenAnOwnQuote_whenMarked_thenItsMid() {
    LegValuation leg = ladder(market().quote("SPXW240904P05300000", 40.0, 41.0)).value(OTM_PUT);

    assertThat(leg.rung()).isEqualTo(Rung.QUOTE);
    assertThat(leg.mark()).isEqualTo(Figure.of(40.5));
  }

  @Test
  void givenAZeroBid_whenMarked_thenItsMidAndANote() {
    LegValuation leg = ladder(market().quote("SPXW240904P05300000", 0, 0.10)).value(OTM_PUT);

    assertThat(leg.mark()).isEqualTo(Figure.of(0.05));
    assertThat(leg.notes()).anyMatch(note -> note.startsWith("ZERO_BID"));
  }

  @Test
  void givenADeepLegAndItsTwin_whenMarked_thenTwinPlusParityThoughItHasAQuote() {
    LegValuation leg = ladder(
            market().quote("SPXW240904P05800000", 320, 350).quote("SPXW240904C05800000", 20, 21))
        .value(DEEP_PUT);

    // put = call + K - F, no discounting: 20.5 + 300
    assertThat(leg.rung()).isEqualTo(Rung.PARITY);
    assertThat(known(leg.mark())).isCloseTo(320.5, within(BINARY_DUST));
    assertThat(known(leg.extrinsic())).isCloseTo(20.5, within(BINARY_DUST));
  }

  @Test
  void givenOnlyTheTwin_whenMarked_thenTwinPlusParity() {
    LegValuation leg = ladder(market().quote("SPXW240904C05300000", 250, 252)).value(OTM_PUT);

    // put = call - (F - K): 251 - 200
    assertThat(leg.rung()).isEqualTo(Rung.PARITY);
    assertThat(known(leg.mark())).isCloseTo(51, within(BINARY_DUST));
  }

  @Test
  void givenNoQuoteAtTheStrike_whenMarked_thenThePriceOnTheSmile() {
    LegValuation leg = ladder(market()).value(OTM_PUT);

    assertThat(leg.rung()).isEqualTo(Rung.SURFACE);
    assertThat(known(leg.mark()))
        .isEqualTo(Black76.price(OptionRight.PUT, FORWARD, 5300, 0.20, 30 / 365.0, 1));
  }

  @Test
  void givenNoSlice_whenAMarkIsRemembered_thenItIsRolledByDeltaAndTheta() {
    LocalDate other = LocalDate.of(2024, 9, 6);
    MarketSnapshot before = MarketFixture.on(LocalDate.of(2024, 8, 2))
        .slice(Root.SPXW, other, 5520, 0.2)
        .build();
    MarketSnapshot now =
        MarketFixture.on(SESSION).slice(Root.SPXW, other, 5490, 0.2).build();
    LegMemory memory = new LegMemory(OTM_PUT.symbol(), 50, 5519, -0.25, -1.5, 0);

    LegValuation leg = new MarkLadder(
            now,
            Optional.of(before),
            Map.of(OTM_PUT.symbol(), memory),
            Map.of(),
            MarketFixture.CALENDAR)
        .value(OTM_PUT);

    // 50 - 0.25 x (-30) - 1.5 x 3 days
    assertThat(leg.rung()).isEqualTo(Rung.ROLLED);
    assertThat(known(leg.mark())).isCloseTo(53.0, within(BINARY_DUST));
    assertThat(leg.memory(Optional.of(memory)).orElseThrow().rolls()).isEqualTo(1);
  }

  @Test
  void givenNothingAtAll_whenMarked_thenUnpricedWithAReasonNeverZero() {
    LegValuation leg = ladder(MarketFixture.on(SESSION)).value(OTM_PUT);

    assertThat(leg.rung()).isEqualTo(Rung.UNPRICED);
    assertThat(leg.mark()).isEqualTo(Figure.missing("NO_QUOTE_NO_SLICE_NO_LAST_MARK"));
  }

  @Test
  void givenAnEveningSeriesOnItsExpiry_whenTheCloseIsKnown_thenIntrinsicOnTheClose() {
    LegValuation leg = ladder(MarketFixture.on(EXPIRY).spx(5250)).value(OTM_PUT);

    assertThat(leg.settled()).isTrue();
    assertThat(leg.rung()).isEqualTo(Rung.SETTLEMENT);
    assertThat(leg.mark()).isEqualTo(Figure.of(50));
  }

  @Test
  void givenAMorningSeriesOnItsExpiry_whenMarked_thenPendingOnTheLastClose() {
    LocalDate friday = LocalDate.of(2024, 8, 16);
    LegValuation leg =
        ladder(MarketFixture.on(friday).spx(5250)).value(OsiSymbol.parse("SPX240816P05300000"));

    assertThat(leg.mark()).isEqualTo(Figure.of(50));
    assertThat(leg.notes()).anyMatch(note -> note.startsWith("PENDING_SETTLEMENT"));
  }

  @Test
  void givenASettledSeriesOfAnEarlierDay_whenTheHistoryHasTheClose_thenIntrinsicOnIt() {
    IndexBar bar = new IndexBar(
        "SPX",
        EXPIRY,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        5270);
    LegValuation leg = new MarkLadder(
            MarketFixture.on(EXPIRY.plusDays(1)).spx(5400).build(),
            Optional.empty(),
            Map.of(),
            Map.of("SPX", List.of(bar)),
            MarketFixture.CALENDAR)
        .value(OTM_PUT);

    assertThat(leg.mark()).isEqualTo(Figure.of(30));
  }

  @Test
  void givenASettledSeriesAndNoClose_whenMarked_thenUnpricedAsPending() {
    LegValuation leg = ladder(MarketFixture.on(EXPIRY)).value(OTM_PUT);

    assertThat(leg.rung()).isEqualTo(Rung.UNPRICED);
    assertThat(leg.mark()).isEqualTo(Figure.missing("PENDING_SETTLEMENT"));
  }

  private static MarketFixture market() {
    return MarketFixture.on(SESSION).slice(Root.SPXW, EXPIRY, FORWARD, 0.20);
  }

  private static MarkLadder ladder(MarketFixture market) {
    return new MarkLadder(
        market.build(), Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
