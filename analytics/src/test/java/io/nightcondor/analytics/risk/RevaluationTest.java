package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RevaluationTest {

  /**
   * The kernel takes ln(K / F) of the moved forward as a difference of two logarithms, the
   * reference as one: both are good to 1e-15, and a price moves by at most the forward times that.
   */
  private static final double OF_FORWARD_AND_STRIKE = 4e-15;

  /** A sum over legs in another order. */
  private static final double ROUNDING_USD = 1e-6;

  private final MarketSnapshot market = RandomBook.market();

  @Property(tries = 200)
  void givenRandomBook_whenRevalued_thenEachLegAsByItself(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int legs,
      @ForAll @IntRange(min = 1, max = 60) int scenarios) {
    RandomBook random = new RandomBook(seed);
    List<HeldLeg> book = random.legs(legs);
    ScenarioSet set = random.scenarios(scenarios);
    double[] values = new double[legs * scenarios];
    double[] spreads = random.spreads(book);
    new Revaluation().run(RandomBook.legs(market, book, spreads), set, values);
    for (int leg = 0; leg < legs; leg++) {
      HeldLeg held = book.get(leg);
      double dollars = Math.abs(held.quantity()) * held.instrument().multiplier();
      for (int i = 0; i < scenarios; i++) {
        double expected =
            LegByLeg.value(market, held, spreads[leg], set.scenarios().get(i));
        assertThat(values[leg * scenarios + i])
            .as("%s in %s", held, set.scenarios().get(i))
            .isCloseTo(expected, within(OF_FORWARD_AND_STRIKE * dollars * scale(held)));
      }
    }
  }

  @Property(tries = 50)
  void givenNothingMoves_whenRevalued_thenExactlyNoProfit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int legs) {
    List<HeldLeg> book = new RandomBook(seed).legs(legs);
    ScenarioProfits profits =
        ScenarioProfits.of(RevaluationLegs.of(market, book), ScenarioSet.of(Scenario.UNCHANGED));
    assertThat(profits.total(0)).isEqualTo(Figure.of(0));
    for (int leg = 0; leg < legs; leg++) {
      assertThat(profits.leg(leg, 0)).isEqualTo(Figure.of(0));
    }
  }

  /** 1,200 scenarios are three blocks, the last one short. */
  @Test
  void givenMoreScenariosThanABlock_whenRevalued_thenTheSameAsOneByOne() {
    RandomBook random = new RandomBook(1);
    RevaluationLegs legs = RevaluationLegs.of(market, random.legs(12));
    ScenarioSet set = random.scenarios(1200);
    Revaluation kernel = new Revaluation();
    double[] together = new double[12 * 1200];
    kernel.run(legs, set, together);
    double[] alone = new double[12];
    for (int i : new int[] {0, 511, 512, 1023, 1024, 1199}) {
      kernel.run(legs, ScenarioSet.of(set.scenarios().get(i)), alone);
      for (int leg = 0; leg < 12; leg++) {
        assertThat(together[leg * 1200 + i]).isEqualTo(alone[leg]);
      }
    }
  }

  @Property(tries = 50)
  void givenPartition_whenRevalued_thenItsPartsAddUpToTheWhole(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int legs) {
    RandomBook random = new RandomBook(seed);
    List<HeldLeg> book = random.legs(legs);
    ScenarioSet set = random.scenarios(5);
    ScenarioProfits whole = ScenarioProfits.of(RevaluationLegs.of(market, book), set);
    ScenarioProfits first =
        ScenarioProfits.of(RevaluationLegs.of(market, book.subList(0, legs / 2)), set);
    ScenarioProfits second =
        ScenarioProfits.of(RevaluationLegs.of(market, book.subList(legs / 2, legs)), set);
    for (int i = 0; i < 5; i++) {
      double total = known(whole.total(i));
      assertThat(known(first.total(i)) + known(second.total(i)))
          .isCloseTo(total, within(ROUNDING_USD));
      double groups = 0;
      for (String group : List.of("condor a", "condor b", "layer 1")) {
        groups += known(whole.group(group, i));
      }
      assertThat(groups).isCloseTo(total, within(ROUNDING_USD));
    }
  }

  @Property
  void givenAFuture_whenTheVixMoves_thenLinearDownToNine(
      @ForAll @DoubleRange(min = -20, max = 60) double vixMove,
      @ForAll BetaCase beta,
      @ForAll VixFuture.Size size) {
    double profit = futureProfit(size, beta, vixMove);
    // 44 days out at 22.9: a fall beyond 13.9 points of the future stops at 9
    double points = Math.max(9 - 22.9, beta.beta(BetaSet.FROM_2013_TO_2026, 44) * vixMove);
    assertThat(profit).isCloseTo(size.multiplier() * points, within(1e-9));
  }

  @Property
  void givenLongFuture_whenTheVixRises_thenLowBaseAndHighInOrder(
      @ForAll @DoubleRange(min = 0, max = 60) double vixMove) {
    double low = futureProfit(VixFuture.Size.VXM, BetaCase.LOW, vixMove);
    double base = futureProfit(VixFuture.Size.VXM, BetaCase.BASE, vixMove);
    double high = futureProfit(VixFuture.Size.VXM, BetaCase.HIGH, vixMove);
    assertThat(low).isBetween(0.0, base);
    assertThat(base).isLessThanOrEqualTo(high);
  }

  @Property(tries = 300)
  void givenAnyScenarioThatMayBeBuilt_whenRevalued_thenEveryValueIsANumber(
      @ForAll long seed,
      @ForAll @DoubleRange(min = -12, max = 12) double powerOfTen,
      @ForAll @DoubleRange(min = -1000, max = 1000) double vixMove,
      @ForAll @DoubleRange(min = -100, max = 100) double skewnessChange,
      @ForAll @DoubleRange(min = 0, max = 36_500) double days,
      @ForAll @DoubleRange(min = -1, max = 1) double rateShift,
      @ForAll boolean withVix,
      @ForAll BetaCase beta,
      @ForAll Stickiness stickiness) {
    List<HeldLeg> book = new RandomBook(seed).legs(20);
    double spotFactor = Math.pow(10, powerOfTen);
    Scenario extreme = new Scenario(
        "extreme",
        spotFactor,
        vixMove,
        withVix ? SpxVolMove.WITH_VIX : SpxVolMove.relative(99),
        stickiness == Stickiness.STRIKE ? 1 : spotFactor,
        skewnessChange,
        new VixFutureMove.Beta(BetaSet.FROM_2004_TO_2014, beta),
        beta == BetaCase.LOW ? 1e-3 : 100,
        days,
        rateShift);
    Scenario byTenor = Scenario.spotOnly("by tenor", spotFactor)
        .withFutures(new VixFutureMove.LogChange(TenorCurve.flat(Math.log(99) * rateShift)));
    Scenario byPoints = new Scenario(
        "by points",
        spotFactor,
        0,
        SpxVolMove.logChange(TenorCurve.flat(Math.log(99) * rateShift)),
        1 / spotFactor,
        -skewnessChange,
        new VixFutureMove.Points(TenorCurve.flat(vixMove)),
        1,
        days,
        -rateShift);
    double[] values = new double[3 * 20];
    new Revaluation()
        .run(RevaluationLegs.of(market, book), ScenarioSet.of(extreme, byTenor, byPoints), values);
    for (double value : values) {
      assertThat(value).isFinite();
    }
  }

  /** H24 and H25 of the domain book, straight through the kernel; 1 and 2 USD as it allows. */
  @Test
  void givenTheBreachedSpread_whenStressed_thenTheBooksNumbers() {
    LocalDate expiry = LocalDate.of(2024, 9, 4);
    MarketSnapshot flat = MarketFixture.on(RandomBook.SESSION)
        .slice(Root.SPXW, expiry, 5506.57, 0.20)
        .vix(23)
        .vx(LocalDate.of(2024, 9, 18), 21.5)
        .build();
    List<HeldLeg> book = List.of(
        new HeldLeg(new OptionSeries(Root.SPXW, expiry, OptionRight.PUT, 5684), -10, "spread"),
        new HeldLeg(new OptionSeries(Root.SPXW, expiry, OptionRight.PUT, 5634), 10, "spread"),
        new HeldLeg(vxm(), 6, "layer 1"));
    List<Scenario> scenarios = new ArrayList<>();
    scenarios.add(
        CalibrationStress.FIVE_PERCENT.scenario(23, BetaSet.FROM_2013_TO_2026, BetaCase.HIGH));
    List.of(VolResponse.FLAT, VolResponse.MILD, VolResponse.BASE, VolResponse.ADVERSE)
        .forEach(response -> scenarios.add(CalibrationStress.FIVE_PERCENT.scenario(23, response)));
    ScenarioProfits profits =
        ScenarioProfits.of(RevaluationLegs.of(flat, book), ScenarioSet.of(scenarios));
    assertThat(known(profits.group("spread", 0))).isCloseTo(-8_537, within(1.0));
    assertThat(known(profits.total(0)) / 6.75).isCloseTo(-896, within(1.0));
    assertThat(known(profits.group("spread", 1))).isCloseTo(-11_639, within(2.0));
    assertThat(known(profits.group("spread", 2))).isCloseTo(-8_228, within(2.0));
    assertThat(known(profits.group("spread", 3))).isCloseTo(-7_636, within(2.0));
    assertThat(known(profits.group("spread", 4))).isCloseTo(-6_382, within(2.0));
  }

  @Test
  void givenLegsThatCannotBePriced_whenRevalued_thenReasonsAndNeverZero() {
    HeldLeg priced = option("SPXW240904P05000000", "whole");
    HeldLeg noSlice = option("SPXW240905P05000000", "broken");
    HeldLeg settled =
        new HeldLeg(new VixFuture(VixFuture.Size.VX, RandomBook.SESSION), 1, "settled");
    RevaluationLegs legs = RevaluationLegs.of(market, List.of(noSlice, priced, settled));
    assertThat(legs.unpriced())
        .containsExactly(
            new UnpricedLeg(0, noSlice, "NO_SLICE"), new UnpricedLeg(2, settled, "SETTLED"));
    ScenarioProfits profits =
        ScenarioProfits.of(legs, ScenarioSet.of(Scenario.of("fall", -5, 10, SpxVolMove.WITH_VIX)));
    assertThat(profits.leg(0, 0)).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(profits.group("broken", 0)).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(profits.group("settled", 0)).isEqualTo(Figure.missing("SETTLED"));
    assertThat(profits.total(0)).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(known(profits.group("whole", 0))).isPositive();
    assertThat(profits.unpriced()).isEqualTo(legs.unpriced());
  }

  @Test
  void givenSliceWithoutUsableNumbers_whenBuilt_thenItsReason() {
    LocalDate expiry = LocalDate.of(2024, 9, 4);
    HeldLeg leg = option("SPXW240904P05000000", "whole");
    assertThat(reason(
            leg,
            MarketFixture.on(RandomBook.SESSION)
                .slice(Root.SPXW, expiry, 5200, 1, k -> Double.NaN)))
        .isEqualTo("NO_VOL");
    assertThat(reason(
            leg,
            MarketFixture.on(RandomBook.SESSION).slice(Root.SPXW, expiry, Double.NaN, 1, k -> 0.2)))
        .isEqualTo("NO_FORWARD");
    assertThat(reason(leg, MarketFixture.on(expiry).slice(Root.SPXW, expiry, 5200, 1, k -> 0.2)))
        .isEqualTo("SETTLED");
    assertThat(reason(new HeldLeg(vxm(), 1, "layer 1"), MarketFixture.on(RandomBook.SESSION)))
        .isEqualTo("NO_VX_CURVE");
  }

  @Test
  void givenFutureBetweenListedOnes_whenBuilt_thenOnTheCurve() {
    VxCurve curve = market.vxCurve();
    HeldLeg between =
        new HeldLeg(new VixFuture(VixFuture.Size.VX, LocalDate.of(2024, 9, 4)), 1, "layer 1");
    ScenarioProfits profits = ScenarioProfits.of(
        RevaluationLegs.of(market, List.of(between)), ScenarioSet.of(Scenario.UNCHANGED));
    assertThat(known(profits.value(0))).isEqualTo(1000 * curve.levelAt(30));
  }

  @Test
  void givenTimeBeyondExpiry_whenRevalued_thenIntrinsicUndiscounted() {
    HeldLeg put = option("SPXW240904P05400000", "whole");
    Scenario later = Scenario.of("later", -10, 0, SpxVolMove.UNCHANGED).after(31);
    ScenarioProfits profits =
        ScenarioProfits.of(RevaluationLegs.of(market, List.of(put)), ScenarioSet.of(later));
    // 100 (5400 - 0.9 x 5210)
    assertThat(known(profits.value(0))).isCloseTo(71_100, within(ROUNDING_USD));
  }

  @Test
  void givenTooShortAnArray_whenRun_thenRefused() {
    RevaluationLegs legs = RevaluationLegs.of(market, new RandomBook(2).legs(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Revaluation().run(legs, ScenarioSet.UNCHANGED, new double[2]))
        .withMessage("3 legs in 1 scenarios do not fit into 2 values");
  }

  private static String reason(HeldLeg leg, MarketFixture fixture) {
    return RevaluationLegs.of(fixture.build(), List.of(leg)).unpriced().get(0).reason();
  }

  private double futureProfit(VixFuture.Size size, BetaCase beta, double vixMove) {
    HeldLeg future = new HeldLeg(new VixFuture(size, LocalDate.of(2024, 9, 18)), 1, "layer 1");
    Scenario scenario =
        Scenario.of("move", 0, vixMove, SpxVolMove.UNCHANGED).at(BetaSet.FROM_2013_TO_2026, beta);
    return known(
        ScenarioProfits.of(RevaluationLegs.of(market, List.of(future)), ScenarioSet.of(scenario))
            .total(0));
  }

  private static double scale(HeldLeg leg) {
    // forward and strike, index or VIX points
    return leg.instrument() instanceof OptionSeries series ? 2 * series.strike() + 6500 : 100;
  }

  private static HeldLeg option(String symbol, String group) {
    return new HeldLeg(OsiSymbol.parse(symbol), 1, group);
  }

  private static VixFuture vxm() {
    return new VixFuture(VixFuture.Size.VXM, LocalDate.of(2024, 9, 18));
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
