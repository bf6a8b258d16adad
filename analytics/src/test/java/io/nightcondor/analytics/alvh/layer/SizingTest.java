package io.nightcondor.analytics.alvh.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked number of DOMAIN E5 and the test cases H23, H24, H25, H28. */
class SizingTest {

  /** The domain book prints whole dollars and allows 2. */
  private static final double TWO_DOLLARS = 2;

  /** H24 allows one dollar. */
  private static final double ONE_DOLLAR = 1;

  /** Printed with two decimals. */
  private static final double HALF_A_CENT = 0.005;

  private final Policy steward = Policy.steward();
  private final StressMarket stress = WorkedNumber.stress();
  private final CondorValuation condor = WorkedNumber.condor(10);

  @Test
  void givenTheTrigger_whenVegasAreCompared_thenTheSpreadIsLongAndItsShortLegIsShort() {
    // H23, E4 row 3: the spread +39 USD per vol point and lot, its short leg -545
    double shortLeg = vega(Exposures.of(condor.put().shortLeg(), -1));
    double longLeg = vega(Exposures.of(condor.put().longLeg(), 1));

    assertThat(shortLeg).isBetween(-560.0, -530.0);
    assertThat(shortLeg + longLeg).isBetween(30.0, 50.0);
  }

  @Test
  void givenTheTrigger_whenSeverityIsMeasured_thenAsPrinted() {
    // E5: 0.637; E4: sevIntrinsic 3.6 at r = 4 %, (5684 - 5506.57) / 50 at r = 0
    assertThat(known(condor.put().severityMark())).isCloseTo(0.637, within(0.001));
    assertThat(known(condor.put().severityIntrinsic())).isCloseTo(3.5486, within(1e-9));
    assertThat(known(condor.put().shortDelta())).isCloseTo(0.70, within(0.0005));
  }

  @Test
  void givenTheTrigger_whenTheStressIsRun_thenTheLossesOfH25() {
    assertThat(loss(VolResponse.FLAT)).isCloseTo(11_639, within(TWO_DOLLARS));
    assertThat(loss(VolResponse.MILD)).isCloseTo(8_228, within(TWO_DOLLARS));
    assertThat(loss(VolResponse.BASE)).isCloseTo(7_636, within(TWO_DOLLARS));
    assertThat(loss(VolResponse.ADVERSE)).isCloseTo(6_382, within(TWO_DOLLARS));
  }

  @Test
  void givenTheTrigger_whenCoordinatedExposureIsMeasured_thenTheFiguresOfH24() {
    Figure pnl = stress.condorPnl(condor);

    assertThat(stress.vixMove()).isCloseTo(6.75, within(1e-12));
    assertThat(known(pnl)).isCloseTo(-8_537, within(ONE_DOLLAR));
    assertThat(exposure(pnl, 0)).isCloseTo(-1_265, within(ONE_DOLLAR));
    assertThat(exposure(pnl, 6)).isCloseTo(-896, within(ONE_DOLLAR));
    assertThat(exposure(pnl, 16)).isCloseTo(-281, within(ONE_DOLLAR));
    assertThat(exposure(pnl, 20)).isCloseTo(-35, within(ONE_DOLLAR));
    assertThat(exposure(pnl, 21)).isCloseTo(27, within(ONE_DOLLAR));
  }

  @Test
  void givenTheTrigger_whenPureVegaIsPrinted_thenTheFiguresOfH24AndNoUnitIsMatched() {
    PureVega vega = new PureVega(stress);
    LayerOutcome outcome = size(List.of(plan(0, WorkedNumber.freshEpisode()))).get(0);

    // H24: +392 USD per vol point for ten lots at 30 days, where a vol point is a VIX point
    assertThat(known(vega.of(condor))).isCloseTo(392, within(ONE_DOLLAR));
    assertThat(new LayerTrace(steward, stress).of(outcome))
        .filteredOn(line -> line.test().startsWith("pure vega"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.outcome())
                .isEqualTo(
                    "STRESS, the rule, asks for 6.70 units; VEGA would ask for 0.00, MIN_OF_BOTH for 0.00"));
  }

  /**
   * Two days and 5 % later at a vol of 26.75 % (30 days answer one for one), by the textbook vega F
   * n(d1) sqrt(T), r = 0, and the future by its beta.
   */
  @Test
  void givenTheTrigger_whenPureVegaIsPrintedAfterTheStress_thenTheVegaOfTheMovedSpread() {
    PureVega vega = new PureVega(stress);
    double spread = vegaAfterStress(5_634) - vegaAfterStress(5_684);

    assertThat(known(vega.afterStress(condor))).isCloseTo(1_000 * spread, within(ONE_DOLLAR));
    assertThat(known(vega.afterStress(WorkedNumber.held(6))))
        .isCloseTo(600 * BetaSet.FROM_2013_TO_2026.beta(44), within(HALF_A_CENT));
  }

  @Test
  void givenTheTrigger_whenLayerOneIsPlanned_thenTheWorkedNumberOfE5() {
    LayerPlan plan = plan(0, WorkedNumber.freshEpisode());

    assertThat(known(plan.originalNotional())).isCloseTo(36_850, within(1e-6));
    assertThat(plan.allowance().orElseThrow().amount()).isCloseTo(7_411, within(TWO_DOLLARS));
    assertThat(known(plan.target())).isCloseTo(1_853, within(ONE_DOLLAR));
    assertThat(plan.candidate().orElseThrow().gainBase()).isCloseTo(276.73, within(HALF_A_CENT));
    assertThat(plan.candidate().orElseThrow().days()).isEqualTo(44);
    assertThat(steward.number(PolicyKey.PREMIUM_OF_CREDIT) * 13.15 * 1000)
        .isCloseTo(3_287.5, within(1e-9));
  }

  @Test
  void givenTheTrigger_whenLayerOneIsSized_thenSixVxmBoundBySeverity() {
    LayerOutcome outcome = size(List.of(plan(0, WorkedNumber.freshEpisode()))).get(0);

    assertThat(outcome.allotment().orElseThrow().units()).isEqualTo(6);
    assertThat(outcome.allotment().orElseThrow().binding()).isEqualTo(Constraint.SEVERITY);
    assertThat(outcome.orders()).singleElement().satisfies(order -> {
      assertThat(order.symbol()).isEqualTo("VXMU24");
      assertThat(order.units()).isEqualTo(6);
    });
    assertThat(outcome.episode().orElseThrow().sized()).isTrue();
    assertThat(outcome.episode().orElseThrow().refusedUnits()).isZero();
  }

  @Test
  void givenTenOneLotCondors_whenSizedTogether_thenSixVxmInSharesOfSixTenths() {
    List<LayerOutcome> outcomes = size(WorkedNumber.oneLotPlans(steward, 10));

    assertThat(outcomes).hasSize(10).allSatisfy(outcome -> {
      assertThat(outcome.allotment().orElseThrow().units()).isCloseTo(0.6, within(1e-12));
      assertThat(outcome.allotment().orElseThrow().bookUnits()).isEqualTo(6);
      assertThat(outcome.allotment().orElseThrow().shared()).isTrue();
    });
  }

  @Test
  void givenOneOneLotCondor_whenSized_thenTheExchangeLotBinds() {
    LayerOutcome outcome = size(WorkedNumber.oneLotPlans(steward, 1)).get(0);

    assertThat(outcome.allotment().orElseThrow().units()).isZero();
    assertThat(outcome.allotment().orElseThrow().binding()).isEqualTo(Constraint.EXCHANGE_LOT);
  }

  @Test
  void givenTheLayersOfH28_whenRoundedOnThreeNights_thenSixTenAndFour() {
    LayerPlan plan = plan(0, WorkedNumber.freshEpisode());
    double gain = plan.candidate().orElseThrow().gainBase();
    double allowance = plan.allowance().orElseThrow().amount();

    assertThat(allot(plan, 0, 0.25 * allowance, gain).units()).isEqualTo(6);
    assertThat(allot(plan, 6, 0.60 * allowance, gain).units()).isEqualTo(10);
    Allotment third = allot(plan, 16, allowance, gain);
    assertThat(third.units()).isEqualTo(4);
    assertThat(third.binding()).isEqualTo(Constraint.NET_VEGA);
  }

  @Test
  void givenALossSmallerThanOneUnit_whenAllotted_thenNothingLeftToLose() {
    Allotment allotment = new BookAllotment(1e9, 1e9, false)
        .allot(List.of(request("c", 5, Map.of(Constraint.COVERAGE, 0.9), 400, 415)))
        .get(0);

    assertThat(allotment.units()).isZero();
    assertThat(allotment.binding()).isEqualTo(Constraint.COVERAGE);
  }

  @Test
  void givenABookBudget_whenTwoCondorsAsk_thenBothAreCutProRataAndPremiumIsNamed() {
    List<Allotment> allotments = new BookAllotment(600, 1e9, false)
        .allot(List.of(request("a", 6, Map.of(), 1e6, 400), request("b", 3, Map.of(), 1e6, 400)));

    // 600 USD at 100 a unit: 6 of 9 wanted
    assertThat(allotments).extracting(Allotment::units).containsExactly(4.0, 2.0);
    assertThat(allotments).extracting(Allotment::binding).containsOnly(Constraint.PREMIUM);
  }

  @Test
  void givenUnknownCost_whenPlanned_thenNoSizingAndTheReason() {
    LayerPlan plan = WorkedNumber.sizing(steward)
        .plan(WorkedNumber.layerCase(
            WorkedNumber.condorWithoutCost(), List.of(), WorkedNumber.freshEpisode()));

    assertThat(plan.outcome()).isEqualTo(LayerPlan.Outcome.NO_SIZING);
    assertThat(plan.problem()).isEqualTo("UNKNOWN_COST");
    assertThat(plan.request()).isEmpty();
  }

  @Test
  void givenUnitsRefusedByALimit_whenTheShortStaysAtEntry_thenTheyAreTriedAgain() {
    Episode episode = new Episode(
        WorkedNumber.SESSION,
        0,
        Optional.of(new Allowance(7_411, 14_740)),
        1,
        true,
        3,
        Optional.empty());

    // target 1 852.75 less 2 x 276.73 leaves 4.7 units, of which 3 were refused
    assertThat(plan(2, episode).request().orElseThrow().requested()).isCloseTo(3, within(1e-12));
  }

  @Test
  void givenAThinMarket_whenTwoCondorsAsk_thenTheBooksOrderIsItsDepthAndLiquidityIsNamed() {
    List<Allotment> allotments = new BookAllotment(1e9, 1e9, false)
        .allot(List.of(deep("a", 0, 5, false, 7.9), deep("b", 0, 5, false, 7.9)));

    // 7 of 10 wanted, half each; 3 are refused
    assertThat(allotments).extracting(Allotment::bookUnits).containsOnly(7);
    assertThat(allotments).extracting(Allotment::units).containsExactly(3.5, 3.5);
    assertThat(allotments).extracting(Allotment::refused).containsExactly(1.5, 1.5);
    assertThat(allotments).extracting(Allotment::binding).containsOnly(Constraint.LIQUIDITY);
  }

  @Test
  void givenAThinMarket_whenUnitsOfEarlierNightsDoNotFit_thenTheyWaitAndAreNotRefused() {
    Allotment allotment = new BookAllotment(1e9, 1e9, false)
        .allot(List.of(deep("a", 5, 6, false, 3)))
        .get(0);

    assertThat(allotment.units()).isEqualTo(3);
    assertThat(allotment.waiting()).isEqualTo(2);
    assertThat(allotment.refused()).isEqualTo(1);
  }

  @Test
  void givenAThinStressedMarket_whenALayerOpens_thenTheDepthCutsTonightsHalfAlone() {
    // 12: 6 tonight of which 4 pass, 6 on the next night
    Allotment allotment = new BookAllotment(1e9, 1e9, true)
        .allot(List.of(deep("a", 0, 12, true, 4)))
        .get(0);

    assertThat(allotment.units()).isEqualTo(4);
    assertThat(allotment.deferred()).isEqualTo(6);
    assertThat(allotment.refused()).isEqualTo(2);
    assertThat(allotment.binding()).isEqualTo(Constraint.LIQUIDITY);
  }

  /** October's future has no level of its own tonight: its six are bought as September's. */
  @Test
  void givenUnfilledUnitsOfAnotherFuture_whenPlanned_thenAsManyAsGainTheSame() {
    LayerPlan plan =
        WorkedNumber.sizing(steward).plan(pending(sized(0), List.of(order("VXMV24", 6, 0)), ""));

    // E5 by F2: what beta of 72 days gains over beta of 44 days
    double ratio = BetaSet.FROM_2013_TO_2026.beta(72) / BetaSet.FROM_2013_TO_2026.beta(44);
    assertThat(plan.candidate().orElseThrow().symbol()).isEqualTo("VXMU24");
    assertThat(plan.request().orElseThrow().requested()).isCloseTo(6 * ratio, within(1e-9));
  }

  @Test
  void givenUnfilledUnitsOfTheSameFuture_whenPlanned_thenAsManyWhateverTheyGain() {
    LayerPlan plan =
        WorkedNumber.sizing(steward).plan(pending(sized(0), List.of(order("VXMU24", 9, 0)), ""));

    assertThat(plan.request().orElseThrow().requested()).isEqualTo(9);
  }

  /** E5: five closes since, NVc below 0 and a new high after the sale, three closes ago. */
  @Test
  void givenAReentry_whenTheNightSells_thenItIsUsedOnlyByTheNightThatBuys() {
    EpisodeHistory past = new EpisodeHistory(
        List.of(WorkedNumber.SESSION.minusDays(9)),
        7,
        Optional.of(30.0),
        Optional.of(4),
        List.of(new SoldUnits("VXMU24", 1, 6, 5)),
        Optional.empty(),
        Optional.empty());
    Episode episode = new Episode(
        WorkedNumber.SESSION.minusDays(9),
        0,
        Optional.of(new Allowance(7_411, 14_740)),
        1,
        true,
        0,
        Optional.of(past));

    LayerOutcome sells = size(List.of(
            WorkedNumber.sizing(steward).plan(pending(episode, List.of(), "U5"))))
        .get(0);
    assertThat(sells.plan().reentered()).isTrue();
    assertThat(sells.episode().orElseThrow().past().sold()).hasSize(1);
    LayerOutcome buys = size(List.of(WorkedNumber.sizing(steward)
            .plan(pending(sells.episode().orElseThrow(), List.of(), ""))))
        .get(0);
    assertThat(buys.allotment().orElseThrow().units()).isEqualTo(6);
    assertThat(buys.episode().orElseThrow().past().sold()).isEmpty();
  }

  @Test
  void givenAHighBeforeASale_whenClosesPass_thenOnlyALaterHighCounts() {
    EpisodeHistory sold = EpisodeHistory.start(WorkedNumber.SESSION, Optional.of(22.0))
        .nextClose(Optional.of(25.0))
        .nextClose(Optional.of(24.0))
        .withSold(List.of(new SoldUnits("VXMU24", 1, 6, 0)));
    SoldUnits sale = sold.sold().get(0);
    assertThat(sold.newHighSince(sale)).isFalse();

    EpisodeHistory later = sold.nextClose(Optional.of(26.0)).nextClose(Optional.of(20.0));
    assertThat(later.newHighSince(later.sold().get(0))).isTrue();
  }

  private static LayerCase pending(Episode episode, List<HedgeOrder> orders, String soldTonight) {
    LayerCase plain = WorkedNumber.layerCase(WorkedNumber.condor(10), List.of(), episode);
    return new LayerCase(
        plain.condor(),
        plain.put(),
        plain.live(),
        plain.steps(),
        plain.held(),
        orders,
        soldTonight,
        Figure.of(0),
        0);
  }

  private static Episode sized(double refused) {
    return new Episode(
        WorkedNumber.SESSION.minusDays(1),
        0,
        Optional.of(new Allowance(7_411, 14_740)),
        1,
        true,
        refused,
        Optional.empty());
  }

  private static HedgeOrder order(String symbol, double units, int step) {
    return new HedgeOrder(
        HedgeOrder.Action.BUY,
        "E5",
        "worked",
        false,
        symbol,
        1,
        units,
        21.5,
        "P",
        step,
        WorkedNumber.SESSION.minusDays(1),
        DeltaState.TRIGGERED,
        0,
        Optional.empty());
  }

  private static SizingRequest deep(
      String condorId, double carried, double units, boolean opening, double depth) {
    return new SizingRequest(
        condorId,
        "VXMU24",
        WorkedNumber.HEDGE_EXPIRY,
        carried,
        units,
        0,
        opening,
        new EnumMap<>(Constraint.class),
        1e6,
        Constraint.SEVERITY,
        400,
        0,
        depth);
  }

  private LayerPlan plan(int held, Episode episode) {
    return WorkedNumber.sizing(steward)
        .plan(WorkedNumber.layerCase(condor, WorkedNumber.held(held), episode));
  }

  private List<LayerOutcome> size(List<LayerPlan> plans) {
    return WorkedNumber.bookHedge(steward).size(plans, WorkedNumber.EQUITY, List.of(), List.of());
  }

  /** One later layer of H28: state unchanged, so many VXM held. */
  private Allotment allot(LayerPlan plan, int held, double target, double gain) {
    double high = plan.candidate().orElseThrow().gainHigh();
    Map<Constraint, Double> room = new EnumMap<>(Constraint.class);
    room.put(Constraint.COVERAGE, known(plan.losses().largest()) / high - held);
    room.put(Constraint.CAP_40_60, 0.5 * 36_850 / high - held);
    room.put(Constraint.NET_VEGA, -known(plan.condorPnl()) / high - held);
    return new BookAllotment(1e9, 1e9, false)
        .allot(List.of(new SizingRequest(
            "worked",
            "VXMU24",
            WorkedNumber.HEDGE_EXPIRY,
            0,
            target / gain - held,
            0,
            false,
            room,
            known(plan.losses().largest()),
            Constraint.SEVERITY,
            high,
            0,
            Double.POSITIVE_INFINITY)))
        .get(0);
  }

  private static SizingRequest request(
      String condorId, double units, Map<Constraint, Double> room, double loss, double high) {
    EnumMap<Constraint, Double> limits = new EnumMap<>(Constraint.class);
    limits.putAll(room);
    return new SizingRequest(
        condorId,
        "VXMU24",
        WorkedNumber.HEDGE_EXPIRY,
        0,
        units,
        0,
        false,
        limits,
        loss,
        Constraint.SEVERITY,
        high,
        100,
        Double.POSITIVE_INFINITY);
  }

  private double loss(VolResponse response) {
    return known(stress.sideLoss(condor, condor.put(), response));
  }

  private double exposure(Figure pnl, int vxm) {
    VixFuture future = new VixFuture(VixFuture.Size.VXM, WorkedNumber.HEDGE_EXPIRY);
    Figure gain = stress.futureGain(future, BetaCase.HIGH).map(unit -> vxm * unit);
    return known(CoordinatedExposure.of(pnl, gain, stress.vixMove()));
  }

  private static double vega(Exposure exposure) {
    return known(exposure.vega());
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }

  /** Index points for one vol point; the calls at 9000 have none. */
  private static double vegaAfterStress(double strike) {
    double forward = 0.95 * WorkedNumber.FORWARD;
    double deviation = 0.2675 * Math.sqrt(28.0 / 365);
    double d1 = Math.log(forward / strike) / deviation + deviation / 2;
    double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
    return forward * density * Math.sqrt(28.0 / 365) / 100;
  }
}
