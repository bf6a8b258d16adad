package io.nightcondor.analytics.probability;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.fixture.CboeWebChain;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Invalid;
import io.nightcondor.analytics.smile.InterpolatedSmile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The 54 live expiries of Friday, 5 January 2024. */
class RealDensityTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 1, 5);

  /** Every expiry of the day has a fitted smile, and the density of each passes its checks. */
  @Test
  void givenFittedSmiles_whenDensitiesAreTaken_thenAllAreValid() {
    List<ExpirySlice> fitted = slices();
    assertThat(fitted).hasSize(59).allSatisfy(slice -> {
      assertThat(slice.smile()).isNotInstanceOf(InterpolatedSmile.class);
      assertThat(DensityCurve.of(slice)).isNotInstanceOf(Invalid.class);
    });
  }

  private static List<ExpirySlice> slices() {
    return ChainCalibration.calibrate(new CalibrationInput(
            SESSION,
            new ExchangeCalendar(Set.of(), Set.of()),
            Underlying.SPX,
            CboeWebChain.quotes(),
            ZeroCurve.flat(0.05),
            4697.24,
            Optional.empty()))
        .slices();
  }
}
