package io.nightcondor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MacdTest {

  /** Some hundred additions of numbers of the order of 1000. */
  private static final double ROUNDING = 1e-9;

  /** (2 + 4 + 6) / 3 = 4; alpha 2 / 4: 4 + (8 - 4) / 2 = 6; 6 + (5 - 6) / 2 = 5.5. */
  @Test
  void givenFiveCloses_whenAveraged_thenSeededWithTheSimpleAverage() {
    BarSeries average = ExponentialAverage.of(new double[] {2, 4, 6, 8, 5}, 3);
    assertThat(average.values()).containsExactly(4, 6, 5.5);
    assertThat(average.first()).isEqualTo(2);
    assertThat(average.has(1)).isFalse();
    assertThat(average.at(4)).isEqualTo(5.5);
  }

  @Test
  void givenFewerClosesThanTheWindow_whenAveraged_thenNoValue() {
    assertThat(ExponentialAverage.of(new double[] {1, 2}, 3).last()).isEmpty();
    assertThat(ExponentialAverage.of(new double[0], 3).values()).isEmpty();
  }

  @Test
  void givenNoWindow_whenAveraged_thenRefused() {
    assertThatThrownBy(() -> ExponentialAverage.of(new double[] {1}, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the window must be 1 or more, got 0");
  }

  /**
   * Windows 1, 3 and 2 on 3 6 9 3: fast = the closes; slow 6 (of 3 6 9), then 6 + (3 - 6) / 2 =
   * 4.5; line 3, -1.5; signal (3 - 1.5) / 2 = 0.75; histogram -1.5 - 0.75 = -2.25.
   */
  @Test
  void givenFourCloses_whenComputed_thenByHand() {
    Macd macd = Macd.of(new double[] {3, 6, 9, 3}, 1, 3, 2);
    assertThat(macd.line().values()).containsExactly(3, -1.5);
    assertThat(macd.signal().values()).containsExactly(0.75);
    assertThat(macd.histogram().values()).containsExactly(-2.25);
    assertThat(macd.histogram().first()).isEqualTo(3);
  }

  /** Identity: an average of equal numbers is that number. */
  @Test
  void givenAConstantSeries_whenComputed_thenZero() {
    Macd macd = Macd.of(IntStream.range(0, 60).mapToDouble(i -> 5000).toArray(), 12, 26, 9);
    assertThat(macd.line().first()).isEqualTo(25);
    assertThat(macd.signal().first()).isEqualTo(33);
    assertThat(macd.line().values()).hasSize(35).containsOnly(0);
    assertThat(macd.histogram().values()).hasSize(27).containsOnly(0);
  }

  /**
   * Identity: on a line of slope s an average of n closes lags by (n - 1) / 2 bars, a simple one at
   * once and the exponential one that starts from it ever after, so the MACD is s (26 - 12) / 2 = 7
   * s.
   */
  @Test
  void givenALine_whenComputed_thenSevenTimesItsSlope() {
    double[] closes = IntStream.range(0, 300).mapToDouble(i -> 1000 + 3.0 * i).toArray();
    Macd macd = Macd.of(closes, 12, 26, 9);
    assertThat(macd.line().values()).containsExactly(times(275, 21), within(ROUNDING));
    assertThat(macd.histogram().values()).containsExactly(times(267, 0), within(ROUNDING));
  }

  @Test
  void givenABarWithoutAValue_whenAsked_thenRefused() {
    BarSeries series = new BarSeries(2, new double[] {1, 2});
    assertThatThrownBy(() -> series.at(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bars from 2 to 3 have a value, not 1");
  }

  private static double[] times(int count, double value) {
    double[] values = new double[count];
    Arrays.fill(values, value);
    return values;
  }
}
