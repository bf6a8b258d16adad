package io.nightcondor.analytics.alvh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.WorkedNumber;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.VolResponse;
import org.junit.jupiter.api.Test;

/** DOMAIN E5: a fall of 5 %, by configuration of three expected daily ranges. */
class NightStressTest {

  private static final double DUST = 1e-9;
  private static final Policy RANGES = Policy.steward().withOverride("stress.fall", "THREE_RANGES");

  @Test
  void givenThePresets_whenAsked_thenFivePercentWhateverTheRange() {
    assertThat(NightStress.of(Policy.steward(), Figure.of(2))).isEqualTo(NightStress.FIVE_PERCENT);
    assertThat(NightStress.FIVE_PERCENT.words()).isEqualTo("SPX -5 %");
  }

  /** 3 x 1.10 % = 3.3 %; VIX 23: k 1.35 x 3.3 = 4.455 points. */
  @Test
  void givenThreeRanges_whenAsked_thenThriceTheRangeAndTheVixWithIt() {
    NightStress stress = NightStress.of(RANGES, Figure.of(1.10));

    assertThat(stress.move().spxPercent()).isCloseTo(-3.3, within(DUST));
    assertThat(stress.move().vixMove(23)).isCloseTo(4.455, within(DUST));
    assertThat(stress.words()).isEqualTo("SPX -3.30 %");
    assertThat(stress.remark()).isEmpty();
  }

  @Test
  void givenThreeRangesWithoutARange_whenAsked_thenFivePercentAndARemark() {
    NightStress stress = NightStress.of(RANGES, Figure.missing("NO_VIX_CLOSE"));

    assertThat(stress.move()).isEqualTo(NightStress.FIVE_PERCENT.move());
    assertThat(stress.remark()).isEqualTo("; EDR is missing, 5 % stands in");
  }

  /** A VXM gains 100 x 0.410 a VIX point (H22), so 4.455 / 6.75 of its gain under 5 %. */
  @Test
  void givenASmallerFall_whenAMarketIsStressed_thenSideAndHedgeMoveLess() {
    StressMarket five = WorkedNumber.stress();
    StressMarket ranges = new StressMarket(
        WorkedNumber.SESSION, five.curve(), NightStress.of(RANGES, Figure.of(1.10)));
    VixFuture future = new VixFuture(VixFuture.Size.VXM, WorkedNumber.HEDGE_EXPIRY);

    assertThat(known(ranges.futureGain(future, BetaCase.BASE)))
        .isCloseTo(
            known(five.futureGain(future, BetaCase.BASE)) * 4.455 / 6.75, within(DUST * 1e3));
    assertThat(known(sideLoss(ranges))).isPositive().isLessThan(known(sideLoss(five)));
  }

  private static Figure sideLoss(StressMarket stress) {
    return stress.sideLoss(
        WorkedNumber.condor(10), WorkedNumber.condor(10).put(), VolResponse.FLAT);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
