package io.nightcondor.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.CboeWebChain;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ExpirySlice.Flag;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cboe's quote table of Friday, 5 January 2024: 55 expiries, 21,038 series. */
class CboeWebChainTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 1, 5);
  private static final double INDEX = 4697.24;

  /** The expiries stand in the symbols, so no holiday matters. */
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());

  private static final double VOL_POINTS = 100;

  /**
   * The vendor's vols are ours: time in minutes to the settlement instant, forward and discount
   * factor from parity. Its delta is N(d1) without the discount factor, so ours is divided by it.
   * An independent calculation gave 0.025 and 0.22 vol points and 0.019 of delta.
   */
  @Test
  void givenWholeChain_whenCalibrated_thenVendorsVolsAndDeltas() {
    CalibrationResult result = calibrate(CboeWebChain.quotes());
    Map<SliceKey, ExpirySlice> slices = result.slices().stream()
        .collect(Collectors.toMap(
            slice -> new SliceKey(slice.root(), slice.expiry()), Function.identity()));
    List<Double> volErrors = new ArrayList<>();
    List<Double> deltaErrors = new ArrayList<>();
    for (CalibratedQuote calibrated : result.quotes()) {
      OptionQuote quote = calibrated.quote();
      double vendorDelta = quote.vendorDelta().orElse(0);
      ExpirySlice slice = slices.get(SliceKey.of(quote.series()));
      if (slice != null && Math.abs(vendorDelta) >= 0.10 && Math.abs(vendorDelta) <= 0.90) {
        double vol = ((Solved) calibrated.impliedVol()).vol();
        volErrors.add(VOL_POINTS * Math.abs(vol - quote.vendorVol().orElseThrow()));
        deltaErrors.add(Math.abs(undiscountedDelta(quote.series(), slice, vol) - vendorDelta));
      }
    }
    System.out.printf(
        "2024-01-05, %d options of 10 to 90 delta against the vendor: vol points median %.3f, "
            + "99th percentile %.3f; delta 99th percentile %.4f%n",
        volErrors.size(),
        percentile(volErrors, 50),
        percentile(volErrors, 99),
        percentile(deltaErrors, 99));
    assertThat(volErrors).hasSizeGreaterThan(8000);
    assertThat(percentile(volErrors, 50)).isLessThanOrEqualTo(0.05);
    assertThat(percentile(volErrors, 99)).isLessThanOrEqualTo(0.30);
    assertThat(percentile(deltaErrors, 99)).isLessThanOrEqualTo(0.025);
  }

  @Test
  void givenWholeChain_whenCalibrated_thenEveryQuoteAndExpiryAccountedFor() {
    List<OptionQuote> quotes = CboeWebChain.quotes();
    CalibrationResult result = calibrate(quotes);
    assertThat(result.quotes().size() + result.rejected().size()).isEqualTo(quotes.size());
    // 446 quotes of the day's own expiry, settled at the close
    assertThat(result.refused())
        .containsExactly(
            new RefusedSlice(new SliceKey(Root.SPXW, SESSION), RefusedSlice.Reason.EXPIRED, 446));
    for (ExpirySlice slice : result.slices()) {
      assertThat(slice.forward().lowConfidence()).as("%s", slice.expiry()).isFalse();
      assertThat(slice.flags()).as("%s", slice.expiry()).isSubsetOf(Set.of(Flag.CALENDAR));
      for (double place = -3; place <= 3; place += 0.01) {
        assertThat(slice.smile().vol(place)).isBetween(0.02, 4.0);
      }
    }
  }

  /** The AM and PM series of a third Friday are two slices with 6.5 hours between them. */
  @Test
  void givenThirdFriday_whenCalibrated_thenTwoSlices() {
    List<ExpirySlice> january = calibrate(CboeWebChain.quotes()).slices().stream()
        .filter(slice -> slice.expiry().equals(LocalDate.of(2024, 1, 19)))
        .toList();
    assertThat(january).extracting(ExpirySlice::root).containsExactly(Root.SPX, Root.SPXW);
    assertThat(january.get(1).years() - january.get(0).years())
        .isCloseTo(390 / 525_600.0, within(1e-15));
    assertThat(january.get(0).forward().level())
        .isCloseTo(january.get(1).forward().level(), within(0.25));
  }

  private static CalibrationResult calibrate(List<OptionQuote> quotes) {
    return ChainCalibration.calibrate(new CalibrationInput(
        SESSION,
        CALENDAR,
        Underlying.SPX,
        quotes,
        ZeroCurve.flat(0.05),
        INDEX,
        Optional.empty(),
        Optional.empty()));
  }

  private static double undiscountedDelta(OptionSeries series, ExpirySlice slice, double vol) {
    return Black76.delta(
        series.right(), slice.forward().level(), series.strike(), vol, slice.years(), 1);
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
