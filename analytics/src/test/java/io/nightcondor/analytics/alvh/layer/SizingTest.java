package io.nightcondor.analytics.alvh.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.VixFuture;
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
    Allotment allotment = new BookAllotment(1e9, 1e9)
        .allot(List.of(request("c", 5, Map.of(Constraint.COVERAGE, 0.9), 400, 415)))
        .get(0);

    assertThat(allotment.units()).isZero();
    assertThat(allotment.binding()).isEqualTo(Constraint.COVERAGE);
  }

  @Test
  void givenABookBudget_whenTwoCondorsAsk_thenBothAreCutProRataAndPremiumIsNamed() {
    List<Allotment> allotments = new BookAllotment(600, 1e9)
        .allot(List.of(request("a", 6, Map.of(), 1e6, 400), request("b", 3, Map.of(), 1e6, 400)));

    // 600 USD at 100 a unit: 6 of 9 wanted
    assertThat(allotments).extracting(Allotment::units).containsExactly(4.0, 2.0);
    assertThat(allotments).extracting(Allotment::binding).containsOnly(Constraint.PREMIUM);
  }

  @Test
  void givenUnknownCost_whenPlanned_thenNoSizingAndTheReason() {
    LayerPlan plan = new LayerSizing(steward, stress, WorkedNumber.candidates(steward))
        .plan(WorkedNumber.layerCase(
            WorkedNumber.condorWithoutCost(), List.of(), WorkedNumber.freshEpisode()));

    assertThat(plan.outcome()).isEqualTo(LayerPlan.Outcome.NO_SIZING);
    assertThat(plan.problem()).isEqualTo("UNKNOWN_COST");
    assertThat(plan.request()).isEmpty();
  }

  @Test
  void givenUnitsRefusedByALimit_whenTheShortStaysAtEntry_thenTheyAreTriedAgain() {
    Episode episode = new Episode(
        WorkedNumber.SESSION, 0, Optional.of(new Allowance(7_411, 14_740)), 1, true, 3, 0);

    // target 1 852.75 less 2 x 276.73 leaves 4.7 units, of which 3 were refused
    assertThat(plan(2, episode).request().orElseThrow().requested()).isCloseTo(3, within(1e-12));
  }

  private LayerPlan plan(int held, Episode episode) {
    return new LayerSizing(steward, stress, WorkedNumber.candidates(steward))
        .plan(WorkedNumber.layerCase(condor, WorkedNumber.held(held), episode));
  }

  private List<LayerOutcome> size(List<LayerPlan> plans) {
    return new BookHedge(steward).size(plans, WorkedNumber.EQUITY, List.of(), List.of());
  }

  /** One later layer of H28: state unchanged, so many VXM held. */
  private Allotment allot(LayerPlan plan, int held, double target, double gain) {
    double high = plan.candidate().orElseThrow().gainHigh();
    Map<Constraint, Double> room = new EnumMap<>(Constraint.class);
    room.put(Constraint.COVERAGE, known(plan.residualLoss()) / high - held);
    room.put(Constraint.CAP_40_60, 0.5 * 36_850 / high - held);
    room.put(Constraint.NET_VEGA, -known(plan.condorPnl()) / high - held);
    return new BookAllotment(1e9, 1e9)
        .allot(List.of(new SizingRequest(
            "worked",
            WorkedNumber.HEDGE_EXPIRY,
            target / gain - held,
            room,
            known(plan.residualLoss()),
            Constraint.SEVERITY,
            high,
            0)))
        .get(0);
  }

  private static SizingRequest request(
      String condorId, double units, Map<Constraint, Double> room, double loss, double high) {
    EnumMap<Constraint, Double> limits = new EnumMap<>(Constraint.class);
    limits.putAll(room);
    return new SizingRequest(
        condorId, WorkedNumber.HEDGE_EXPIRY, units, limits, loss, Constraint.SEVERITY, high, 100);
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
}
