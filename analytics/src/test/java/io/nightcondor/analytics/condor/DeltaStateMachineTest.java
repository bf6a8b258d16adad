package io.nightcondor.analytics.condor;

import static io.nightcondor.analytics.pack.DeltaState.SAFE;
import static io.nightcondor.analytics.pack.DeltaState.TESTED;
import static io.nightcondor.analytics.pack.DeltaState.TRIGGERED;
import static io.nightcondor.analytics.pack.DeltaState.WATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeltaStateMachineTest {

  private static final double WIDTH = 50;

  private final DeltaStateMachine steward =
      new DeltaStateMachine(Policy.steward().stateRules());

  @Test
  void givenTheFirstPathOfH27_whenFollowed_thenFallsBackAsTheDomainBookSays() {
    assertThat(states(0.72, 0.54, 0.60, 0.54, 0.53, 0.45, 0.38, 0.37, 0.24, 0.23))
        .containsExactly(
            TRIGGERED, TRIGGERED, TRIGGERED, TRIGGERED, TESTED, TESTED, TESTED, WATCH, WATCH, SAFE);
  }

  @Test
  void givenTheSecondPathOfH27_whenFollowed_thenFallsPastTestedToWatch() {
    assertThat(states(0.72, 0.45, 0.44)).containsExactly(TRIGGERED, TRIGGERED, WATCH);
  }

  @Test
  void givenAFresh16DeltaShort_whenLookedAt_thenSafe() {
    // D3: a fresh 16-delta short lies 0.89 to 0.95 sigmas away
    assertThat(steward
            .next(SideState.FRESH, new SideObservation(0.16, 0.89, 300, WIDTH))
            .delta())
        .isEqualTo(SAFE);
  }

  @Test
  void givenTheIndexAtTheStrikeWithALowDelta_whenLookedAt_thenTested() {
    assertThat(steward
            .next(SideState.FRESH, new SideObservation(0.48, 0, 0, WIDTH))
            .delta())
        .isEqualTo(TESTED);
  }

  @Test
  void givenPromoterAndAStrikeTouch_whenLookedAt_thenTriggered() {
    DeltaStateMachine promoter = new DeltaStateMachine(Policy.promoter().stateRules());

    assertThat(promoter
            .next(SideState.FRESH, new SideObservation(0.48, 0, 0, WIDTH))
            .delta())
        .isEqualTo(TRIGGERED);
  }

  @Test
  void givenTheIndexBeyondTheLongStrike_whenItComesBack_thenTheFlagClearsAQuarterInside() {
    SideState through = steward.next(SideState.FRESH, beyondShortBy(51));
    SideState barelyInside = steward.next(through, beyondShortBy(40));
    SideState aQuarterInside = steward.next(barelyInside, beyondShortBy(37.5));

    assertThat(through.breachedThrough()).isTrue();
    assertThat(barelyInside.breachedThrough()).isTrue();
    assertThat(aQuarterInside.breachedThrough()).isFalse();
  }

  private static SideObservation beyondShortBy(double points) {
    return new SideObservation(0.62, -0.5, -points, WIDTH);
  }

  private List<DeltaState> states(double... deltas) {
    List<DeltaState> path = new ArrayList<>();
    SideState state = SideState.FRESH;
    for (double delta : deltas) {
      boolean outOfTheMoney = delta < 0.50;
      double sigma = delta <= 0.25 ? 0.66 : (outOfTheMoney ? 0.30 : -0.30);
      state =
          steward.next(state, new SideObservation(delta, sigma, outOfTheMoney ? 30 : -30, WIDTH));
      path.add(state.delta());
    }
    return path;
  }
}
