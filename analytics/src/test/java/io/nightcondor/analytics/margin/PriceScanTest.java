package io.nightcondor.analytics.margin;

import static io.nightcondor.analytics.margin.MarginCase.SUM;
import static io.nightcondor.analytics.margin.MarginCase.known;
import static io.nightcondor.analytics.margin.MarginCase.leg;
import static io.nightcondor.analytics.margin.MarginCase.margins;
import static io.nightcondor.analytics.margin.MarginCase.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginRow;
import io.nightcondor.analytics.risk.HeldLeg;
import io.nightcondor.analytics.risk.RevaluationLegs;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioProfits;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.risk.Stickiness;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The portfolio scan (DOMAIN D5) against the table that Cboe printed in 2007 (H17). */
class PriceScanTest {

  /** The grid is printed to three decimals. */
  private static final double PRINTED = 0.0005;

  /** H17: the table's own vols and rates are not printed; flat ones come within 1 %. */
  private static final double SHARE_OF_TABLE = 0.01;

  private static final LocalDate SESSION = LocalDate.of(2007, 2, 23);
  private static final LocalDate EXPIRY = LocalDate.of(2007, 4, 20);
  private static final double YEARS = 56 / 365.0;

  /** Rate 5.2 %, dividends 1.8 %, index 1451.19. */
  private static MarketFixture market(double vol) {
    return MarketFixture.on(SESSION)
        .slice(
            Root.SPX,
            EXPIRY,
            1451.19 * StrictMath.exp((0.052 - 0.018) * YEARS),
            StrictMath.exp(-0.052 * YEARS),
            logMoneyness -> vol);
  }

  private static MarginRow margin(MarketSnapshot market, String... symbols) {
    return margins(market, SUM)
        .of(structure(
            StructureKind.STRADDLE,
            List.of(symbols).stream().map(symbol -> leg(symbol, 100)).toArray(Leg[]::new)));
  }

  @Test
  void givenTheSpxScan_whenListed_thenThePrintedGrid() {
    PriceScan scan = PriceScan.of(Underlying.SPX, List.of(), SUM);
    double[] grid = {-8, -6.444, -4.889, -3.333, -1.778, -0.222, 1.333, 2.889, 4.444, 6};
    for (int i = 0; i < grid.length; i++) {
      assertThat(scan.percents().get(i)).isCloseTo(grid[i], within(PRINTED));
    }
    assertThat(scan.percents()).hasSize(grid.length).startsWith(-8.0).endsWith(6.0);
  }

  /** 200 contracts of $37.50. */
  @Test
  void givenTheLongStraddleOfCboe_whenScanned_thenTheMinimumByContract() {
    MarginRow row = margin(market(0.0975).build(), "SPX070420P01450000", "SPX070420C01450000");
    assertThat(row.portfolioMargin()).isEqualTo(Figure.of(7_500));
    assertThat(known(row.scanLoss())).isBetween(0.0, 7_500.0);
  }

  @Test
  void givenTheShortCallsOfCboe_whenScanned_thenItsTableWithinOnePercent() {
    MarginRow row = margins(market(0.098).build(), SUM)
        .of(structure(StructureKind.SINGLE, leg("SPX070420C01460000", -100)));
    assertThat(known(row.portfolioMargin())).isCloseTo(654_514, within(654_514 * SHARE_OF_TABLE));
    assertThat(row.worstPercent()).isEqualTo(Figure.of(6));
  }

  @Test
  void givenTheShortPutsOfCboe_whenScanned_thenItsTableWithinOnePercent() {
    MarginRow row = margins(market(0.097).build(), SUM)
        .of(structure(StructureKind.SINGLE, leg("SPX070420P01460000", -100)));
    assertThat(known(row.portfolioMargin())).isCloseTo(948_203, within(948_203 * SHARE_OF_TABLE));
    assertThat(row.worstPercent()).isEqualTo(Figure.of(-8));
  }

  /** The smile says 5 %, the mark of 21.66 says more: unmoved, its own vol gives it back. */
  @Test
  void givenAMarkOffTheSmile_whenNothingMoves_thenItsOwnVolBringsNoProfit() {
    MarketSnapshot market =
        market(0.05).quote("SPX070420C01460000", 21.66, 21.66).build();
    MarginRules unmoved =
        new MarginRules(UnequalCondor.SUM, SUM.spx(), SUM.vix(), 0, 0, 0, 0.375, SUM.oneVx());
    LegValuation option = MarginCase.marks(market).value(OsiSymbol.parse("SPX070420C01460000"));
    assertThat(PriceScan.ofUnit(option, unmoved))
        .allSatisfy(profit ->
            // index points: prices of tens, in doubles
            assertThat(known(profit)).isCloseTo(0, within(1e-10)));
  }

  /** 100 points in the money at its discounted intrinsic value: no vol gives that mark. */
  @Test
  void givenAMarkAtIntrinsicValue_whenNothingMoves_thenNoProfitEither() {
    String symbol = "SPX070420C01350000";
    MarketSnapshot unquoted = market(0.12).build();
    Forward forward = MarginCase.marks(unquoted)
        .value(OsiSymbol.parse(symbol))
        .slice()
        .orElseThrow()
        .forward();
    double intrinsic = forward.discountFactor() * (forward.level() - 1350);
    LegValuation option = MarginCase.marks(
            market(0.12).quote(symbol, intrinsic, intrinsic).build())
        .value(OsiSymbol.parse(symbol));
    LegValuation atIntrinsic = new LegValuation(
        option.series(),
        Figure.of(intrinsic),
        option.rung(),
        option.quality(),
        option.bid(),
        option.ask(),
        option.vol(),
        option.greeks(),
        option.forward(),
        option.extrinsic(),
        option.slice(),
        option.settled(),
        option.notes());
    MarginRules unmoved =
        new MarginRules(UnequalCondor.SUM, SUM.spx(), SUM.vix(), 0, 0, 0, 0.375, SUM.oneVx());
    assertThat(PriceScan.ofUnit(atIntrinsic, unmoved)).containsOnly(Figure.of(0));
  }

  /** The kernel with the vol of each strike held, 1e-6 USD: two ways to the same numbers. */
  @Test
  void givenOptionsOnTheSmile_whenScanned_thenTheKernelsProfits() {
    MarketSnapshot market = market(0.12).build();
    PriceScan scan = PriceScan.of(
        Underlying.SPX,
        List.of(
            margins(market, SUM).held(OsiSymbol.parse("SPX070420P01400000"), 3),
            margins(market, SUM).held(OsiSymbol.parse("SPX070420C01500000"), -2)),
        SUM);
    ScenarioProfits kernel = ScenarioProfits.of(
        RevaluationLegs.of(
            market,
            List.of(
                new HeldLeg(OsiSymbol.parse("SPX070420P01400000"), 3, ""),
                new HeldLeg(OsiSymbol.parse("SPX070420C01500000"), -2, ""))),
        ScenarioSet.of(scan.percents().stream()
            .map(percent -> Scenario.spotOnly("point", 1 + percent / 100).sticky(Stickiness.STRIKE))
            .toList()));
    for (int i = 0; i < PriceScan.POINTS; i++) {
      assertThat(known(scan.profits().get(i))).isCloseTo(known(kernel.total(i)), within(1e-6));
    }
  }

  /** A fall of 20 % takes a future of 10 to 8, below the floor that a stress gives the VIX. */
  @Test
  void givenALongVixPut_whenScanned_thenItsFutureMovesTheFullRange() {
    LocalDate expiry = LocalDate.of(2024, 9, 18);
    MarketSnapshot market = MarketFixture.on(LocalDate.of(2024, 8, 5))
        .slice(Root.VIX, expiry, 10, 0.01)
        .build();
    PriceScan scan = PriceScan.of(
        Underlying.VIX,
        List.of(margins(market, SUM).held(OsiSymbol.parse("VIX240918P00010000"), 1)),
        SUM);
    assertThat(scan.percents()).startsWith(-20.0).endsWith(20.0);
    // at a vol of 1 % the put at 10 is worth all but 2 points there, and 0.014 now
    assertThat(known(scan.profits().get(0))).isCloseTo(200, within(1.5));
  }

  @Test
  void givenALegWithoutAPrice_whenScanned_thenTheReason() {
    MarginRow row = margin(market(0.1).build(), "SPX070518C01460000");
    assertThat(row.portfolioMargin()).isEqualTo(Figure.missing("UNPRICED SPX070518C01460000"));
    assertThat(row.worstPercent()).isEqualTo(Figure.missing("UNPRICED SPX070518C01460000"));
  }
}
