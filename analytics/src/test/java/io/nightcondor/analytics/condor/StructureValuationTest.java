package io.nightcondor.analytics.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.FutureLeg;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.probability.SettlementDistribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Forward 5500, flat vol 20 %, 30 days, no discounting, unless a test says otherwise. */
class StructureValuationTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final LocalDate VIX_EXPIRY = LocalDate.of(2024, 9, 18);

  /** Sums of a few doubles, the largest about 1e6. */
  private static final double BINARY_DUST = 1e-7;

  /** Probabilities written out to six decimals. */
  private static final double PRINTED = 1e-6;

  private final MarketFixture market =
      MarketFixture.on(SESSION).slice(Root.SPXW, EXPIRY, 5500, 0.20).vix(23);

  /** Credit 20 - 10; width 100; 2 lots. P(S > 5290) = N(-ln(5290/5500)/v - v/2), v = 0.0573382. */
  @Test
  void givenPutSpreadSold_whenValued_thenItsFigures() {
    StructureValuation spread =
        valued(structure(StructureKind.VERTICAL, 2, put(5200, 2, 10), put(5300, -2, 20)));

    assertThat(spread.netCredit()).isEqualTo(Figure.of(10));
    assertThat(spread.maxProfit()).isEqualTo(Figure.of(2000));
    assertThat(spread.maxLoss()).isEqualTo(Figure.of(18_000));
    assertThat(spread.breakEvens()).containsExactly(5290.0);
    assertThat(known(spread.probabilityOfProfit())).isCloseTo(0.742245, within(PRINTED));
  }

  @Test
  void givenOptionsBought_whenValued_thenGainOnTheCallSideIsUnlimited() {
    StructureValuation straddle =
        valued(structure(StructureKind.STRADDLE, 1, call(5500, 1, 60), put(5500, 1, 58)));

    assertThat(straddle.netCredit()).isEqualTo(Figure.of(-118));
    assertThat(straddle.maxProfit()).isEqualTo(Figure.missing("UNLIMITED"));
    assertThat(straddle.maxLoss()).isEqualTo(Figure.of(11_800));
    assertThat(straddle.breakEvens()).containsExactly(5382.0, 5618.0);
    // 1 - P(5382 < S < 5618), lognormal by erfc
    assertThat(known(straddle.probabilityOfProfit())).isCloseTo(0.708316, within(PRINTED));
    assertThat(straddle.extrinsicOfShorts()).isEqualTo(Figure.of(0));
  }

  @Test
  void givenStrangleSold_whenValued_thenLossOnTheCallSideIsUnlimited() {
    StructureValuation strangle =
        valued(structure(StructureKind.STRANGLE, 3, call(5700, -3, 12), put(5300, -3, 15)));

    assertThat(strangle.maxProfit()).isEqualTo(Figure.of(8100));
    assertThat(strangle.maxLoss()).isEqualTo(Figure.missing("UNLIMITED"));
    assertThat(strangle.breakEvens()).containsExactly(5273.0, 5727.0);
  }

  /** An index cannot fall below 0: 5300 - 20 points at most. */
  @Test
  void givenPutSold_whenValued_thenLossEndsAtIndexZero() {
    StructureValuation single = valued(structure(StructureKind.SINGLE, 1, put(5300, -1, 20)));

    assertThat(single.maxLoss()).isEqualTo(Figure.of(528_000));
    assertThat(single.breakEvens()).containsExactly(5280.0);
  }

  /** Worth 200 on any level, paid 195: no level loses. */
  @Test
  void givenBox_whenValued_thenTheSameOnAnyLevel() {
    StructureValuation box = valued(structure(
        StructureKind.BOX,
        1,
        call(5200, 1, 310),
        put(5200, -1, 8),
        call(5400, -1, 130),
        put(5400, 1, 23)));

    assertThat(known(box.netCredit())).isCloseTo(-195, within(BINARY_DUST));
    assertThat(known(box.maxProfit())).isCloseTo(500, within(BINARY_DUST));
    assertThat(known(box.maxLoss())).isCloseTo(-500, within(BINARY_DUST));
    assertThat(box.breakEvens()).isEmpty();
    assertThat(box.probabilityOfProfit()).isEqualTo(Figure.of(1));
    // 200 on the smile too, by parity
    assertThat(known(box.costToClose())).isCloseTo(-200, within(BINARY_DUST));
    assertThat(known(box.pnl())).isCloseTo(500, within(BINARY_DUST));
  }

  /** P(5420 < S < 5580), lognormal by erfc. */
  @Test
  void givenButterfly_whenValued_thenProfitBetweenTwoLevels() {
    StructureValuation butterfly = valued(structure(
        StructureKind.BUTTERFLY, 1, call(5400, 1, 170), call(5500, -2, 110), call(5600, 1, 70)));

    assertThat(butterfly.netCredit()).isEqualTo(Figure.of(-20));
    assertThat(butterfly.maxProfit()).isEqualTo(Figure.of(8000));
    assertThat(butterfly.maxLoss()).isEqualTo(Figure.of(2000));
    assertThat(butterfly.breakEvens()).containsExactly(5420.0, 5580.0);
    assertThat(known(butterfly.probabilityOfProfit())).isCloseTo(0.200199, within(PRINTED));
  }

  /** Quotes of a put spread of width 100 crossed both ways; natural prices stay as quoted. */
  @Test
  void givenVerticalMarkedOutOfItsBounds_whenClosingIsPriced_thenClipped() {
    MarketFixture below =
        market.quote("SPXW240904P05200000", 30, 32).quote("SPXW240904P05300000", 20, 22);
    Structure spread = structure(StructureKind.VERTICAL, 1, put(5200, 1, 10), put(5300, -1, 20));
    StructureValuation crossed = valued(spread, below.build());
    assertThat(crossed.costToClose()).isEqualTo(Figure.of(0));
    assertThat(crossed.costToCloseNatural()).isEqualTo(Figure.of(22 - 30.0));
    assertThat(crossed.pnl()).isEqualTo(Figure.of(1000));

    MarketSnapshot above = market.quote("SPXW240904P05300000", 140, 142).build();
    assertThat(valued(spread, above).costToClose()).isEqualTo(Figure.of(100));
    Structure bought = structure(StructureKind.VERTICAL, 1, put(5200, -1, 10), put(5300, 1, 20));
    assertThat(valued(bought, above).costToClose()).isEqualTo(Figure.of(-100));
  }

  /**
   * The middle strike of a butterfly is the cheap leg of one vertical and the dear one of another.
   */
  @Test
  void givenButterflyMarkedOutOfItsBounds_whenClosingIsPriced_thenEachVerticalIsClipped() {
    MarketSnapshot quotes = market
        .quote("SPXW240904C05500000", 124, 126)
        .quote("SPXW240904C05600000", 69, 71)
        .quote("SPXW240904C05700000", 73, 75)
        .build();
    StructureValuation butterfly = valued(
        structure(
            StructureKind.BUTTERFLY, 1, call(5500, 1, 1), call(5600, -2, 1), call(5700, 1, 1)),
        quotes);

    // 125 - 70 is worth 55; 70 - 74 counts as 0, not as -4
    assertThat(butterfly.costToClose()).isEqualTo(Figure.of(-55));
  }

  @Test
  void givenCalendar_whenValued_thenWhatNeedsOneSettlementIsMissing() {
    LocalDate far = LocalDate.of(2024, 10, 4);
    MarketSnapshot both = market.slice(Root.SPXW, far, 5520, 0.20).build();
    StructureValuation calendar = valued(
        structure(
            StructureKind.CALENDAR,
            1,
            put(5400, -1, 70),
            leg(Root.SPXW, far, OptionRight.PUT, 5400, 1, 110)),
        both);

    assertThat(List.of(calendar.maxProfit(), calendar.maxLoss(), calendar.probabilityOfProfit()))
        .containsOnly(Figure.missing("TWO_EXPIRIES"));
    assertThat(calendar.breakEvens()).isEmpty();
    assertThat(calendar.netCredit()).isEqualTo(Figure.of(-40));
    double value =
        known(calendar.legs().get(1).mark()) - known(calendar.legs().get(0).mark());
    assertThat(known(calendar.pnl())).isCloseTo((value - 40) * 100, within(BINARY_DUST));
  }

  /**
   * Put and short call of strike 20 make the short future that offsets the long one: 0.10 stays.
   */
  @Test
  void givenConversionWithVixFuture_whenValued_thenTheSameOnAnyLevel() {
    MarketSnapshot vix =
        market.slice(Root.VIX, VIX_EXPIRY, 21, 0.9).vx(VIX_EXPIRY, 21).build();
    Structure conversion = new Structure(
        "conversion",
        StructureKind.CONVERSION,
        1,
        List.of(
            leg(Root.VIX, VIX_EXPIRY, OptionRight.CALL, 20, -10, 2.10),
            leg(Root.VIX, VIX_EXPIRY, OptionRight.PUT, 20, 10, 2.00)),
        Optional.of(new FutureLeg(
            new VixFuture(VixFuture.Size.VX, VIX_EXPIRY),
            1,
            OptionalDouble.of(20),
            Optional.of(SESSION))),
        Set.of());
    StructureValuation valued = valued(conversion, vix);

    // 10 x 0.10 x 100
    assertThat(known(valued.maxProfit())).isCloseTo(100, within(BINARY_DUST));
    assertThat(known(valued.maxLoss())).isCloseTo(-100, within(BINARY_DUST));
    assertThat(valued.breakEvens()).isEmpty();
    assertThat(valued.probabilityOfProfit()).isEqualTo(Figure.of(1));
    // parity at the future's own level: the options are worth -1 point x 10 x 100, the future +1000
    assertThat(known(valued.pnl())).isCloseTo(100, within(BINARY_DUST));
    assertThat(known(valued.exposure().vixPointDelta())).isCloseTo(0, within(BINARY_DUST));
  }

  @Test
  void givenWhatIsMissing_whenValued_thenTheReason() {
    Structure unknown = structure(
        StructureKind.VERTICAL,
        1,
        put(5200, 1, 10),
        new Leg(
            OsiSymbol.parse("SPXW240904P05300000"), -1, OptionalDouble.empty(), Optional.empty()));
    StructureValuation valued = valued(unknown);
    assertThat(List.of(
            valued.netCredit(),
            valued.pnl(),
            valued.maxLoss(),
            valued.maxProfit(),
            valued.probabilityOfProfit()))
        .containsOnly(Figure.missing("UNKNOWN_COST"));
    assertThat(valued.breakEvens()).isEmpty();
    assertThat(valued.costToClose()).isInstanceOf(Figure.Known.class);
    assertThat(valued.costToCloseNatural()).isEqualTo(Figure.missing("NOT_QUOTED"));

    StructureValuation noSlice = valued(
        structure(StructureKind.SINGLE, 1, put(5300, -1, 20)),
        MarketFixture.on(SESSION).build());
    assertThat(noSlice.probabilityOfProfit()).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(noSlice.maxProfit()).isEqualTo(Figure.of(2000));
    assertThat(noSlice.isPriced()).isFalse();
  }

  /** A condor's legs as a structure give the condor's own figures. */
  @Property(tries = 200)
  void givenCondor_whenItsLegsAreValuedAsAStructure_thenTheSameFigures(
      @ForAll @IntRange(min = 0, max = 40) int low,
      @ForAll @IntRange(min = 1, max = 30) int putWidth,
      @ForAll @IntRange(min = 0, max = 60) int gap,
      @ForAll @IntRange(min = 1, max = 30) int callWidth,
      @ForAll @IntRange(min = 1, max = 12) int contracts,
      @ForAll @DoubleRange(min = 0.01, max = 2.4) double putCredit,
      @ForAll @DoubleRange(min = 0.01, max = 2.4) double callCredit) {
    double k1 = 5000 + 5 * low;
    double k2 = k1 + 5 * putWidth;
    double k3 = k2 + 5 * gap;
    double k4 = k3 + 5 * callWidth;
    IronCondor condor = new IronCondor(
        "c",
        put(k1, contracts, 10),
        put(k2, -contracts, 10 + putCredit),
        call(k3, -contracts, 10 + callCredit),
        call(k4, contracts, 10),
        contracts,
        Set.of());
    MarketSnapshot snapshot = MarketFixture.on(SESSION)
        .slice(Root.SPXW, EXPIRY, 5500, 0.99, k -> 0.2 - 0.3 * Math.tanh(k))
        .quote(condor.shortPut().series().symbol(), 20, 21)
        .build();
    CondorValuation expected = CondorValuation.of(condor, marks(snapshot), snapshot);
    StructureValuation actual = valued(
        new Structure(
            "c", StructureKind.IRON_CONDOR, contracts, condor.legs(), Optional.empty(), Set.of()),
        snapshot);

    same(actual.netCredit(), expected.netCredit());
    same(actual.costToClose(), expected.costToClose());
    same(actual.pnl(), expected.pnl());
    same(actual.maxProfit(), expected.maxProfit());
    same(actual.maxLoss(), expected.maxLoss());
    same(actual.extrinsicOfShorts(), expected.extrinsicOfShorts());
    same(Figure.of(actual.breakEvens().get(0)), expected.breakEvenLow());
    same(Figure.of(actual.breakEvens().get(1)), expected.breakEvenHigh());
    assertThat(actual.breakEvens()).hasSize(2);
    same(
        actual.probabilityOfProfit(),
        SettlementDistribution.of(expected.slice().orElseThrow())
            .between(known(expected.breakEvenLow()), known(expected.breakEvenHigh())));
    Exposure exposure = actual.exposure();
    Exposure legs = Exposures.sum(List.of(
        Exposures.of(expected.put().longLeg(), contracts),
        Exposures.of(expected.put().shortLeg(), -contracts),
        Exposures.of(expected.call().shortLeg(), -contracts),
        Exposures.of(expected.call().longLeg(), contracts)));
    same(exposure.vega(), legs.vega());
    same(exposure.theta(), legs.theta());
    same(exposure.forwardDelta(), legs.forwardDelta());
  }

  /** Whatever the legs: no level is outside the largest profit and loss, and roots are roots. */
  @Property(tries = 300)
  void givenAnyLegs_whenPayoffIsRead_thenWithinItsBounds(
      @ForAll @IntRange(min = -3, max = 3) int first,
      @ForAll @IntRange(min = -3, max = 3) int second,
      @ForAll @IntRange(min = -3, max = 3) int third,
      @ForAll @DoubleRange(min = -20_000, max = 20_000) double received,
      @ForAll @DoubleRange(min = 0, max = 20_000) double level) {
    List<Leg> legs = List.of(call(5400, first, 1), put(5300, second, 1), call(5600, third, 1));
    ExpiryPayoff payoff = ExpiryPayoff.of(legs, received);

    double profit = payoff.at(level);
    assertThat(profit)
        .isBetween(
            -payoff.maxLoss().toOptional().orElse(Double.MAX_VALUE) - BINARY_DUST,
            payoff.maxProfit().toOptional().orElse(Double.MAX_VALUE) + BINARY_DUST);
    assertThat(payoff.breakEvens())
        .isSorted()
        .allSatisfy(root -> assertThat(payoff.at(root)).isCloseTo(0, within(2e-6)));
    SettlementDistribution settlement =
        SettlementDistribution.of(market.build().slice(Root.SPXW, EXPIRY).orElseThrow());
    ExpiryPayoff opposite = ExpiryPayoff.of(
        List.of(call(5400, -first, 1), put(5300, -second, 1), call(5600, -third, 1)), -received);
    double mass = known(payoff.probabilityOfProfit(settlement))
        + known(opposite.probabilityOfProfit(settlement));
    // what one side wins the other loses; a flat stretch at exactly 0 is neither's
    assertThat(mass).isLessThan(1 + 1e-9);
    if (Math.abs(received) > 1
        && payoff.breakEvens().stream().noneMatch(k -> k == 5300 || k == 5400 || k == 5600)) {
      assertThat(mass).isCloseTo(1, within(1e-9));
    }
  }

  private static void same(Figure actual, Figure expected) {
    double value = known(expected);
    // a few roundings of sums whose parts are a thousand times larger than the result
    assertThat(known(actual)).isCloseTo(value, within(1e-10 * Math.max(1000, Math.abs(value))));
  }

  private StructureValuation valued(Structure structure) {
    return valued(structure, market.build());
  }

  private static StructureValuation valued(Structure structure, MarketSnapshot snapshot) {
    return StructureValuation.of(structure, marks(snapshot), snapshot);
  }

  private static MarkLadder marks(MarketSnapshot snapshot) {
    return new MarkLadder(snapshot, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
  }

  private static Structure structure(StructureKind kind, int lots, Leg... legs) {
    return new Structure("s", kind, lots, List.of(legs), Optional.empty(), Set.of());
  }

  private static Leg put(double strike, int quantity, double price) {
    return leg(Root.SPXW, EXPIRY, OptionRight.PUT, strike, quantity, price);
  }

  private static Leg call(double strike, int quantity, double price) {
    return leg(Root.SPXW, EXPIRY, OptionRight.CALL, strike, quantity, price);
  }

  private static Leg leg(
      Root root, LocalDate expiry, OptionRight right, double strike, int quantity, double price) {
    return new Leg(
        new OptionSeries(root, expiry, right, strike),
        quantity,
        OptionalDouble.of(price),
        Optional.of(SESSION));
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
