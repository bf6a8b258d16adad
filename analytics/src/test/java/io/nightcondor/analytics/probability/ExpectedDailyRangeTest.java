package io.nightcondor.analytics.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.probability.ExpectedDailyRange.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedDailyRangeTest {

  /** H21 prints four decimals of 1.1307 and two of 14.92. */
  @Test
  void givenTheNumbersOfH21_whenConverted_thenDailyAndAnnual() {
    ExpectedDailyRange implied = new ExpectedDailyRange(0.1795, Source.VIX, 0, 1, 1);
    assertThat(implied.percent()).isCloseTo(1.1307, within(5e-5));
    ExpectedDailyRange annual = new ExpectedDailyRange(0.1492, Source.VIX, 0.1492, 0.5, 1);
    assertThat(annual.percent()).isCloseTo(0.94, within(0.005));
  }

  /** sqrt(0.65 x 0.20^2 + 0.35 x 0.10^2) = sqrt(0.0295) = 0.171756; / sqrt(252) = 1.08196 %. */
  @Test
  void givenTwoVols_whenBlended_thenInVariance() {
    ExpectedDailyRange range = ExpectedDailyRange.of(0.20, Source.VIX9D, 0.10);
    assertThat(range.percent()).isCloseTo(1.08196, within(5e-6));
    assertThat(range.points(5000)).isCloseTo(54.098, within(5e-4));
    assertThat(new ExpectedDailyRange(0.20, Source.VIX9D, 0.10, 0.65, 2).percent())
        .isCloseTo(2 * range.percent(), within(1e-12));
  }

  /** Returns of +1 % and -1 % in turn: their standard deviation is 1 % x sqrt(20 / 19). */
  @Test
  void givenAlternatingReturns_whenRealisedVolTaken_thenTheirDeviation() {
    List<Double> closes = new ArrayList<>(List.of(1.0, 4000.0));
    for (int i = 1; i <= 20; i++) {
      closes.add(4000 * Math.exp(i % 2 == 1 ? 0.01 : 0));
    }
    assertThat(ExpectedDailyRange.realisedVol(closes).toOptional().orElseThrow())
        .isCloseTo(0.01 * Math.sqrt(20 / 19.0 * 252), within(1e-12));
  }

  @Test
  void givenTooLittleHistory_whenRealisedVolTaken_thenTheReason() {
    assertThat(ExpectedDailyRange.realisedVol(List.of(1.0, 2.0)))
        .isEqualTo(Figure.missing("WARMUP: 2 closes, 21 needed"));
    List<Double> broken = new ArrayList<>();
    for (int i = 0; i <= 20; i++) {
      broken.add((double) i);
    }
    assertThat(ExpectedDailyRange.realisedVol(broken))
        .isEqualTo(Figure.missing("CLOSE_NOT_POSITIVE"));
  }

  @Test
  void givenMultiplierOutsideItsRange_whenBuilt_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpectedDailyRange(0.2, Source.VIX, 0.2, 0.65, 2.1))
        .withMessage("factor out of range, got 2.1");
  }
}
