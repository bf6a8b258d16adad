package io.nightcondor.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.CompactChain;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ExpirySlice.Flag;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPX chains of the sessions whose files were taken half an hour after the close. */
class CompactSpxVolsTest {

  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());

  /**
   * All expiries are within two weeks, so the forwards come from the crossing alone. Measured:
   * medians of 0.01 to 0.03 vol points, 99th percentiles of 0.10 to 0.38, the largest with one day
   * to go.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"2026-08-03", "2026-08-04", "2026-08-06", "2026-08-07", "2026-08-10", "2026-08-14"
      })
  void givenChainTakenAtTheClose_whenCalibrated_thenVendorsVols(LocalDate session) {
    CompactChain chain = CompactChain.read("spx", session, expiry -> Root.SPXW);
    CalibrationResult result = ChainCalibration.calibrate(new CalibrationInput(
        session,
        CALENDAR,
        Underlying.SPX,
        chain.quotes(),
        ZeroCurve.flat(0.0375),
        chain.spot(),
        Optional.empty(),
        Optional.empty()));
    Map<SliceKey, ExpirySlice> slices = result.slices().stream()
        .collect(Collectors.toMap(
            slice -> new SliceKey(slice.root(), slice.expiry()), Function.identity()));
    assertThat(result.slices()).allMatch(slice -> Set.of(Flag.CALENDAR).containsAll(slice.flags()));
    List<Double> errors = result.quotes().stream()
        .filter(quote -> quote.quote().vendorVol().isPresent())
        .filter(quote -> isNearTheForward(quote, slices))
        .map(CompactSpxVolsTest::distanceToVendor)
        .sorted()
        .toList();
    assertThat(errors).hasSizeGreaterThan(500);
    assertThat(errors.get(errors.size() / 2)).isLessThan(0.05);
    assertThat(errors.get(errors.size() * 99 / 100)).isLessThan(0.50);
  }

  /** Of 10 to 90 delta. */
  private static boolean isNearTheForward(
      CalibratedQuote quote, Map<SliceKey, ExpirySlice> slices) {
    OptionSeries series = quote.quote().series();
    ExpirySlice slice = slices.get(SliceKey.of(series));
    if (slice == null || !(quote.impliedVol() instanceof Solved solved)) {
      return false;
    }
    double delta = Black76.delta(
        series.right(),
        slice.forward().level(),
        series.strike(),
        solved.vol(),
        slice.years(),
        slice.forward().discountFactor());
    return Math.abs(delta) >= 0.10 && Math.abs(delta) <= 0.90;
  }

  /** Vol points. */
  private static double distanceToVendor(CalibratedQuote quote) {
    double vol = ((Solved) quote.impliedVol()).vol();
    return 100 * Math.abs(vol - quote.quote().vendorVol().orElseThrow());
  }
}
