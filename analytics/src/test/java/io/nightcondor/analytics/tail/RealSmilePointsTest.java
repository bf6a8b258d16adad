package io.nightcondor.analytics.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.fixture.CboeWebChain;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealSmilePointsTest {

  private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 5);

  /** Closes of that day: VIX, VIX3M, VIX6M. */
  private static final Map<Integer, Double> INDEXES = Map.of(30, 13.35, 93, 15.51, 186, 17.56);

  /**
   * The VIX counts the wings, so that the vol at the forward lies below it, by a tenth to a quarter
   * where the skew is usual. SKEW closed at 132.68, a skewness of -3.268; the slope at the forward
   * knows less of the wing: three tenths of it over 30 days, by which past moves scale it.
   */
  @Test
  void givenAChainOfFiftyExpiries_whenMeasured_thenBelowTheVixesAndSkewedDown() {
    List<SmilePoint> points = SmilePoints.of(
        FRIDAY,
        ChainCalibration.calibrate(new CalibrationInput(
                FRIDAY,
                new ExchangeCalendar(Set.of(), Set.of()),
                Underlying.SPX,
                CboeWebChain.quotes(),
                ZeroCurve.flat(0.05),
                4697.24,
                Optional.empty(),
                Optional.empty()))
            .slices());
    assertThat(points).extracting(SmilePoint::days).containsExactly(9, 30, 93, 186);
    for (SmilePoint point : points) {
      assertThat(point.skewness()).isBetween(-3.268, -0.3);
      if (INDEXES.containsKey(point.days())) {
        double index = INDEXES.get(point.days()) / 100;
        assertThat(point.atmVol()).isBetween(0.70 * index, 0.95 * index);
      }
    }
    // the rule has one digit
    assertThat(points.get(1).skewness() / -3.268).isCloseTo(0.3, within(0.05));
  }
}
