package io.nightcondor.analytics.margin;

import static io.nightcondor.analytics.margin.MarginCase.SUM;
import static io.nightcondor.analytics.margin.MarginCase.WIDER_SIDE;
import static io.nightcondor.analytics.margin.MarginCase.known;
import static io.nightcondor.analytics.margin.MarginCase.leg;
import static io.nightcondor.analytics.margin.MarginCase.margins;
import static io.nightcondor.analytics.margin.MarginCase.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.FutureLeg;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Strategy-based requirements (DOMAIN D5), published ones first. */
class StrategyMarginTest {

  /** Requirements are given to the cent; a sum of doubles of this size errs far less. */
  private static final double CENT = 0.005;

  /** Cboe, Margin Requirement Examples for Sample Options-based Positions, 2007. */
  private static final LocalDate CBOE = LocalDate.of(2007, 2, 23);

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate NEAR = LocalDate.of(2024, 9, 4);
  private static final LocalDate FAR = LocalDate.of(2024, 10, 4);

  /** Forward 5500, vol 20 %, no discounting but at the far expiry. */
  private final MarketFixture flat = MarketFixture.on(SESSION)
      .slice(Root.SPXW, NEAR, 5500, 0.20)
      .slice(Root.SPXW, FAR, 5500, 0.99, logMoneyness -> 0.20)
      .vix(20);

  private static MarketSnapshot cboe(String symbol, double price) {
    return cboe().quote(symbol, price, price).build();
  }

  private static MarketFixture cboe() {
    return MarketFixture.on(CBOE).slice(Root.SPX, LocalDate.of(2007, 4, 20), 1451.19, 0.097);
  }

  private static double regT(MarketSnapshot market, Structure structure) {
    return known(margins(market, SUM).of(structure).regTMargin());
  }

  private double regT(StructureKind kind, Leg... legs) {
    return regT(flat.build(), structure(kind, legs));
  }

  /** H14: 15 % x 1451.19 - 8.81 = 208.8685; the table leaves the proceeds of 21.66 out. */
  @Test
  void givenTheShortCallsOfCboe_whenMargined_thenItsTable() {
    double margin = regT(
        cboe("SPX070420C01460000", 21.66),
        structure(StructureKind.SINGLE, leg("SPX070420C01460000", -100)));
    assertThat(margin - 216_600).isCloseTo(2_088_685, within(CENT));
  }

  /** H14: 15 % x 1451.19, in the money; the proceeds of 22.55 left out. */
  @Test
  void givenTheShortPutsOfCboe_whenMargined_thenItsTable() {
    double margin = regT(
        cboe("SPX070420P01460000", 22.55),
        structure(StructureKind.SINGLE, leg("SPX070420P01460000", -100)));
    assertThat(margin - 225_500).isCloseTo(2_176_785, within(CENT));
  }

  /** H14: no rule covers a call and a put on opposite sides: leg by leg, the long one in full. */
  @Test
  void givenTheTwoSyntheticPositionsOfCboe_whenMargined_thenItsTable() {
    double longFuture = regT(
            cboe("SPX070420C01460000", 21.66),
            structure(StructureKind.SINGLE, leg("SPX070420C01460000", 100)))
        + regT(
            cboe("SPX070420P01460000", 22.55),
            structure(StructureKind.SINGLE, leg("SPX070420P01460000", -100)));
    double collar = regT(
            cboe("SPX070420P01450000", 18.72),
            structure(StructureKind.SINGLE, leg("SPX070420P01450000", 100)))
        + regT(
            cboe("SPX070420C01500000", 5.96),
            structure(StructureKind.SINGLE, leg("SPX070420C01500000", -100)));
    assertThat(longFuture - 225_500).isCloseTo(2_393_385, within(CENT));
    assertThat(collar - 59_600).isCloseTo(1_875_885, within(CENT));
  }

  /** Out of the money by more than 5 %: 10 % of the index for a call, of the strike for a put. */
  @Test
  void givenShortsFarOut_whenMargined_thenTheLeastRequirement() {
    MarketSnapshot market = flat.quote("SPXW240904C06500000", 0.5, 0.5)
        .quote("SPXW240904P04500000", 2, 2)
        .build();
    assertThat(regT(market, structure(StructureKind.SINGLE, leg("SPXW240904C06500000", -1))))
        .isCloseTo((0.5 + 550) * 100, within(CENT));
    assertThat(regT(market, structure(StructureKind.SINGLE, leg("SPXW240904P04500000", -1))))
        .isCloseTo((2 + 450) * 100, within(CENT));
  }

  /** H15, IBKR's iron condor: one side of 10 x 10 points. */
  @Test
  void givenTenCondorsOfEqualWings_whenMargined_thenOneSide() {
    MarketSnapshot market =
        MarketFixture.on(SESSION).slice(Root.SPXW, NEAR, 175, 0.20).build();
    MarginRow row = margins(market, SUM).of(condor(10, 160, 170, 180, 190));
    assertThat(row.regTMargin()).isEqualTo(Figure.of(10_000));
    assertThat(row.regTWiderSide()).isEqualTo(Figure.of(10_000));
    assertThat(row.regTBothSides()).isEqualTo(Figure.of(10_000));
  }

  /** Wings of 50 and 100 points, two lots: 100 x 100 x 2, or 150 x 100 x 2. */
  @Test
  void givenUnequalWings_whenMargined_thenBothTreatmentsAndTheConfiguredOne() {
    IronCondor condor = condor(2, 5300, 5350, 5650, 5750);
    MarginRow sum = margins(flat.build(), SUM).of(condor);
    MarginRow wider = margins(flat.build(), WIDER_SIDE).of(condor);
    assertThat(sum.regTMargin()).isEqualTo(Figure.of(30_000));
    assertThat(wider.regTMargin()).isEqualTo(Figure.of(20_000));
    for (MarginRow row : List.of(sum, wider)) {
      assertThat(row.regTWiderSide()).isEqualTo(Figure.of(20_000));
      assertThat(row.regTBothSides()).isEqualTo(Figure.of(30_000));
    }
    assertThat(SUM.wings(condor)).isEqualTo(30_000);
    assertThat(WIDER_SIDE.wings(condor)).isEqualTo(20_000);
  }

  /** Put 20 + 825 - 200 = 645, call 4 + the least 550 = 554: the put's and the call's premium. */
  @Test
  void givenAShortStrangle_whenMargined_thenTheGreaterSideAndTheOtherPremium() {
    MarketSnapshot market = flat.quote("SPXW240904P05300000", 20, 20)
        .quote("SPXW240904C05800000", 4, 4)
        .build();
    Structure strangle = structure(
        StructureKind.STRANGLE, leg("SPXW240904P05300000", -1), leg("SPXW240904C05800000", -1));
    assertThat(regT(market, strangle)).isCloseTo(64_900, within(CENT));
  }

  @Test
  void givenVerticals_whenMargined_thenWidthForTheCreditAndTheDebitInFull() {
    MarketSnapshot market = flat.quote("SPXW240904P05300000", 40, 42)
        .quote("SPXW240904P05350000", 53, 55)
        .build();
    Leg longLow = leg("SPXW240904P05300000", 1);
    Leg longHigh = leg("SPXW240904P05350000", 1);
    assertThat(regT(
            market, structure(StructureKind.VERTICAL, longLow, leg("SPXW240904P05350000", -1))))
        .isEqualTo(5_000);
    // mids 54 - 41
    assertThat(regT(
            market, structure(StructureKind.VERTICAL, leg("SPXW240904P05300000", -1), longHigh)))
        .isCloseTo(1_300, within(CENT));
  }

  /** 2,000 points wide and worthless: 10 % of a strike of 4,000 costs less than the width. */
  @Test
  void givenASpreadWiderThanItsNakedShort_whenMargined_thenTheNakedShort() {
    MarketSnapshot market = flat.quote("SPXW240904P02000000", 0, 0.1)
        .quote("SPXW240904P04000000", 0.2, 0.4)
        .build();
    assertThat(regT(
            market,
            structure(
                StructureKind.VERTICAL,
                leg("SPXW240904P02000000", 1),
                leg("SPXW240904P04000000", -1))))
        .isCloseTo((0.05 + 0.3 + 400) * 100, within(CENT));
  }

  /** A box of 100 points pays 100; parity makes its price 100 times the discount factor. */
  @Test
  void givenBoxes_whenMargined_thenTheShortOneCostsItsWidthTheLongOneItsPrice() {
    Leg[] shortBox = {
      leg("SPXW241004P05400000", 1), leg("SPXW241004C05400000", -1),
      leg("SPXW241004P05500000", -1), leg("SPXW241004C05500000", 1)
    };
    Leg[] longBox = {
      leg("SPXW241004P05400000", -1), leg("SPXW241004C05400000", 1),
      leg("SPXW241004P05500000", 1), leg("SPXW241004C05500000", -1)
    };
    assertThat(regT(StructureKind.BOX, shortBox)).isEqualTo(10_000);
    assertThat(regT(StructureKind.BOX, longBox)).isCloseTo(9_900, within(CENT));
  }

  @Test
  void givenButterfliesAndCondorsOfOneRight_whenMargined_thenWidthIfShortDebitIfLong() {
    MarketSnapshot market = flat.quote("SPXW240904C05500000", 120, 120)
        .quote("SPXW240904C05550000", 95, 95)
        .quote("SPXW240904C05600000", 75, 75)
        .quote("SPXW240904C05650000", 58, 58)
        .build();
    assertThat(regT(market, calls(StructureKind.BUTTERFLY, -1, 2, -1, 0))).isEqualTo(5_000);
    // 120 - 2 x 95 + 75
    assertThat(regT(market, calls(StructureKind.BUTTERFLY, 1, -2, 1, 0)))
        .isCloseTo(500, within(CENT));
    assertThat(regT(market, calls(StructureKind.CONDOR, -1, 1, 1, -1))).isEqualTo(5_000);
    // 120 - 95 - 75 + 58
    assertThat(regT(market, calls(StructureKind.CONDOR, 1, -1, -1, 1)))
        .isCloseTo(800, within(CENT));
  }

  /** One call too few: no rule covers it. 120 paid, twice 95 + 825 - 50. */
  @Test
  void givenMoreCallsShortThanLong_whenMargined_thenLegByLeg() {
    MarketSnapshot market = flat.quote("SPXW240904C05500000", 120, 120)
        .quote("SPXW240904C05550000", 95, 95)
        .build();
    assertThat(regT(market, calls(StructureKind.VERTICAL, 1, -2, 0, 0)))
        .isCloseTo((120 + 2 * (95 + 825 - 50)) * 100, within(CENT));
  }

  @Test
  void givenCalendarsAndDiagonals_whenMargined_thenReliefOnlyIfTheLongOutlivesTheShort() {
    MarketSnapshot market = flat.quote("SPXW240904C05500000", 120, 120)
        .quote("SPXW241004C05500000", 180, 180)
        .quote("SPXW241004C05550000", 155, 155)
        .build();
    // the debit of 60
    assertThat(regT(
            market,
            structure(
                StructureKind.CALENDAR,
                leg("SPXW240904C05500000", -1),
                leg("SPXW241004C05500000", 1))))
        .isCloseTo(6_000, within(CENT));
    // the debit of 35 and the strikes' 50
    assertThat(regT(
            market,
            structure(
                StructureKind.DIAGONAL,
                leg("SPXW240904C05500000", -1),
                leg("SPXW241004C05550000", 1))))
        .isCloseTo(8_500, within(CENT));
    // leg by leg: 120 paid, 180 + 15 % x 5500
    assertThat(regT(
            market,
            structure(
                StructureKind.CALENDAR,
                leg("SPXW240904C05500000", 1),
                leg("SPXW241004C05500000", -1))))
        .isCloseTo((120 + 180 + 825) * 100, within(CENT));
  }

  /** An AM short and a PM long of one date settle on two prices: 130 paid, 120 + 825. */
  @Test
  void givenAmAndPmMixed_whenMargined_thenLegByLeg() {
    MarketSnapshot market = MarketFixture.on(SESSION)
        .slice(Root.SPX, LocalDate.of(2024, 9, 20), 5500, 0.2)
        .slice(Root.SPXW, LocalDate.of(2024, 9, 20), 5500, 0.2)
        .quote("SPX240920C05500000", 120, 120)
        .quote("SPXW240920C05500000", 130, 130)
        .build();
    assertThat(regT(
            market,
            structure(
                StructureKind.CALENDAR,
                leg("SPX240920C05500000", -1),
                leg("SPXW240920C05500000", 1))))
        .isCloseTo((130 + 120 + 825) * 100, within(CENT));
  }

  /** 20 % of the future at 18 is 3.6, less 2 out of the money, so at least 1.8; premium 0.5. */
  @Test
  void givenAShortVixCall_whenMargined_thenTheRatesOfVolatilityIndexesOnItsFuture() {
    MarketSnapshot market = MarketFixture.on(SESSION)
        .slice(Root.VIX, LocalDate.of(2024, 9, 18), 18, 0.9)
        .slice(Root.VIX, LocalDate.of(2024, 10, 16), 19, 0.8)
        .quote("VIX240918C00020000", 0.5, 0.5)
        .quote("VIX241016C00020000", 0.9, 0.9)
        .build();
    Leg shortCall = leg("VIX240918C00020000", -1);
    assertThat(regT(market, structure(StructureKind.SINGLE, shortCall)))
        .isCloseTo(230, within(CENT));
    // two dates stand on two futures: no relief
    assertThat(regT(
            market, structure(StructureKind.CALENDAR, shortCall, leg("VIX241016C00020000", 1))))
        .isCloseTo(230 + 90, within(CENT));
  }

  /** Put 2.5 paid, call 0.5 + 3.6 - 2 short of the least 1.8, and one VX. */
  @Test
  void givenAConversion_whenMargined_thenNoReliefFromTheFuture() {
    LocalDate expiry = LocalDate.of(2024, 9, 18);
    MarketSnapshot market = MarketFixture.on(SESSION)
        .slice(Root.VIX, expiry, 18, 0.9)
        .quote("VIX240918C00020000", 0.5, 0.5)
        .quote("VIX240918P00020000", 2.5, 2.5)
        .vx(expiry, 18)
        .build();
    Structure conversion = new Structure(
        "any",
        StructureKind.CONVERSION,
        1,
        List.of(leg("VIX240918P00020000", 10), leg("VIX240918C00020000", -10)),
        Optional.of(new FutureLeg(
            new VixFuture(VixFuture.Size.VX, expiry), 1, OptionalDouble.empty(), Optional.empty())),
        Set.of());
    assertThat(regT(market, conversion)).isCloseTo(2_500 + 2_300 + 10_000, within(CENT));
  }

  @Test
  void givenNoSliceOrNoMark_whenMargined_thenTheReasonAndNeverZero() {
    MarketSnapshot market =
        MarketFixture.on(SESSION).quote("SPXW240904C05500000", 1, 2).build();
    Margins margins = margins(market, SUM);
    assertThat(margins
            .of(structure(StructureKind.SINGLE, leg("SPXW240904C05500000", -1)))
            .regTMargin())
        .isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(margins
            .of(structure(StructureKind.SINGLE, leg("SPXW240904C05600000", 1)))
            .regTMargin())
        .isEqualTo(Figure.missing("UNPRICED SPXW240904C05600000"));
    // what a short spread can lose needs no market
    MarginRow condor = margins.of(condor(1, 5300, 5350, 5650, 5700));
    assertThat(condor.regTMargin()).isEqualTo(Figure.of(5_000));
    assertThat(condor.portfolioMargin()).isEqualTo(Figure.missing("UNPRICED SPXW240904P05300000"));
  }

  @Test
  void givenASettledCondor_whenMargined_thenMissing() {
    MarketSnapshot market = MarketFixture.on(NEAR).spx(5500).build();
    MarginRow row = margins(market, SUM).of(condor(1, 5300, 5350, 5650, 5700));
    assertThat(row.regTMargin()).isEqualTo(Figure.missing("SETTLED"));
    assertThat(row.portfolioMargin()).isEqualTo(Figure.missing("SETTLED"));
  }

  private static Structure calls(StructureKind kind, int first, int second, int third, int last) {
    Leg[] legs = {
      leg("SPXW240904C05500000", first), leg("SPXW240904C05550000", second),
      leg("SPXW240904C05600000", third), leg("SPXW240904C05650000", last)
    };
    return structure(
        kind, List.of(legs).stream().filter(leg -> leg.quantity() != 0).toArray(Leg[]::new));
  }

  private static IronCondor condor(int lots, int k1, int k2, int k3, int k4) {
    String symbol = "SPXW240904%s%05d000";
    return new IronCondor(
        "condor",
        leg(symbol.formatted("P", k1), lots),
        leg(symbol.formatted("P", k2), -lots),
        leg(symbol.formatted("C", k3), -lots),
        leg(symbol.formatted("C", k4), lots),
        lots,
        Set.of());
  }
}
