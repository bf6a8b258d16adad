package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolResponseTest {

  /** Sums of a few doubles. */
  private static final double ROUNDING = 1e-12;

  /**
   * F3: 1.5, 1.8, 2.5 and 5 points per 1 % down, 1.2 up; clipped so that the VIX stays in 9..90.
   */
  @ParameterizedTest
  @CsvSource({
    "FLAT, -5, 20, 0",
    "MILD, -5, 20, 7.5",
    "BASE, -5, 20, 9",
    "ADVERSE, -5, 20, 12.5",
    "EXTREME, -5, 20, 25",
    "EXTREME, -20, 16, 74",
    "BASE, 3, 20, -3.6",
    "MILD, 10, 14, -5",
    "FLAT, 10, 14, 0",
    "BASE, 0, 20, 0",
    "BASE, 0, 8.5, 0",
    "BASE, 1, 8.5, 0",
    "BASE, -1, 91, 0",
    "BASE, -1, 8.5, 1.8"
  })
  void givenIndexMove_whenVixAnswers_thenClippedMove(
      VolResponse response, double spxPercent, double vix, double move) {
    assertThat(response.vixMove(spxPercent, vix)).isCloseTo(move, within(ROUNDING));
  }

  /** E6: (30 / days)^0.43, so 0.5 at 150.4 days; clipped to 0.35..2. */
  @ParameterizedTest
  @CsvSource({"30, 1", "90, 0.6235", "1, 2", "0, 2", "-1, 2", "5.9, 2", "1000, 0.35", "344.6, 0.35"
  })
  void givenTenor_whenResponseRead_thenPowerOfTheBook(double days, double response) {
    assertThat(SpxVolMove.tenorResponse(days)).isCloseTo(response, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "FLAT, 0.20, 30, 9, 0.20",
    "BASE, 0.20, 30, 9, 0.29",
    "ADVERSE, 0.20, 30, 12.5, 0.325",
    "BASE, 0.20, 2, 10, 0.40",
    "BASE, 0.20, 30, -15, 0.10",
    "BASE, 0.06, 30, -5, 0.04",
    "BASE, 0.03, 30, 0, 0.04"
  })
  void givenVixMove_whenVolAnswers_thenFlooredShift(
      VolResponse response, double vol, double days, double vixMove, double shocked) {
    assertThat(response.spxVol().moved(vol, days, vixMove)).isCloseTo(shocked, within(ROUNDING));
  }

  /** E5: 1.9 up to 17.5, 1.35 from 22.5 to 27.5, 1.3 from 32.5, straight lines between. */
  @ParameterizedTest
  @CsvSource({
    "9, 1.9",
    "17.5, 1.9",
    "20, 1.625",
    "22.5, 1.35",
    "25, 1.35",
    "27.5, 1.35",
    "30, 1.325",
    "32.5, 1.3",
    "80, 1.3"
  })
  void givenVix_whenCalibrationStressRead_thenPointsOfTheBook(double vix, double points) {
    assertThat(CalibrationStress.pointsPerPercent(vix)).isCloseTo(points, within(ROUNDING));
  }

  @Test
  void givenHighVix_whenStressed_thenClippedAtNinety() {
    assertThat(CalibrationStress.FIVE_PERCENT.vixMove(23)).isCloseTo(6.75, within(ROUNDING));
    assertThat(CalibrationStress.FIVE_PERCENT.vixMove(86)).isCloseTo(4, within(ROUNDING));
  }
}
