package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.CallMarket;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
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
    assertThat(vxm.cost().total()).isCloseTo(expected, within(1e-9));
    assertThat(vxm.score()).isZero();
    assertThat(vxm.charge()).isZero();
    assertThat(vxm.notes()).anyMatch(note -> note.contains("NOT_IN_SOURCE"));
  }

  @Test
  void givenTheRanking_whenPrinted_thenBothSizesOfEveryExpiryByScore() {
    // October costs: the 2.50 of one VX are less for its size than the 0.75 of one VXM
    assertThat(candidates.ranked(WorkedNumber.EXPIRY))
        .extracting(HedgeCandidate::symbol)
        .containsExactly("VXMU24", "VXU24", "VXV24", "VXMV24");
  }

  @Test
  void givenTheWorkedNumber_whenAUnitIsStressed_thenTheGainsOfH28() {
    HedgeCandidate vxm = vxm(candidates);

    // E5: 100 x 0.410 x 6.75; F2: LOW 0.6 of it, HIGH 1.5 times
    assertThat(vxm.gainBase()).isCloseTo(276.73, within(0.005));
    assertThat(vxm.gainLow()).isCloseTo(0.6 * 276.73, within(0.005));
    assertThat(vxm.gainHigh()).isCloseTo(1.5 * 276.73, within(0.01));
  }

  @Test
  void givenACurveThatRises_whenAUnitIsCosted_thenTheSlideIsPaidChargedAndScored() {
    // from 44 to 14 days: 19 + 1.5 x 14/16 = 20.3125 after 21.5
    HedgeCandidate vxm = vxm(CallMarket.candidates(
        Policy.steward(),
        MarketFixture.on(WorkedNumber.SESSION)
            .vix(19)
            .vx(LocalDate.of(2024, 8, 21), 20.5)
            .vx(WorkedNumber.HEDGE_EXPIRY, 21.5)
            .build(),
        false));

    double margin = 1000 * 0.05 * 30 / 365;
    assertThat(vxm.cost().carry()).isCloseTo(-118.75, within(1e-9));
    assertThat(vxm.charge()).isCloseTo(118.75, within(1e-9));
    assertThat(vxm.cost().total()).isCloseTo(1.50 + 5 + 118.75 + margin, within(1e-9));
    // k at VIX 19: 1.9 - 0.55 x 1.5 / 5 = 1.735, so 8.675 points instead of the 6.75 of 276.73
    assertThat(vxm.score()).isCloseTo(129.3596 / (276.73 * 8.675 / 6.75), within(0.00001));
    // 21.5 + (1.50 + 5 + 4.1096) / 100
    assertThat(vxm.breakEven().toOptional().orElseThrow()).isCloseTo(21.606096, within(1e-6));
  }

  @Test
  void givenTheMarketOfAFuture_whenCosted_thenHalfItsOwnSpread() {
    HedgeCandidates own = CallMarket.candidates(
        Policy.steward(),
        MarketFixture.on(WorkedNumber.SESSION)
            .vix(23)
            .vx(CallMarket.future(21.5, 22, 21, 21.40, 21.55))
            .build(),
        false);
    HedgeCandidate vx = own.of("VXU24", WorkedNumber.EXPIRY).orElseThrow();

    // 0.5 x 0.15 x 1000
    assertThat(vx.cost().halfSpread()).isCloseTo(75, within(1e-9));
    assertThat(vx.bid()).isEqualTo(Figure.of(21.40));
    assertThat(vx.lowConfidence()).isTrue();
    assertThat(vxm(own).bid()).isEqualTo(Figure.missing("NOT_IN_SOURCE"));
    assertThat(vxm(own).cost().halfSpread()).isCloseTo(5, within(1e-9));
  }

  @Test
  void givenUnfilledNights_whenTheLimitIsAsked_thenItStepsAndStays() {
    HedgeCandidate vxm = vxm(candidates);

    // P = (22 + 21 + 21.5) / 3 = 21.5 is mid; then mid, then 0.25 x 0.10 beyond, rounded down
    assertThat(vxm.limit()).isEqualTo(new LimitPrices.Limit(21.50, "P"));
    assertThat(vxm.limitAt(1).source()).isEqualTo("mid, unfilled for a night");
    assertThat(vxm.limitAt(7)).isEqualTo(vxm.limitAt(2));
  }

  @Test
  void givenGatesThatTheSourceCannotAnswer_whenAskedForAnyOrder_thenNoneFailsAndNoneIsSilent() {
    HedgeCandidate vxm = vxm(candidates);

    assertThat(vxm.passes(1000)).isTrue();
    assertThat(vxm.lowConfidence()).isTrue();
    assertThat(vxm.notes().get(0))
        .isEqualTo("NOT_IN_SOURCE, gates skipped, LOW_CONF: bid, spread, size, open interest,"
            + " day's volume");
  }

  private static HedgeCandidate vxm(HedgeCandidates from) {
    return from.candidate(
        new VixFuture(VixFuture.Size.VXM, WorkedNumber.HEDGE_EXPIRY), WorkedNumber.EXPIRY);
  }
}
