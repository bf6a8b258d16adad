package io.nightcondor.analytics.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.fixture.CboeWebChain;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Invalid;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Valid;
import io.nightcondor.analytics.smile.InterpolatedSmile;
import io.nightcondor.analytics.smile.InterpolatedSmile.Knot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The 59 live slices of Friday, 5 January 2024. */
class RealDensityTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 1, 5);

  /** Mass and mean of the fitted curves were good to 2e-8. */
  private static final double MEASURED = 1e-6;

  /** Every expiry of the day has a fitted smile, and the density of each passes its checks. */
  @Test
  void givenFittedSmiles_whenDensitiesAreTaken_thenAllAreValid() {
    List<ExpirySlice> fitted = calibrated().slices();
    assertThat(fitted).hasSize(59).allSatisfy(slice -> {
      assertThat(slice.smile()).isNotInstanceOf(InterpolatedSmile.class);
      assertThat(DensityCurve.of(slice)).isInstanceOfSatisfying(Valid.class, density -> {
        assertThat(density.checks().mass()).isCloseTo(1, within(MEASURED));
        assertThat(density.checks().meanError()).isCloseTo(0, within(MEASURED));
      });
    });
  }

  /**
   * The same expiries with their quotes joined by straight lines in variance: each quoted strike is
   * a kink, so none has a density, and each says so.
   */
  @Test
  void givenQuotesJoinedByLines_whenDensitiesAreTaken_thenNoneIsValid() {
    CalibrationResult day = calibrated();
    assertThat(day.slices()).allSatisfy(slice -> {
      Smile joined = new InterpolatedSmile(knots(day, slice), slice.years());
      assertThat(DensityCurve.of(slice.forward(), joined, slice.years()))
          .isInstanceOf(Invalid.class);
    });
  }

  /** Out-of-the-money quotes with a bid. */
  private static List<Knot> knots(CalibrationResult day, ExpirySlice slice) {
    double forward = slice.forward().level();
    List<Knot> knots = new ArrayList<>();
    for (CalibratedQuote quote : day.quotes()) {
      OptionSeries series = quote.quote().series();
      boolean outOfTheMoney = series.right().sign() * (series.strike() - forward) > 0;
      if (SliceKey.of(series).equals(new SliceKey(slice.root(), slice.expiry()))
          && outOfTheMoney
          && quote.quote().bid() > 0
          && quote.impliedVol() instanceof Solved solved) {
        double vol = solved.vol();
        knots.add(new Knot(Math.log(series.strike() / forward), vol * vol * slice.years()));
      }
    }
    return knots;
  }

  private static CalibrationResult calibrated() {
    return ChainCalibration.calibrate(new CalibrationInput(
        SESSION,
        new ExchangeCalendar(Set.of(), Set.of()),
        Underlying.SPX,
        CboeWebChain.quotes(),
        ZeroCurve.flat(0.05),
        4697.24,
        Optional.empty(),
        Optional.empty()));
  }
}
