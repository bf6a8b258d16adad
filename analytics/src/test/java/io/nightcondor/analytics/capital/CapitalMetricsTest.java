package io.nightcondor.analytics.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.capital.CapitalMemory.DayProfit;
import io.nightcondor.analytics.condor.CashFlow;
import io.nightcondor.analytics.condor.FlowReturn;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.CapitalPanel;
import io.nightcondor.analytics.pack.CapitalPanel.CapmRow;
import io.nightcondor.analytics.pack.CapitalPanel.WaccRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * A condor with $50,000 of margin on equity of $250,000, 10 USD per point on the SPX at 6000, r_f 4
 * %, premium of equities 5 %; VIX 15 and a curve of 17 at 30 and 18 at 60 days.
 */
class CapitalMetricsTest {

  /** A fraction per year, from the closed form. */
  private static final double RATE = 1e-12;

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  /** 45 days: 17.50, and 17.46667 a day later. */
  private static final LocalDate HEDGE_EXPIRY = LocalDate.of(2024, 9, 19);

  /** BASE response of 45 days, the formula of DOMAIN F2 as it is printed. */
  private static final double BETA = 1 / (1 + StrictMath.pow(45 / 25.9, 0.687));

  private static final VxCurve CURVE = new VxCurve(15, List.of(point(30, 17), point(60, 18)));

  private static VxPoint point(int days, double level) {
    return new VxPoint(
        SESSION.plusDays(days),
        days,
        level,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        VxPoint.Source.SETTLEMENT,
        0,
        false);
  }

  private static CondorPart condor(int days, double profit) {
    return new CondorPart(
        SESSION.plusDays(days), 10, Figure.of(50_000), Figure.of(profit), Figure.of(40_000));
  }

  private static HedgeLine vxm(double units) {
    return HedgeLine.of(new VixFuture(VixFuture.Size.VXM, HEDGE_EXPIRY), units, Figure.of(17.5));
  }

  /** Ten calls at 2.00 that lose 15 a day, 300 USD per point of their future. */
  private static HedgeLine calls() {
    return new HedgeLine(
        OsiSymbol.parse("VIX240919C00020000"), 10, Figure.of(2), Figure.of(-15), Figure.of(300));
  }

  private static CapitalInput input(
      Policy policy,
      double cash,
      double spotDelta,
      CondorPart condor,
      List<HedgeLine> held,
      List<HedgeLine> orders) {
    return input(
        policy,
        Figure.of(cash),
        spotDelta,
        condor,
        held,
        orders,
        List.of(),
        CapitalMemory.startingOn(SESSION));
  }

  private static CapitalInput input(
      Policy policy,
      Figure cash,
      double spotDelta,
      CondorPart condor,
      List<HedgeLine> held,
      List<HedgeLine> orders,
      List<IndexBar> spx,
      CapitalMemory memory) {
    return new CapitalInput(
        SESSION,
        policy,
        250_000,
        cash,
        Figure.of(0.04),
        Figure.of(6000),
        Figure.of(spotDelta),
        CURVE,
        List.of(condor),
        held,
        orders,
        Figure.of(0.10),
        Figure.of(0.08),
        spx,
        memory);
  }

  private static CapitalPanel panel(List<HedgeLine> held, List<HedgeLine> orders) {
    return CapitalMetrics.of(input(Policy.steward(), 1_000, 10, condor(30, 5_000), held, orders));
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  /** DOMAIN E11: (400 x 6000 + 100 x 1000 x -1.43) / 250000 = 2,257,000 / 250,000. */
  @Test
  void givenTheCheckOfTheBook_whenDeltaBeta_thenNinePointZeroThree() {
    Figure beta = DeltaBeta.of(Figure.of(400), Figure.of(6000), Figure.of(1000), 250_000);
    assertThat(known(beta)).isCloseTo(9.028, within(RATE));
    assertThat(known(beta)).isCloseTo(9.03, within(0.005));
  }

  /** Beta 10 x 6000 / 250000 = 0.24, so r_e = 0.04 + 0.24 x 0.05 = 0.052; nothing is borrowed. */
  @Test
  void givenNoHedge_whenCosted_thenTheCostOfEquity() {
    WaccRow row = panel(List.of(), List.of()).wacc().get(0);
    assertThat(row.position()).isEqualTo("UNHEDGED");
    assertThat(row.equity()).isEqualTo(Figure.of(50_000));
    assertThat(known(row.costOfEquity())).isCloseTo(0.052, within(RATE));
    assertThat(row.debt()).isEqualTo(Figure.of(0));
    assertThat(row.costOfPremium()).isEqualTo(Figure.missing("NO_PREMIUM"));
    assertThat(known(row.wacc())).isCloseTo(0.052, within(RATE));
    assertThat(row.drag()).isEqualTo(Figure.of(0));
    // 5,000 in 30 days on 50,000
    assertThat(known(row.expectedReturn())).isCloseTo(5_000 * 365 / 30.0 / 50_000, within(RATE));
    assertThat(row.irr()).isEqualTo(Figure.of(0.10));
  }

  /**
   * 20,000 borrowed at 6 % with a quarter saved in tax: (30,000 x 0.052 + 20,000 x 0.045) / 50,000.
   */
  @Test
  void givenBorrowedCashAndTax_whenCosted_thenDebtCountsAfterTax() {
    Policy taxed = Policy.steward()
        .withOverride("capital.debtRate", "0.06")
        .withOverride("capital.taxRate", "0.25");
    WaccRow row = CapitalMetrics.of(
            input(taxed, -20_000, 10, condor(30, 5_000), List.of(), List.of()))
        .wacc()
        .get(0);
    assertThat(row.equity()).isEqualTo(Figure.of(30_000));
    assertThat(row.debt()).isEqualTo(Figure.of(20_000));
    assertThat(known(row.costOfDebt())).isCloseTo(0.045, within(RATE));
    assertThat(known(row.wacc())).isCloseTo(0.0492, within(RATE));
  }

  @Test
  void givenLambda_whenCosted_thenItIsAddedToTheCostOfEquity() {
    Policy policy = Policy.steward().withOverride("capital.lambda", "0.03");
    CapitalPanel panel =
        CapitalMetrics.of(input(policy, 0, 10, condor(30, 5_000), List.of(), List.of()));
    assertThat(known(panel.wacc().get(0).wacc())).isCloseTo(0.082, within(RATE));
    assertThat(known(panel.capm().get(0).expectedReturn())).isCloseTo(0.052, within(RATE));
  }

  /**
   * Six VXM have no premium: 600 x 1/30 x 365 = 7,300 a year over 50,000 and 6,000 of margin. They
   * take 100 x 600 beta x 1.43 / 250,000 off the beta.
   */
  @Test
  void givenFutures_whenCosted_thenTheirCarryIsACostOverTheMargin() {
    CapitalPanel panel = panel(List.of(vxm(6)), List.of());
    WaccRow row = panel.wacc().get(1);
    double beta = 0.24 - 100 * 600 * BETA * 1.43 / 250_000;
    double costOfEquity = 0.04 + beta * 0.05;
    assertThat(row.position()).isEqualTo("HEDGED");
    assertThat(row.equity()).isEqualTo(Figure.of(56_000));
    assertThat(row.premium()).isEqualTo(Figure.of(0));
    assertThat(row.costOfPremium()).isEqualTo(Figure.missing("NO_PREMIUM"));
    assertThat(known(row.futuresCarry())).isCloseTo(7_300, within(1e-8));
    assertThat(known(row.wacc())).isCloseTo((56_000 * costOfEquity + 7_300) / 56_000, within(RATE));
    assertThat(known(row.drag())).isCloseTo(known(row.wacc()) - 0.052, within(RATE));
    assertThat(known(row.expectedReturn()))
        .isCloseTo((5_000 * 365 / 30.0 - 7_300) / 56_000, within(RATE));
    CapmRow capm = panel.capm().get(1);
    assertThat(known(capm.capmBeta())).isCloseTo(beta, within(RATE));
    assertThat(known(capm.expectedReturn())).isCloseTo(costOfEquity, within(RATE));
    assertThat(known(capm.drag())).isCloseTo(costOfEquity - 0.052, within(RATE));
    assertThat(panel.wacc().get(2).wacc()).isEqualTo(row.wacc());
  }

  /** Premium 2,000; they lose 15 and 300 / 30 = 10 a day: 25 x 365 / 2,000 = 4.5625 a year. */
  @Test
  void givenOptions_whenCosted_thenTheirPremiumAtItsCarry() {
    CapitalPanel panel = panel(List.of(calls()), List.of());
    WaccRow row = panel.wacc().get(1);
    double costOfEquity = 0.04 + (0.24 - 100 * 300 * BETA * 1.43 / 250_000) * 0.05;
    assertThat(row.premium()).isEqualTo(Figure.of(2_000));
    assertThat(known(row.costOfPremium())).isCloseTo(25 * 365 / 2_000.0, within(RATE));
    assertThat(row.futuresCarry().map(Math::abs)).isEqualTo(Figure.of(0));
    assertThat(known(row.wacc())).isCloseTo((50_000 * costOfEquity + 9_125) / 52_000, within(RATE));
    // E11: on the margin alone, which the premium of 2,000 is not
    assertThat(known(row.expectedReturn()))
        .isCloseTo((5_000 * 365 / 30.0 - 9_125) / 50_000, within(RATE));
  }

  /** Six held and two sold tonight are four: 400 / 30 x 365 over 54,000. */
  @Test
  void givenOrders_whenCosted_thenTheLastRowHasThem() {
    CapitalPanel panel = panel(List.of(vxm(6)), List.of(vxm(-2)));
    WaccRow row = panel.wacc().get(2);
    assertThat(row.position()).isEqualTo("WITH_ORDERS");
    assertThat(row.equity()).isEqualTo(Figure.of(54_000));
    assertThat(known(row.futuresCarry())).isCloseTo(400 / 30.0 * 365, within(1e-8));
    assertThat(row.irr()).isEqualTo(Figure.missing("NOT_TRADED_YET"));
    assertThat(panel.wacc().get(1).irr()).isEqualTo(Figure.of(0.08));
  }

  /** Without beta r_e is 4 %: 2,000 in 365 days on 50,000 is as much, 1,999 is not. */
  @Test
  void givenTheEdge_whenJudged_thenAsMuchIsFavourableAndLessIsNot() {
    CapitalPanel edge =
        CapitalMetrics.of(input(Policy.steward(), 0, 0, condor(365, 2_000), List.of(), List.of()));
    CapitalPanel below =
        CapitalMetrics.of(input(Policy.steward(), 0, 0, condor(365, 1_999), List.of(), List.of()));
    assertThat(edge.favorable()).isEqualTo(Figure.of(1));
    assertThat(edge.favorableWords())
        .startsWith("With tonight's orders the position is favourable:")
        .contains("earns 4.0 % a year")
        .contains("WACC of 4.0 %");
    assertThat(below.favorable()).isEqualTo(Figure.of(0));
    assertThat(below.favorableWords()).contains("is not favourable:");
  }

  @Test
  void givenNoCashFile_whenCosted_thenTheWaccIsMissingAndTheBetaIsNot() {
    CapitalPanel panel = CapitalMetrics.of(input(
        Policy.steward(),
        Figure.missing("NO_CASH"),
        10,
        condor(30, 5_000),
        List.of(),
        List.of(),
        List.of(),
        CapitalMemory.startingOn(SESSION)));
    assertThat(panel.wacc().get(0).wacc()).isEqualTo(Figure.missing("NO_CASH"));
    assertThat(panel.favorable()).isEqualTo(Figure.missing("NO_CASH"));
    assertThat(panel.favorableWords()).startsWith("Not known:").contains("add a broker's file");
    assertThat(known(panel.capm().get(0).capmBeta())).isCloseTo(0.24, within(RATE));
  }

  /** The book earns twice the return of the index, and 0.1 % beside it. */
  @Test
  void givenSixtyNights_whenRegressed_thenTheSlope() {
    assertThat(known(regression(60))).isCloseTo(2, within(1e-9));
    assertThat(regression(59)).isEqualTo(Figure.missing("UNDER_60_NIGHTS"));
  }

  private static Figure regression(int nights) {
    List<IndexBar> bars = new ArrayList<>();
    List<DayProfit> days = new ArrayList<>();
    LocalDate start = SESSION.minusDays(nights);
    double level = 5000;
    bars.add(bar(start, level));
    for (int i = 1; i <= nights; i++) {
      double move = (i % 7 - 3) * 0.004;
      level *= 1 + move;
      bars.add(bar(start.plusDays(i), level));
      days.add(new DayProfit(
          start.plusDays(i - 1L), start.plusDays(i), (2 * move + 0.001) * 250_000, 250_000));
    }
    CapitalMemory memory = new CapitalMemory(start, List.of(), days, List.of());
    return CapitalMetrics.of(input(
            Policy.steward(),
            Figure.of(0),
            10,
            condor(30, 5_000),
            List.of(),
            List.of(),
            bars,
            memory))
        .capm()
        .get(1)
        .regressionBeta();
  }

  private static IndexBar bar(LocalDate date, double close) {
    return new IndexBar(
        "SPX", date, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), close);
  }

  /** DOMAIN H12, Microsoft's XIRR: what the panel's returns are worked out with. */
  @Test
  void givenTheDatedFlowsOfH12_whenReturned_thenThirtySevenPointThree() {
    List<CashFlow> flows = List.of(
        new CashFlow(LocalDate.of(2008, 1, 1), -10_000),
        new CashFlow(LocalDate.of(2008, 3, 1), 2_750),
        new CashFlow(LocalDate.of(2008, 10, 30), 4_250),
        new CashFlow(LocalDate.of(2009, 2, 15), 3_250),
        new CashFlow(LocalDate.of(2009, 4, 1), 2_750));
    // printed to nine digits
    assertThat(known(FlowReturn.of(flows, 3_000).irr())).isCloseTo(0.373362535, within(1e-8));
  }
}
