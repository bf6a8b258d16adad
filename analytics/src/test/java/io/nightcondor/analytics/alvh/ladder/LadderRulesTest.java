package io.nightcondor.analytics.alvh.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** DOMAIN E14: 4 calls near 30 days, 4 near 110, 2 near 220; E7: the Cboe VIX Tail Hedge index. */
class LadderRulesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  /** Monthly VIX settlements 44, 107 and 226 days on; those in between are not quoted. */
  private static final LocalDate NEAR = LocalDate.of(2024, 9, 18);

  private static final LocalDate MIDDLE = LocalDate.of(2024, 11, 20);
  private static final LocalDate FAR = LocalDate.of(2025, 3, 19);
  private static final double VOL = 0.80;
  private static final Figure EQUITY = Figure.of(1_000_000);
  private static final Figure CALM_RANGE = Figure.of(0.008);
  private static final Policy LADDER = Policy.preset("ladder-4-4-2");
  private static final Policy VXTH = Policy.preset("vxth");

  /** The same figures in another order of steps differ by binary dust. */
  private static final double DUST = 1e-9;

  @Test
  void givenACalmMarketAndTwentyFiveCondors_whenPlanned_thenTwoLaddersAreOpened() {
    LadderPlan plan = ladder(14, 25, List.of());

    // 25 / 10 rounded down is 2 ladders of 4, 4 and 2
    assertThat(plan.rows())
        .extracting(LadderRow::rung)
        .containsExactly("30 days", "110 days", "220 days", "4/4/2 a year");
    assertThat(plan.rows().subList(0, 3)).extracting(LadderRow::action).containsOnly("OPEN");
    assertThat(plan.orders()).extracting(LadderOrder::units).containsExactly(8.0, 8.0, 4.0);
    assertThat(plan.orders()).extracting(LadderOrder::rule).containsOnly("E14");
    // delta 0.50 lies at F exp(vol^2 T / 2): 16 x 1.039 = 16.6, 18 x 1.098 = 19.8, 19 x 1.219 =
    // 23.2
    assertThat(plan.orders())
        .extracting(LadderOrder::symbol)
        .containsExactly("VIX240918C00017000", "VIX241120C00020000", "VIX250319C00023000");
  }

  @Test
  void givenTheVixAtFifteen_whenNothingIsHeld_thenNothingIsOpenedAndTheReasonNamesBoth() {
    LadderPlan plan = ladder(15, 10, List.of());

    assertThat(plan.orders()).isEmpty();
    assertThat(plan.rows().get(0).action()).isEqualTo("NONE");
    assertThat(plan.rows().get(0).reason())
        .isEqualTo(
            "4 calls are wanting; a rung is opened or refreshed while the VIX is below 15.00,"
                + " it is 15.00.");
  }

  @Test
  void givenFewerCondorsThanOneLadder_whenPlanned_thenNoneAndWhatIsHeldIsClosed() {
    assertThat(ladder(14, 9, List.of()).rows().get(0).reason())
        .isEqualTo("9 condor contracts are fewer than the 10 of one ladder.");
    assertThat(ladder(14, 9, List.of(held(NEAR, 17, 4))).orders())
        .singleElement()
        .satisfies(order -> {
          assertThat(order.action()).isEqualTo(HedgeOrder.Action.SELL);
          assertThat(order.units()).isEqualTo(4);
        });
  }

  /** Rolled whatever the VIX is, once opened. */
  @Test
  void givenTheFirstRungAtFourteenDaysAndAHighVix_whenPlanned_thenItRolls() {
    LocalDate session = NEAR.minusDays(14);
    MarketSnapshot market = market(session, 24)
        .slice(Root.VIX, LocalDate.of(2024, 10, 16), 17, VOL)
        .quote(symbol(LocalDate.of(2024, 10, 16), 17), 1.9, 2.1)
        .build();

    LadderPlan plan =
        rules(LADDER, market).plan(10, EQUITY, List.of(held(NEAR, 17, 4)), CALM_RANGE, List.of());

    assertThat(plan.rows().get(0).action()).isEqualTo("ROLL");
    assertThat(plan.orders())
        .extracting(LadderOrder::action, LadderOrder::symbol, LadderOrder::units)
        .containsExactly(
            tuple(HedgeOrder.Action.SELL, "VIX240918C00017000", 4.0),
            tuple(HedgeOrder.Action.BUY, "VIX241016C00017000", 4.0));
    // E8: 4 at the ask of 2.10 less 4 at the bid of 1.25, and eight commissions
    assertThat(known(plan.rolls().get("30 days")))
        .isCloseTo(
            4 * 210 - 4 * 125 + 8 * LADDER.number(PolicyKey.COMMISSION_OPTION), within(DUST));
  }

  @Test
  void givenTheFirstRungAtFifteenDays_whenPlanned_thenItIsHeld() {
    MarketSnapshot market = market(NEAR.minusDays(15), 24).build();

    LadderPlan plan =
        rules(LADDER, market).plan(10, EQUITY, List.of(held(NEAR, 17, 4)), CALM_RANGE, List.of());

    assertThat(plan.rows().get(0).action()).isEqualTo("HOLD");
  }

  @Test
  void givenALongRungInItsThirdMonth_whenPlanned_thenItRollsThoughDaysAreLeft() {
    HeldCall old = new HeldCall(
        symbol(LocalDate.of(2024, 10, 23), 20),
        4,
        true,
        Optional.of(SESSION.minusMonths(3)),
        Optional.empty());

    LadderPlan plan = ladder(20, 10, List.of(old));

    // 79 days are left: more than the 75 of the rule by days
    assertThat(plan.rows().get(1).action()).isEqualTo("ROLL");
  }

  @Test
  void givenNoQuotedCalls_whenPlanned_thenAReasonAndNoGuess() {
    MarketSnapshot market = MarketFixture.on(SESSION).vix(14).build();

    LadderPlan plan = rules(LADDER, market).plan(10, EQUITY, List.of(), CALM_RANGE, List.of());

    assertThat(plan.orders()).isEmpty();
    assertThat(plan.rows().get(0).symbol()).isEmpty();
    assertThat(plan.rows().get(0).price()).isEqualTo(Figure.missing("NO_QUOTED_CALL"));
    assertThat(plan.rows().get(0).reason())
        .isEqualTo("4 calls are wanting, but no monthly VIX expiry near 30 days has quoted calls.");
    assertThat(plan.rows().get(3).cost()).isEqualTo(Figure.missing("RUNG_NOT_PRICED"));
  }

  /** Bought, slid down the curve at unchanged vol and sold at its roll; 365 days of that. */
  @Test
  void givenTheThreeRungs_whenAYearIsPriced_thenPremiumLessRollValueByHand() {
    LadderPlan plan = ladder(14, 10, List.of());
    double near = aYear(17, 1.30, 44, 14, 4);
    double middle = aYear(20, 3.00, 107, 75, 4);
    double far = aYear(23, 5.00, 226, 160, 2);

    assertThat(known(plan.rows().get(3).cost())).isCloseTo(near + middle + far, within(DUST * 1e4));
    assertThat(plan.rows().get(3).reason()).contains("these are claims, not our figures");
  }

  private static double aYear(double strike, double premium, int days, int roll, int calls) {
    double later = Black76.price(
        OptionRight.CALL,
        market(SESSION, 14).build().vxCurve().levelAt(roll),
        strike,
        VOL,
        roll / 365.0,
        1);
    return (premium - later) * 100 * calls * 365 / (days - roll);
  }

  /**
   * 80 calls bought at 0.65 are marked at 1.30: a gain of 100 %, 5,200 USD. Half of it, 2,600, is
   * 20 calls at the bid of 1.25, that is 2,500 USD; 1,666.67 of it buy 5 at 3.05, 833.33 buy 1 at
   * 5.05: 2,030 spent, 470 left.
   */
  @Test
  void givenAGainOfMoreThanHalfAndAVixAboveSixteen_whenPlanned_thenHalfOfItMovesToTheLongRungs() {
    LadderPlan plan = ladder(16.5, 200, List.of(gained(80, true)));

    assertThat(plan.orders())
        .extracting(LadderOrder::action, LadderOrder::symbol, LadderOrder::units)
        .containsExactly(
            tuple(HedgeOrder.Action.SELL, "VIX240918C00017000", 20.0),
            tuple(HedgeOrder.Action.BUY, "VIX241120C00020000", 5.0),
            tuple(HedgeOrder.Action.BUY, "VIX250319C00023000", 1.0));
    assertThat(plan.rows().subList(0, 3)).extracting(LadderRow::action).containsOnly("TRANSFER");
    assertThat(plan.rows().get(0).reason())
        .contains("a gain of 100 %", "$2,600", "20 calls sold for $2,500", "$2,030", "$470");
    assertThat(ladder(15.5, 200, List.of(gained(80, true))).orders()).isEmpty();
  }

  /** The range alone opens it: 0.95 % is above 0.94 %. */
  @Test
  void givenAWideDailyRangeAtALowVix_whenPlanned_thenTheGainMoves() {
    MarketSnapshot market = market(SESSION, 15.5).build();

    assertThat(rules(LADDER, market)
            .plan(200, EQUITY, List.of(gained(80, true)), Figure.of(0.0095), List.of())
            .orders())
        .hasSize(3);
  }

  /** A gain of 50 % is not more than 50 %: 1.30 on 1.30 / 1.5. */
  @Test
  void givenAGainOfHalf_whenPlanned_thenNothingMoves() {
    HeldCall half =
        new HeldCall(symbol(NEAR, 17), 80, true, Optional.empty(), Optional.of(1.30 / 1.5));

    assertThat(ladder(16.5, 200, List.of(half)).orders()).isEmpty();
  }

  @Test
  void givenAHoldingOfWhichSomeWasSold_whenPlannedAgain_thenItMovesNoSecondTime() {
    assertThat(ladder(16.5, 200, List.of(gained(60, false))).orders()).isEmpty();
  }

  @Test
  void givenASaleOfATransferFilledAndItsPurchaseNot_whenPlannedAgain_thenThePurchaseIsRepeated() {
    MarketSnapshot market = market(SESSION, 15.5).build();

    LadderPlan plan = rules(LADDER, market)
        .plan(
            200,
            EQUITY,
            List.of(gained(60, false)),
            CALM_RANGE,
            List.of(unfilled("E14 transfer", symbol(MIDDLE, 20), 5)));

    assertThat(plan.orders())
        .extracting(LadderOrder::action, LadderOrder::symbol, LadderOrder::units)
        .containsExactly(tuple(HedgeOrder.Action.BUY, "VIX241120C00020000", 5.0));
  }

  /** One call of the gain is 125 USD: two thirds and one third of it buy nothing. */
  @Test
  void givenAGainThatBuysNoLongCall_whenPlanned_thenNothingIsSoldAndTheReasonSaysSo() {
    LadderPlan plan = ladder(16.5, 10, List.of(gained(4, true)));

    assertThat(plan.orders()).isEmpty();
    assertThat(plan.rows().get(0).reason()).endsWith("nothing is sold.");
  }

  /** The old calls are sold and the new ones not bought: the VIX of a refresh does not matter. */
  @Test
  void givenARollOfWhichOnlyTheSaleIsFilled_whenPlannedAtAHighVix_thenThePurchaseIsRepeated() {
    MarketSnapshot market = market(SESSION, 24).build();

    LadderPlan plan = rules(LADDER, market)
        .plan(
            10, EQUITY, List.of(), CALM_RANGE, List.of(unfilled("E14 roll", symbol(NEAR, 17), 4)));

    assertThat(plan.orders())
        .extracting(LadderOrder::symbol, LadderOrder::units)
        .containsExactly(tuple("VIX240918C00017000", 4.0));
  }

  private static HeldCall gained(double units, boolean whole) {
    return new HeldCall(symbol(NEAR, 17), units, whole, Optional.empty(), Optional.of(0.65));
  }

  private static HedgeOrder unfilled(String rule, String symbol, double units) {
    return new HedgeOrder(
        HedgeOrder.Action.BUY,
        rule,
        "",
        true,
        symbol,
        0,
        units,
        1,
        "mid",
        0,
        SESSION,
        DeltaState.SAFE,
        0,
        Optional.empty());
  }

  @Test
  void givenAnotherProgramme_whenPlanned_thenTheRungsAreForComparisonAndNothingIsOrdered() {
    MarketSnapshot market = market(SESSION, 14).build();

    LadderPlan plan =
        rules(Policy.steward(), market).plan(10, EQUITY, List.of(), CALM_RANGE, List.of());

    assertThat(plan.orders()).isEmpty();
    assertThat(plan.rows().get(0).action()).isEqualTo("NONE");
    // 4 x 1.30 x 100
    assertThat(known(plan.rows().get(0).cost())).isCloseTo(520, within(DUST));
  }

  /** Cboe VXTH: 0 % up to 15, 1 % up to 30, 0.5 % up to 50, 0 % above. */
  @Test
  void givenTheFutureOfTheSettlement_whenWeighed_thenTheStepsOfTheIndex() {
    assertThat(List.of(15.0, 15.01, 30.0, 30.01, 50.0, 50.01).stream()
            .map(VxthRules::weight)
            .toList())
        .containsExactly(0.0, 0.01, 0.01, 0.005, 0.005, 0.0);
  }

  @Test
  void givenAFutureAtSixteen_whenVxthIsPlanned_thenOnePercentOfEquityInWholeContracts() {
    LadderPlan plan = vxth(List.of());

    // ln(K / 16) = 0.524 x 0.278 + 0.278^2 / 2 = 0.184: K = 19.2; the quoted 19 costs 0.90 and
    // 10,000 / 90 = 111.1
    assertThat(plan.orders()).singleElement().satisfies(order -> {
      assertThat(order.symbol()).isEqualTo("VIX240918C00019000");
      assertThat(order.units()).isEqualTo(111);
    });
    // no VIX above the strike: all premium is lost at settlement, 365/44 times a year
    assertThat(known(plan.rows().get(1).cost()))
        .isCloseTo(111 * 90 * 365 / 44.0, within(DUST * 1e4));
  }

  @Test
  void givenLivingCalls_whenVxthIsPlanned_thenTheyAreHeldToSettlement() {
    LadderPlan plan = vxth(List.of(held(NEAR, 20, 100)));

    assertThat(plan.orders()).isEmpty();
    assertThat(plan.rows().get(0).action()).isEqualTo("HOLD");
  }

  @Test
  void givenAPurchaseFilledInPart_whenVxthIsPlannedAgain_thenTheRestIsOrdered() {
    MarketSnapshot market = market(SESSION, 14).build();

    LadderPlan plan = new VxthRules(
            VXTH, stress(market), market, marks(market), MarketFixture.CALENDAR)
        .plan(EQUITY, List.of(held(NEAR, 20, 60)), List.of(unfilled("E7", symbol(NEAR, 20), 40)));

    assertThat(plan.orders()).extracting(LadderOrder::units).containsExactly(40.0);
  }

  private static LadderPlan vxth(List<HeldCall> held) {
    MarketSnapshot market = market(SESSION, 14).build();
    return new VxthRules(VXTH, stress(market), market, marks(market), MarketFixture.CALENDAR)
        .plan(EQUITY, held, List.of());
  }

  private static LadderRules rules(Policy policy, MarketSnapshot market) {
    return new LadderRules(policy, stress(market), market, marks(market), MarketFixture.CALENDAR);
  }

  private static StressMarket stress(MarketSnapshot market) {
    return new StressMarket(market.session(), market.vxCurve());
  }

  private static LadderPlan ladder(double vix, int lots, List<HeldCall> held) {
    MarketSnapshot market = market(SESSION, vix).build();
    return rules(LADDER, market).plan(lots, EQUITY, held, CALM_RANGE, List.of());
  }

  private static MarketFixture market(LocalDate session, double vix) {
    MarketFixture market = MarketFixture.on(session)
        .vix(vix)
        .vx(NEAR, 16)
        .vx(MIDDLE, 18)
        .vx(FAR, 19)
        .slice(Root.VIX, NEAR, 16, VOL)
        .slice(Root.VIX, MIDDLE, 18, VOL)
        .slice(Root.VIX, FAR, 19, VOL);
    for (int strike = 15; strike <= 26; strike++) {
      market.quote(
          symbol(NEAR, strike), mid(strike, 17, 1.30) - 0.05, mid(strike, 17, 1.30) + 0.05);
      market.quote(symbol(MIDDLE, strike), 2.95, 3.05);
      market.quote(symbol(FAR, strike), 4.95, 5.05);
    }
    return market;
  }

  /** 1.30 at one strike and 0.20 less for every strike above it. */
  private static double mid(int strike, int at, double price) {
    return Math.max(0.10, price - 0.20 * (strike - at));
  }

  private static MarkLadder marks(MarketSnapshot market) {
    return new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
  }

  private static HeldCall held(LocalDate expiry, int strike, double units) {
    return new HeldCall(symbol(expiry, strike), units, true, Optional.empty(), Optional.empty());
  }

  private static String symbol(LocalDate expiry, int strike) {
    return new OptionSeries(Root.VIX, expiry, OptionRight.CALL, strike).symbol();
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
