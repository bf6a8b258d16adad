package io.nightcondor.analytics.alvh.unwind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.LotHistory;
import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.instrument.FrontLevels;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Sales of a leg that one line of the file holds for several condors (DOMAIN E5, E13): summed, U2
 * rounded up and all others down, the fraction left goes with the next sale of that leg.
 */
class SharedSalesTest {

  /** Shares are sums and quotients of a few numbers below ten. */
  private static final double DUST = 1e-9;

  private static final EpisodeState RECOVERED = new EpisodeState(2, true, Optional.empty());
  private static final EpisodeState QUIET = EpisodeState.NONE;

  private double vix = 23;
  private int contangoCloses;
  private LotHistory past =
      new LotHistory(25, 0, false, false, 1000, Optional.empty(), Optional.empty());
  private double mark = 21.5;

  private CondorUnwinds.Night night(UnwindCase... cases) {
    UnwindMarket market = new UnwindMarket(
        vix,
        new FrontLevels(Optional.of(22.0), Optional.of(23.0)),
        contangoCloses,
        6.75,
        new RegimeView(RegimeState.NORMAL, 0));
    RollTargets rolls = new RollTargets(
        WorkedNumber.candidates(Policy.steward()), MarketFixture.CALENDAR, WorkedNumber.SESSION);
    return new CondorUnwinds(
            new UnwindRules(Policy.steward(), market, rolls),
            new SaleOrders(Policy.steward(), WorkedNumber.SESSION, List.of()))
        .of(List.of(cases));
  }

  /**
   * @param condorPnl of the condor in the stress, USD
   * @param units of layer 1, of layer 2, ...
   */
  private UnwindCase losing(double condorPnl, String id, EpisodeState episode, double... units) {
    List<HedgeValuation> hedges = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      if (units[i] > 0) {
        hedges.add(hedge(id, i + 1, units[i]));
      }
    }
    return new UnwindCase(
        id,
        WorkedNumber.SESSION,
        Optional.empty(),
        0,
        hedges,
        Optional.of(new SideState(DeltaState.TRIGGERED, 0, false)),
        Figure.of(0.35),
        episode,
        0,
        Figure.of(condorPnl),
        Figure.of(3_287.5));
  }

  private UnwindCase condor(String id, EpisodeState episode, double... units) {
    return losing(-1e6, id, episode, units);
  }

  private HedgeValuation hedge(String id, int layer, double units) {
    HedgeValuation like = WorkedNumber.held(1).get(0);
    HedgeLot lot = new HedgeLot(
        id,
        true,
        like.lot().symbol(),
        layer,
        units,
        units,
        like.lot().entryDate(),
        Optional.of(21.0),
        like.lot().stateAtEntry(),
        0,
        Optional.of(past));
    return new HedgeValuation(
        lot,
        like.instrument(),
        Figure.of(mark),
        like.rung(),
        like.halfSpread(),
        like.unitGainLow(),
        like.unitGainBase(),
        Figure.of(400), // USD at HIGH, so that needs are easy to write down
        like.exposure(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static double units(List<SaleOrder> orders, String condorId, int layer) {
    return orders.stream()
        .filter(order -> order.hedge().lot().condorId().equals(condorId)
            && order.hedge().lot().layer() == layer)
        .mapToDouble(SaleOrder::units)
        .sum();
  }

  private static int contracts(List<SaleOrder> orders) {
    int contracts = orders.stream().mapToInt(SaleOrder::contracts).sum();
    assertThat(orders.stream().mapToDouble(SaleOrder::units).sum())
        .isCloseTo(contracts, within(DUST));
    return contracts;
  }

  /** 0.4 left of layer 2 and 2.4 of layer 1: 2.8 are two contracts. */
  @Test
  void givenAFractionLeftOfANewerLayer_whenU3Acts_thenItGoesWithTheNextLayer() {
    CondorUnwinds.Night night = night(condor("a", RECOVERED, 2.4, 0.4));

    assertThat(night.decisions().get(0).rule()).isEqualTo("U3");
    assertThat(contracts(night.orders())).isEqualTo(2);
    assertThat(units(night.orders(), "a", 2)).isCloseTo(0.4, within(DUST));
    assertThat(units(night.orders(), "a", 1)).isCloseTo(1.6, within(DUST));
    assertThat(night.decisions().get(0).reason()).endsWith("with the fraction left of layer 2.");
  }

  @Test
  void givenSharesThatMakeAContractTogether_whenU3Acts_thenOnlyTheNewestLayersGo() {
    CondorUnwinds.Night night =
        night(condor("a", RECOVERED, 2.4, 0.4), condor("b", RECOVERED, 1.6, 0.6));

    assertThat(contracts(night.orders())).isEqualTo(1);
    assertThat(units(night.orders(), "a", 1) + units(night.orders(), "b", 1)).isZero();
  }

  /** 0.3 + 0.5 of a and 0.4 of b: only all of it together makes a contract. */
  @Test
  void givenFractionsOfSeveralLayersAndCondors_whenU3Acts_thenTheyGoTogether() {
    CondorUnwinds.Night night =
        night(condor("a", RECOVERED, 0.5, 0.3), condor("b", RECOVERED, 0.4));

    assertThat(contracts(night.orders())).isEqualTo(1);
  }

  @Test
  void givenLessThanOneContractLeft_whenU3Holds_thenNoOrderAndLaterRulesAreStillLookedAt() {
    CondorUnwinds.Night night = night(condor("a", RECOVERED, 0.4));

    assertThat(night.orders()).isEmpty();
    assertThat(night.decisions().get(0).action()).isEqualTo(Action.HOLD);
    assertThat(night.decisions().get(0).trace().get(3).outcome()).isEqualTo(Fractions.WAITS);
  }

  /** VIX 18 is 72 % of its peak of 25, on two closes with VX1 below VX2. */
  @Test
  void givenAFractionThatU4Fits_whenDecided_thenItGoesWithTheNextLayerThatFits() {
    vix = 18;
    contangoCloses = 2;

    CondorUnwinds.Night night = night(condor("a", QUIET, 2.4, 0.4));

    assertThat(night.decisions().get(0).rule()).isEqualTo("U4");
    assertThat(contracts(night.orders())).isEqualTo(2);
  }

  /** Half of 0.8 is no contract: the threshold stays unfired and U7 is looked at. */
  @Test
  void givenHalfOfAShareUnderOneContract_whenU5IsReached_thenItDoesNotStopU7() {
    past = new LotHistory(25, -9_000, false, false, 1000, Optional.empty(), Optional.empty());
    mark = 33; // 12 points x 100 on a margin of 1,000

    CondorUnwinds.Night night = night(condor("a", QUIET, 0.6, 0.8));

    assertThat(night.decisions().get(0).rule()).isEqualTo("U7");
    assertThat(contracts(night.orders())).isEqualTo(1);
  }

  /** Each gains 480 USD too much at 400 a unit: ceil(1.2 + 1.2) = 3, not 2 + 2. */
  @Test
  void givenTwoCondorsThatEachNeedOnePointTwo_whenU2Acts_thenThreeContracts() {
    CondorUnwinds.Night night =
        night(losing(480 - 400 * 3, "a", QUIET, 3), losing(480 - 400 * 3, "b", QUIET, 3));

    assertThat(night.decisions()).extracting(UnwindDecision::rule).containsExactly("U2", "U2");
    assertThat(contracts(night.orders())).isEqualTo(3);
    assertThat(units(night.orders(), "a", 1)).isGreaterThanOrEqualTo(1.2 - DUST);
    assertThat(units(night.orders(), "b", 1)).isGreaterThanOrEqualTo(1.2 - DUST);
  }

  /** U3 rounds 1.4 down to 1, U2 rounds 1.2 up to 2. */
  @Test
  void givenU2AndU3OnOneLeg_whenBothAct_thenEachSumIsRoundedOnceAndContractsAreTheSumOfShares() {
    CondorUnwinds.Night night =
        night(condor("a", RECOVERED, 1.4), losing(480 - 400 * 2.6, "b", QUIET, 2.6));

    assertThat(units(night.orders(), "a", 1)).isCloseTo(1, within(DUST));
    assertThat(units(night.orders(), "b", 1)).isCloseTo(2, within(DUST));
    assertThat(contracts(night.orders())).isEqualTo(3);
  }

  /** Ten days before its settlement, in BROKEN: of 2.4 two are sold, so two are bought. */
  @Test
  void givenASharedOrphanThatRolls_whenOrdered_thenWhatIsSoldIsBought() {
    RollTargets rolls = new RollTargets(
        WorkedNumber.candidates(Policy.steward()), MarketFixture.CALENDAR, WorkedNumber.SESSION);
    HedgeValuation held = hedge("gone", 1, 2.4);
    UnwindDecision roll = new UnwindDecision(
        "gone",
        Action.ROLL,
        "U1",
        Optional.empty(),
        List.of(new Sale(held, 2.4)),
        "rolled",
        List.of(),
        "");

    List<HedgeOrder> bought = new RollOrders(rolls, WorkedNumber.SESSION)
        .of(new SaleOrders(Policy.steward(), WorkedNumber.SESSION, List.of())
            .of(List.of(roll), List.of(held)));

    assertThat(bought).singleElement().satisfies(order -> {
      assertThat(order.symbol()).isEqualTo("VXMV24");
      assertThat(order.shared()).isTrue();
      assertThat(order.units()).isCloseTo(2, within(DUST));
    });
  }

  /** All 1.2 that it holds must go and 0.8 more is not there: one contract, the rest waits. */
  @Test
  void givenNothingLeftToRoundUpWith_whenU2Acts_thenItIsRoundedDown() {
    CondorUnwinds.Night night = night(losing(1, "a", QUIET, 1.2), condor("b", QUIET, 2.8));

    assertThat(contracts(night.orders())).isEqualTo(1);
    assertThat(units(night.orders(), "a", 1)).isCloseTo(1, within(DUST));
  }

  /**
   * U3 leaves 0.4 of 1.4 with a; the book is 200 USD over with what then stays: half a unit, so
   * one.
   */
  @Test
  void givenTheBooksOwnU2_whenShareSalesWereRoundedDown_thenItLooksAtWhatReallyStays() {
    UnwindCase a = condor("a", RECOVERED, 1.4);
    UnwindCase b = condor("b", QUIET, 2.6);
    CondorUnwinds.Night night = night(a, b);
    List<HedgeValuation> held = List.of(a.hedges().get(0), b.hedges().get(0));
    BookUnwind book = new BookUnwind(new UnwindMarket(
        23,
        new FrontLevels(Optional.of(22.0), Optional.of(23.0)),
        0,
        6.75,
        new RegimeView(RegimeState.NORMAL, 0)));

    // three units at 400 stay against a loss of 1,000
    UnwindDecision trim =
        book.decide(night.decisions(), night.orders(), held, Figure.of(200 - 400 * 3));
    List<Sale> left = book.trimmable(night.decisions(), night.orders(), held);
    List<SaleOrder> orders =
        new SaleOrders(Policy.steward(), WorkedNumber.SESSION, List.of()).ofBook(trim, left);

    assertThat(trim.sales().stream().mapToDouble(Sale::units).sum()).isCloseTo(0.5, within(DUST));
    assertThat(contracts(orders)).isEqualTo(1);
  }
}
