package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** DOMAIN E8: 14 to 75 days after the condor, 21 days ahead for condors of up to 7 days. */
class HedgeWindowTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  private static HedgeWindow window(Policy policy, int condorDays) {
    return HedgeWindow.of(policy, SESSION, SESSION.plusDays(condorDays));
  }

  @Test
  void givenACondorOfThirtyDays_whenAsked_thenFourteenToSeventyFiveDaysAfterIt() {
    HedgeWindow window = window(Policy.steward(), 30);
    assertThat(window.from()).isEqualTo(LocalDate.of(2024, 9, 18));
    assertThat(window.to()).contains(LocalDate.of(2024, 11, 18));
    assertThat(window.contains(LocalDate.of(2024, 9, 17))).isFalse();
    assertThat(window.contains(LocalDate.of(2024, 9, 18))).isTrue();
    assertThat(window.contains(LocalDate.of(2024, 11, 18))).isTrue();
    assertThat(window.contains(LocalDate.of(2024, 11, 19))).isFalse();
    // the Wednesday 30 days before the third Friday of October
    assertThat(window.nearestMonthly(MarketFixture.CALENDAR)).contains(LocalDate.of(2024, 9, 18));
  }

  /** 31 days and 14 after begin on the day after the September settlement. */
  @Test
  void givenTheMonthsSettlementIsTooEarly_whenAsked_thenTheNextMonths() {
    assertThat(window(Policy.steward(), 31).nearestMonthly(MarketFixture.CALENDAR))
        .contains(LocalDate.of(2024, 10, 16));
  }

  @Test
  void givenAShortDatedCondor_whenAsked_thenTwentyOneDaysAheadWithoutAnEnd() {
    assertThat(window(Policy.steward(), 7).from()).isEqualTo(SESSION.plusDays(21));
    assertThat(window(Policy.steward(), 7).to()).isEmpty();
    assertThat(window(Policy.steward(), 8).from()).isEqualTo(SESSION.plusDays(22));
    assertThat(window(Policy.steward(), 8).to()).isPresent();
  }

  @Test
  void givenAWindowBetweenTwoSettlements_whenAsked_thenNone() {
    Policy narrow = Policy.steward().withOverride("expiry.maxDaysAfter", "20");
    assertThat(window(narrow, 31).nearestMonthly(MarketFixture.CALENDAR)).isEmpty();
  }
}
