package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HedgeCandidatesTest {

  private final HedgeCandidates candidates = WorkedNumber.candidates(Policy.steward());

  @Test
  void
      givenACondorOfThirtyDays_whenExpiriesAreChosen_thenMonthliesFourteenToSeventyFiveDaysLater() {
    // condor 4 September: 18 September is exactly 14 days later, 18 November 75 days
    assertThat(candidates.expiries(WorkedNumber.EXPIRY))
        .containsExactly(LocalDate.of(2024, 9, 18), LocalDate.of(2024, 10, 16));
  }

  @Test
  void givenACondorOfFourDays_whenExpiriesAreChosen_thenTheNearestMonthlyOfTwentyOneDaysOrMore() {
    // 21 August is 16 days away
    assertThat(candidates.expiries(LocalDate.of(2024, 8, 9)).get(0))
        .isEqualTo(LocalDate.of(2024, 9, 18));
  }

  @Test
  void givenTheCurve_whenAUnitIsCosted_thenCarrySpreadMarginAndCommission() {
    HedgeCandidate vxm = candidates.candidate(
        new VixFuture(VixFuture.Size.VXM, WorkedNumber.HEDGE_EXPIRY), WorkedNumber.EXPIRY);

    // roll from 44 to 14 days: spot 23 at 0, 22 at 16 days, so 22.125 at 14; 21.5 now: earns 62.50
    double carry = 62.50;
    double expected = 2 * 0.75 + 0.05 * 100 - carry + 1000 * 0.05 * 30 / 365;
    assertThat(vxm.cost()).isCloseTo(expected, within(1e-9));
    assertThat(vxm.score()).isZero();
    assertThat(vxm.charge()).isZero();
    assertThat(vxm.notes()).anyMatch(note -> note.contains("NOT_IN_SOURCE"));
  }

  @Test
  void givenTheRanking_whenPrinted_thenBothSizesOfEveryExpiry() {
    assertThat(candidates.ranked(WorkedNumber.EXPIRY))
        .extracting(candidate -> candidate.future().symbol())
        .containsExactly("VXMU24", "VXU24", "VXMV24", "VXV24");
  }
}
