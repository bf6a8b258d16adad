package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.fixture.HedgedCondor;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** E10, Reg-T: ten condors 50 wide for 10.00 that expire on 4 September, Labor Day on the 2nd. */
class ExpiringTestedTest {

  private static final LocalDate FIVE_SESSIONS_BEFORE = LocalDate.of(2024, 8, 27);
  private static final LocalDate SIX_SESSIONS_BEFORE = LocalDate.of(2024, 8, 26);

  /** (50 - 10) x 100 x 10 = 40,000 for each tested side. */
  @Test
  void givenTestedSidesThatExpireSoon_whenAdded_thenTheirLargestLosses() {
    assertThat(increase(DeltaState.TESTED, DeltaState.WATCH, FIVE_SESSIONS_BEFORE))
        .isEqualTo(Figure.of(40_000));
    assertThat(increase(DeltaState.TRIGGERED, DeltaState.TESTED, FIVE_SESSIONS_BEFORE))
        .isEqualTo(Figure.of(80_000));
  }

  @Test
  void givenNoTestedSideOrTimeLeft_whenAdded_thenNothing() {
    assertThat(increase(DeltaState.WATCH, DeltaState.SAFE, FIVE_SESSIONS_BEFORE))
        .isEqualTo(Figure.of(0));
    assertThat(increase(DeltaState.TRIGGERED, DeltaState.SAFE, SIX_SESSIONS_BEFORE))
        .isEqualTo(Figure.of(0));
  }

  private static Figure increase(DeltaState put, DeltaState call, LocalDate session) {
    CondorClose condor = HedgedCondor.condor(HedgedCondor.quoted(5_300).build(), put, call);
    return ExpiringTested.of(
        List.of(new CondorNight(
            condor.valuation(),
            condor.put(),
            condor.call(),
            SideState.FRESH,
            SideState.FRESH,
            EpisodeState.NONE,
            EpisodeState.NONE,
            0,
            true,
            false)),
        session,
        MarketFixture.CALENDAR);
  }
}
