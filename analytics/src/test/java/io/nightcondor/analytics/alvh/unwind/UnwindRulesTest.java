package io.nightcondor.analytics.alvh.unwind;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.LotHistory;
import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.instrument.FrontLevels;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.fixture.CallMarket;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** H26 of the domain book, row by row, and the layers that go (DOMAIN E13). */
class UnwindRulesTest {

  private static final EpisodeState RECOVERED = new EpisodeState(2, true, Optional.empty());
  private static final EpisodeState LIVE =
      new EpisodeState(0, false, Optional.of(WorkedNumber.freshEpisode()));

  /** Deep enough in the red that hedges never make it net long. */
  private static final double LOSES = -1e6;

  /** A VXM has 1,000 USD of initial margin, a tenth of hedge.initialMarginVx; 100 USD a point. */
  private static final double MULTIPLE_OF_MARGIN = 10;

  private final Policy steward = Policy.steward();

  /** What the rules see; each test says what is unlike a quiet night. */
  private static final class Night {
    private Optional<String> orphan = Optional.empty();
    private int orphanSessions;
    private EpisodeState episode = LIVE;
    private int unpriced;
    private LocalDate session = WorkedNumber.SESSION;
    private double condorPnl = LOSES;
    private double vix = 23;
    private double front = 22;
    private int contangoCloses;
    private RegimeState regime = RegimeState.NORMAL;
    private double mark = 21.5;
    private double entry = 21;
    private Instrument instrument = new VixFuture(VixFuture.Size.VXM, WorkedNumber.HEDGE_EXPIRY);
    private LotHistory past = past(0);
    private List<Integer> layers = List.of(6, 4);
    private RollTargets rolls = new RollTargets(
        WorkedNumber.candidates(Policy.steward()), MarketFixture.CALENDAR, WorkedNumber.SESSION);

    private UnwindDecision decide(Policy policy) {
      UnwindMarket market = new UnwindMarket(
          vix,
          new FrontLevels(Optional.of(front), Optional.of(front + 1)),
          contangoCloses,
          6.75,
          new RegimeView(regime, 0));
      return new UnwindRules(policy, market, rolls)
          .decide(new UnwindCase(
              "worked",
              session,
              orphan,
              orphanSessions,
              hedges(),
              orphan.isPresent()
                  ? Optional.empty()
                  : Optional.of(new SideState(DeltaState.TRIGGERED, 0, false)),
              Figure.of(0.35),
              episode,
              unpriced,
              orphan.isPresent() ? Figure.missing("NO_CONDOR") : Figure.of(condorPnl),
              Figure.of(3_287.5)));
    }

    private static LotHistory past(double carry) {
      return new LotHistory(
          25, carry, false, false, 1000, Optional.of(WorkedNumber.SESSION), Optional.empty());
    }

    private List<HedgeValuation> hedges() {
      return IntStream.range(0, layers.size())
          .filter(i -> layers.get(i) > 0)
          .mapToObj(i -> hedge(i + 1, layers.get(i)))
          .toList();
    }

    private HedgeValuation hedge(int layer, int units) {
      HedgeValuation like = WorkedNumber.held(units).get(0);
      HedgeLot lot = like.lot();
      return new HedgeValuation(
          new HedgeLot(
              lot.condorId(),
              false,
              lot.symbol(),
              layer,
              units,
              10,
              lot.entryDate(),
              Optional.of(entry),
              lot.stateAtEntry(),
              0,
              Optional.of(past)),
          instrument,
          Figure.of(mark),
          like.rung(),
          like.halfSpread(),
          like.unitGainLow(),
          like.unitGainBase(),
          like.unitGainHigh(),
          like.exposure(),
          false,
          Optional.empty(),
          Optional.empty(),
          List.of());
    }

    /** So many times the initial margin gained on an entry at 21. */
    private void gains(double multiple) {
      mark = 21 + multiple * MULTIPLE_OF_MARGIN;
    }
  }

  @Test
  void givenU8AndU1AndU3_whenDecided_thenU8AndNoTrade() {
    Night night = new Night();
    night.unpriced = 3;
    night.orphan = Optional.of("gone");
    night.episode = RECOVERED;

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.rule()).isEqualTo("U8");
    assertThat(decision.action()).isEqualTo(Action.ESCALATE);
    assertThat(decision.sales()).isEmpty();
  }

  @Test
  void givenU1AndU2AndU5_whenDecided_thenU1SellsEveryLayer() {
    Night night = new Night();
    night.orphan = Optional.of("gone");
    night.condorPnl = 1;
    night.gains(1.2);

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.rule()).isEqualTo("U1");
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(4.0, 6.0);
  }

  @Test
  void givenU2AndU3AndU4_whenDecided_thenU2TrimsTheNewestLayerByTheFewestUnits() {
    Night night = new Night();
    night.episode = RECOVERED;
    night.vix = 18;
    night.contangoCloses = 2;
    // ten VXM gain 10 x 415.1 at HIGH (1.5 x 0.410 x 6.75 x 100); the condor loses two less
    night.condorPnl = -8.5 * 415.1;

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.rule()).isEqualTo("U2");
    assertThat(decision.sales()).singleElement().satisfies(sale -> {
      assertThat(sale.hedge().lot().layer()).isEqualTo(2);
      assertThat(sale.units()).isEqualTo(2);
    });
  }

  @Test
  void givenU3AndU5_whenDecided_thenU3SellsTheNewestLayerWhole() {
    Night night = new Night();
    night.episode = RECOVERED;
    night.gains(1.2);

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.rule()).isEqualTo("U3");
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(4.0);
  }

  @Test
  void givenU5AndU6_whenDecided_thenU5() {
    Night night = new Night();
    night.session = WorkedNumber.SESSION.plusDays(30);
    night.gains(1.2);

    assertThat(night.decide(steward).rule()).isEqualTo("U5");
  }

  @Test
  void givenBrokenAndAnOrphan_whenNineteenAndTwentySessionsOld_thenHeldThenClosed() {
    Night night = new Night();
    night.orphan = Optional.of("gone");
    night.regime = RegimeState.BROKEN;
    night.gains(2.5); // U5 does not touch what BROKEN lets stay
    night.orphanSessions = 19;

    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);
    night.orphanSessions = 20;
    assertThat(night.decide(steward).rule()).isEqualTo("U1");
  }

  @Test
  void givenBrokenAndAnOrphanNearItsSettlement_whenDecided_thenItIsRolled() {
    Night night = new Night();
    night.orphan = Optional.of("gone");
    night.regime = RegimeState.BROKEN;
    night.session = WorkedNumber.HEDGE_EXPIRY.minusDays(11);
    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);
    night.session = WorkedNumber.HEDGE_EXPIRY.minusDays(10);

    assertThat(night.decide(steward).action()).isEqualTo(Action.ROLL);
  }

  /** Calls near their settlement: bought again where the next month is quoted, told where not. */
  @Test
  void givenBrokenAndAnOrphanedCall_whenTheNextMonthIsQuotedOrNot_thenRolledOrLeftToAPerson() {
    Night night = new Night();
    night.orphan = Optional.of("gone");
    night.regime = RegimeState.BROKEN;
    LocalDate near = LocalDate.of(2024, 8, 21);
    night.session = near.minusDays(10);
    night.instrument = new OptionSeries(Root.VIX, near, OptionRight.CALL, 25);
    night.mark = 1;
    night.layers = List.of(2);
    assertThat(night.decide(steward).action()).isEqualTo(Action.ESCALATE);
    assertThat(night.decide(steward).reason()).contains("VIX240918C00025000 has no quote tonight");
    night.rolls = new RollTargets(
        CallMarket.candidates(steward, CallMarket.liquid().build(), true),
        MarketFixture.CALENDAR,
        WorkedNumber.SESSION);

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.action()).isEqualTo(Action.ROLL);
    assertThat(decision.reason()).endsWith("is rolled to VIX240918C00025000.");
    List<SaleOrder> sales = new SaleOrders(steward, night.session, List.of())
        .of(List.of(decision), List.of(decision.sales().get(0).hedge()));
    assertThat(sales).hasSize(1);
  }

  @Test
  void givenALivingCondor_whenU1IsTraced_thenTheTestReadsAsItsOutcome() {
    assertThat(new Night().decide(steward).trace().get(1))
        .satisfies(
            line -> assertThat(line.test()).isEqualTo("orphan: its condor is closed or settled"))
        .satisfies(line -> assertThat(line.outcome()).isEqualTo("false"));
  }

  @Test
  void givenTheSecondThreshold_whenSaid_thenWhatGoesWhatStaysAndThePolicysShare() {
    Night night = new Night();
    night.layers = List.of(6);
    night.gains(2.1);

    // 6 - 0.20 x 10 first bought = 4
    assertThat(night.decide(steward).reason())
        .endsWith(
            "4 of its 6 units go: down to 20 % of the 10 first bought, sales rounded down, 2 stay.");
  }

  @Test
  void givenTenVxmAndGainsOfThreeNights_whenDecided_thenFiveThenNothingThenThree() {
    Night night = new Night();
    night.layers = List.of(10);
    night.gains(1.2);
    UnwindDecision first = night.decide(steward);
    assertThat(first.rule()).isEqualTo("U5");
    assertThat(first.threshold()).contains(1);
    assertThat(first.sales()).extracting(UnwindDecision.Sale::units).containsExactly(5.0);

    night.layers = List.of(5); // the sale is in the file
    night.past = night.past.fired(1);
    night.gains(1.3);
    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);

    night.gains(2.1); // down to 20 % of the ten first bought
    UnwindDecision third = night.decide(steward);
    assertThat(third.threshold()).contains(2);
    assertThat(third.sales()).extracting(UnwindDecision.Sale::units).containsExactly(3.0);
  }

  @Test
  void givenBothThresholdsInOneNight_whenDecided_thenOnlyTheSecondActs() {
    Night night = new Night();
    night.layers = List.of(10);
    night.gains(2.1);

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.threshold()).contains(2);
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(8.0);
  }

  /** Calls bought at 2.00: worth 2 x and 3 x of that. */
  @Test
  void givenTenCallsAtTwiceAndThriceTheirCost_whenDecided_thenHalfThenDownToAFifth() {
    Night night = new Night();
    night.layers = List.of(10);
    night.instrument = new OptionSeries(Root.VIX, WorkedNumber.HEDGE_EXPIRY, OptionRight.CALL, 25);
    night.entry = 2;
    night.mark = 3.99;
    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);
    night.mark = 4;
    UnwindDecision twice = night.decide(steward);
    assertThat(twice.rule()).isEqualTo("U5");
    assertThat(twice.sales()).extracting(UnwindDecision.Sale::units).containsExactly(5.0);
    night.layers = List.of(5);
    night.past = night.past.fired(1);
    night.mark = 6;

    assertThat(night.decide(steward).sales())
        .extracting(UnwindDecision.Sale::units)
        .containsExactly(3.0);
  }

  @Test
  void givenOneUnit_whenTheFirstThresholdIsReached_thenHalfOfItIsNone() {
    Night night = new Night();
    night.layers = List.of(1);
    night.gains(1.2);

    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);
  }

  @Test
  void givenTheFrontFutureAtForty_whenDecided_thenItCountsAsTheFirstThreshold() {
    Night night = new Night();
    night.front = 40;

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.rule()).isEqualTo("U5");
    assertThat(decision.threshold()).contains(1);
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(2.0);
  }

  @Test
  void givenVixAtThreeQuartersOfItsPeak_whenContangoHeldForTwoCloses_thenU4() {
    Night night = new Night();
    night.vix = 18.75; // 0.75 x 25
    night.contangoCloses = 1;
    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);
    assertThat(night.decide(Policy.promoter()).rule()).isEqualTo("U4");
    night.contangoCloses = 2;

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.rule()).isEqualTo("U4");
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(4.0);
    night.vix = 18.76;
    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);
  }

  @Test
  void givenThirtyDaysAndTheSameState_whenDecided_thenU6SellsTheNewestLayer() {
    Night night = new Night();
    night.session = WorkedNumber.SESSION.plusDays(29);
    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);
    night.session = WorkedNumber.SESSION.plusDays(30);

    UnwindDecision decision = night.decide(steward);

    assertThat(decision.rule()).isEqualTo("U6");
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(4.0);
  }

  @Test
  void givenCarryWorseThanTheBudget_whenDecided_thenU7() {
    Night night = new Night();
    night.past = Night.past(-800); // 4 x 800 is under 3 287.50
    night.layers = List.of(0, 4);
    assertThat(night.decide(steward).action()).isEqualTo(Action.HOLD);
    night.past = Night.past(-822); // 4 x 822 = 3 288

    assertThat(night.decide(steward).rule()).isEqualTo("U7");
  }

  @Test
  void givenAQuietNight_whenDecided_thenHeldAndEveryRuleIsListedInItsOrder() {
    UnwindDecision decision = new Night().decide(steward);

    assertThat(decision.action()).isEqualTo(Action.HOLD);
    assertThat(decision.trace())
        .extracting(line -> line.rule())
        .containsExactly("U8", "U1", "U2", "U3", "U4", "U5", "U6", "U7");
    assertThat(decision.trace()).extracting(line -> line.outcome()).containsOnly("false");
    assertThat(decision.next()).contains("U3 sells the newest layer after 2 closes");
  }
}
