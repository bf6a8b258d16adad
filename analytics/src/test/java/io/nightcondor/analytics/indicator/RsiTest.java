package io.nightcondor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RsiTest {

  /** StockCharts ChartSchool, RSI sheet of QQQQ: closes to four decimals, the index to two. */
  private static final double[] CLOSES = {
    44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826,
        45.8931,
    46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122,
        46.2521,
    45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628,
        43.1314
  };

  private static final double[] PRINTED = {
    70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99,
    41.46, 41.87, 45.46, 37.30, 33.08, 37.77
  };

  /** H9; half of the last printed digit. */
  @Test
  void givenChartSchoolsCloses_whenTaken_thenTheirIndex() {
    assertThat(Rsi.of(CLOSES, 14)).containsExactly(PRINTED, within(0.00501));
  }

  @Test
  void givenChartSchoolsCloses_whenTakenByBar_thenFromTheFifteenthOn() {
    BarSeries series = Rsi.series(CLOSES, 14);
    assertThat(series.has(13)).isFalse();
    assertThat(series.at(14)).isCloseTo(PRINTED[0], within(0.00501));
    assertThat(series.end()).isEqualTo(CLOSES.length);
  }

  @Test
  void givenTooFewCloses_whenTaken_thenNone() {
    assertThat(Rsi.of(new double[14], 14)).isEmpty();
    assertThat(Rsi.of(new double[0], 14)).isEmpty();
  }

  @Test
  void givenOneWay_whenTaken_thenTheEndsOfTheScale() {
    assertThat(Rsi.of(new double[] {1, 2, 3, 4}, 2)).containsExactly(100, 100);
    assertThat(Rsi.of(new double[] {4, 3, 2, 1}, 2)).containsExactly(0, 0);
    assertThat(Rsi.of(new double[] {5, 5, 5}, 2)).containsExactly(50);
  }

  @Test
  void givenNoPeriod_whenTaken_thenRefused() {
    assertThatThrownBy(() -> Rsi.of(CLOSES, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the period must be 1 or more, got 0");
  }
}
