package io.nightcondor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {

  /** Mean 5; squares 9 1 1 1 0 0 4 16 = 32 over 7: the textbook sample of eight. */
  @Test
  void givenEightNumbers_whenTaken_thenMeanAndSampleDeviation() {
    Moments moments = Moments.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9});
    assertThat(moments.mean()).isEqualTo(5);
    assertThat(moments.deviation()).isCloseTo(StrictMath.sqrt(32.0 / 7), within(1e-15));
  }

  /** E3: 60 % of 252 is 151.2, of 60 exactly 36. */
  @Test
  void givenThreeFifthsOfAWindow_whenAsked_thenFilled() {
    assertThat(new Moments(151, 0, 1).fills(252)).isFalse();
    assertThat(new Moments(152, 0, 1).fills(252)).isTrue();
    assertThat(new Moments(35, 0, 1).fills(60)).isFalse();
    assertThat(new Moments(36, 0, 1).fills(60)).isTrue();
  }

  @Test
  void givenNoVariation_whenScored_thenNone() {
    assertThat(Moments.of(new double[] {3, 3, 3}).score(4, 3)).isEmpty();
    assertThat(Moments.of(new double[] {2, 4}).score(4, 2)).hasValue(1 / StrictMath.sqrt(2));
  }

  /** Only the last three of bars 2 to 6: 3 4 5. */
  @Test
  void givenASeriesThatStartsLate_whenWindowed_thenOnlyItsOwnValues() {
    BarSeries series = new BarSeries(2, new double[] {1, 2, 3, 4, 5});
    assertThat(series.moments(6, 3)).isEqualTo(new Moments(3, 4, 1));
    assertThat(series.moments(3, 3)).isEqualTo(Moments.of(new double[] {1, 2}));
    assertThat(series.moments(1, 3).count()).isZero();
  }
}
