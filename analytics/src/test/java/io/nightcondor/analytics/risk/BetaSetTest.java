package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.BetaSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaSetTest {

  /** H22 of the domain book prints three decimals. */
  private static final double THREE_DECIMALS = 5e-4;

  @ParameterizedTest
  @CsvSource({"23, 0.520", "44, 0.410", "105, 0.277", "210, 0.192"})
  void givenDays_whenBaseCurveRead_thenValueOfTheBook(double days, double beta) {
    assertThat(BetaSet.FROM_2013_TO_2026.beta(days)).isCloseTo(beta, within(THREE_DECIMALS));
  }

  @ParameterizedTest
  @CsvSource({"23, 0.475", "105, 0.253", "210, 0.178"})
  void givenDays_whenOlderSampleRead_thenValueOfTheBook(double days, double beta) {
    assertThat(BetaSet.FROM_2004_TO_2014.beta(days)).isCloseTo(beta, within(THREE_DECIMALS));
  }

  /**
   * H22: what was measured of settlements of 2004 to 2014; the fit's printed RMS error is 0.008.
   */
  @ParameterizedTest
  @CsvSource({"23, 0.469", "105, 0.255", "210, 0.182"})
  void givenMeasuredResponse_whenOlderSampleRead_thenWithinTheFitsError(
      double days, double measured) {
    assertThat(BetaSet.FROM_2004_TO_2014.beta(days)).isCloseTo(measured, within(0.008));
  }

  /** H24: the VXM 44 days out at HIGH is credited with 0.615. */
  @Test
  void givenDays_whenBandRead_thenFactorsOfTheBook() {
    assertThat(BetaCase.HIGH.beta(BetaSet.FROM_2013_TO_2026, 44))
        .isCloseTo(0.615, within(THREE_DECIMALS));
    assertThat(BetaCase.LOW.beta(BetaSet.FROM_2013_TO_2026, 44))
        .isEqualTo(0.6 * BetaSet.FROM_2013_TO_2026.beta(44));
    assertThat(BetaCase.HIGH.beta(BetaSet.FROM_2013_TO_2026, 5)).isEqualTo(1);
  }

  @Test
  void givenSettlementDay_whenRead_thenFutureMovesWithSpot() {
    assertThat(BetaSet.FROM_2013_TO_2026.beta(0)).isEqualTo(1);
    assertThat(BetaSet.FROM_2013_TO_2026.beta(-1)).isEqualTo(1);
  }
}
