package io.nightcondor.analytics.alvh.unwind;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** H26 of the domain book, as far as its rules are built, and the layers that go. */
class UnwindRulesTest {

  private static final EpisodeState RECOVERED = new EpisodeState(2, true, Optional.empty());
  private static final EpisodeState LIVE =
      new EpisodeState(0, false, Optional.of(WorkedNumber.freshEpisode()));

  private final UnwindRules rules = new UnwindRules(Policy.steward());

  @Test
  void givenUnpricedAndOrphanedAndRecovered_whenDecided_thenU8AndNoTrade() {
    UnwindDecision decision =
        rules.decide(hedged(Optional.of("gone"), RECOVERED, 3, WorkedNumber.SESSION));

    assertThat(decision.rule()).isEqualTo("U8");
    assertThat(decision.action()).isEqualTo(Action.ESCALATE);
    assertThat(decision.sales()).isEmpty();
  }

  @Test
  void givenAnOrphan_whenDecided_thenU1SellsAllLayers() {
    UnwindDecision decision =
        rules.decide(hedged(Optional.of("gone"), LIVE, 0, WorkedNumber.SESSION.plusDays(40)));

    assertThat(decision.rule()).isEqualTo("U1");
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(4.0, 6.0);
  }

  @Test
  void givenARecoveredShort_whenDecided_thenU3SellsTheNewestLayerOnly() {
    UnwindDecision decision =
        rules.decide(hedged(Optional.empty(), RECOVERED, 0, WorkedNumber.SESSION.plusDays(40)));

    assertThat(decision.rule()).isEqualTo("U3");
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(4.0);
  }

  @Test
  void givenThirtyDaysAndTheSameState_whenDecided_thenU6SellsTheNewestLayer() {
    UnwindDecision decision =
        rules.decide(hedged(Optional.empty(), LIVE, 0, WorkedNumber.SESSION.plusDays(30)));

    assertThat(decision.rule()).isEqualTo("U6");
    assertThat(decision.sales()).extracting(UnwindDecision.Sale::units).containsExactly(4.0);
  }

  @Test
  void givenTwentyNineDays_whenDecided_thenHeldAndEveryRuleOfE13IsListed() {
    UnwindDecision decision =
        rules.decide(hedged(Optional.empty(), LIVE, 0, WorkedNumber.SESSION.plusDays(29)));

    assertThat(decision.action()).isEqualTo(Action.HOLD);
    assertThat(decision.trace())
        .extracting(line -> line.rule())
        .containsExactly("U8", "U1", "U3", "U4", "U5", "U6", "U7", "U2");
    assertThat(decision.trace())
        .filteredOn(line -> line.outcome().equals("not evaluated in this version"))
        .extracting(line -> line.rule())
        .containsExactly("U4", "U5", "U7", "U2");
  }

  private static UnwindCase hedged(
      Optional<String> orphan, EpisodeState episode, int unpricedNights, LocalDate session) {
    List<HedgeValuation> layers = new ArrayList<>(WorkedNumber.held(6));
    HedgeValuation second = WorkedNumber.held(4).get(0);
    layers.add(new HedgeValuation(
        inLayerTwo(second.lot()),
        second.instrument(),
        second.mark(),
        second.rung(),
        second.halfSpread(),
        second.unitGainLow(),
        second.unitGainBase(),
        second.unitGainHigh(),
        second.exposure(),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of()));
    return new UnwindCase(
        "worked",
        session,
        orphan,
        layers,
        orphan.isPresent()
            ? Optional.empty()
            : Optional.of(new SideState(DeltaState.TRIGGERED, 0, false)),
        Figure.of(0.35),
        episode,
        unpricedNights);
  }

  private static HedgeLot inLayerTwo(HedgeLot lot) {
    return new HedgeLot(
        lot.condorId(),
        lot.shared(),
        lot.symbol(),
        2,
        lot.units(),
        lot.firstUnits(),
        lot.entryDate(),
        lot.entryPrice(),
        lot.stateAtEntry(),
        0);
  }
}
