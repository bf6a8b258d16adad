package io.nightcondor.analytics.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

  /** Products and quotients of numbers up to 15. */
  private static final double ROUNDING = 1e-12;

  /** Benjamini and Hochberg, J. R. Statist. Soc. B 57, 1995, section 4: rejects 4 at 5 %. */
  private static final double[] PAPER = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  @Test
  void givenThePaper_whenAdjusted_thenFourAreRejected() {
    double[] adjusted = FalseDiscovery.adjusted(PAPER);
    assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05)).hasSize(4);
    // 15 p / rank; the sixth takes the smaller value of the seventh, 15 x 0.0298 / 7
    assertThat(adjusted[0]).isCloseTo(0.0015, within(ROUNDING));
    assertThat(adjusted[3]).isCloseTo(0.035625, within(ROUNDING));
    assertThat(adjusted[4]).isCloseTo(0.0603, within(ROUNDING));
    assertThat(adjusted[5]).isCloseTo(0.447 / 7, within(ROUNDING)).isEqualTo(adjusted[6]);
    assertThat(adjusted[14]).isEqualTo(1);
  }

  @Test
  void givenAnotherOrder_whenAdjusted_thenEachKeepsItsPlace() {
    assertThat(FalseDiscovery.adjusted(new double[] {0.5, 0.01, 0.03}))
        .containsExactly(new double[] {0.5, 0.03, 0.045}, within(ROUNDING));
  }

  @Test
  void givenNoneOrOne_whenAdjusted_thenUnchanged() {
    assertThat(FalseDiscovery.adjusted(new double[0])).isEmpty();
    assertThat(FalseDiscovery.adjusted(new double[] {0.2})).containsExactly(0.2);
  }
}
