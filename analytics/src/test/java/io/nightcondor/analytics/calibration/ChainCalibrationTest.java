package io.nightcondor.analytics.calibration;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.calibration.RefusedSlice.Reason;
import io.nightcondor.analytics.fixture.SyntheticStrip;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ExpirySlice.Flag;
import io.nightcondor.analytics.market.Forward.Method;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.pricing.VxCurves;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainCalibrationTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 2);
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());
  private static final ZeroCurve RATES = ZeroCurve.flat(0.05);

  private static final SliceKey SEPTEMBER = new SliceKey(Root.SPX, LocalDate.of(2024, 9, 20));
  private static final SliceKey NEXT_WEEK = new SliceKey(Root.SPXW, LocalDate.of(2024, 8, 9));
  private static final SliceKey TODAY = new SliceKey(Root.SPXW, SESSION);
  private static final SliceKey VIX_AUGUST = new SliceKey(Root.VIX, LocalDate.of(2024, 8, 21));

  /** A skew of six vol points for ten percent of moneyness. */
  private static final Smile SKEW = place -> 0.16 - 0.6 * place + 0.8 * place * place;

  @Test
  void givenChainOfKnownSmile_whenCalibrated_thenForwardRatesAndVolsComeBack() {
    double september = years(SEPTEMBER);
    double nextWeek = years(NEXT_WEEK);
    List<OptionQuote> quotes = new ArrayList<>(
        new SyntheticStrip(SEPTEMBER, september, 5370, df(0.053, september), SKEW, 0.6)
            .quotes(4700, 5900, 10));
    quotes.addAll(new SyntheticStrip(NEXT_WEEK, nextWeek, 5350, df(0.053, nextWeek), SKEW, 0.4)
        .quotes(5000, 5600, 5));
    CalibrationResult result = calibrate(quotes);
    assertThat(result.rejected()).isEmpty();
    assertThat(result.refused()).isEmpty();
    assertThat(result.quotes()).hasSameSizeAs(quotes);
    ExpirySlice slice = result.slices().get(0);
    assertThat(slice.root()).isEqualTo(Root.SPX);
    assertThat(slice.settlement())
        .isEqualTo(CALENDAR.settlement(Root.SPX, LocalDate.of(2024, 9, 20)));
    assertThat(slice.years()).isEqualTo(september);
    assertThat(slice.forward().level()).isCloseTo(5370, within(1e-6));
    assertThat(slice.forward().method()).isEqualTo(Method.PARITY_REGRESSION);
    assertThat(slice.flags()).isEmpty();
    // a parabola of vol is no SVI curve: a hundredth of a vol point is left between them
    assertThat(slice.vol(5200)).isCloseTo(SKEW.vol(Math.log(5200 / 5370.0)), within(1e-4));
    assertThat(slice.atmVol()).isCloseTo(0.16, within(1e-4));
    ExpirySlice weekly = result.slices().get(1);
    // the weekly's rate is the one that September implies, not the configured 5 %
    assertThat(weekly.forward().method()).isEqualTo(Method.PARITY_FIXED_DISCOUNT);
    assertThat(weekly.forward().discountFactor()).isCloseTo(df(0.053, nextWeek), within(1e-8));
    assertThat(weekly.forward().level()).isCloseTo(5350, within(1e-5));
    ZeroCurve implied = ZeroCurve.implied(result.slices(), RATES);
    assertThat(implied.source()).isEqualTo(ZeroCurve.Source.IMPLIED);
    assertThat(implied.rate(0.02)).isCloseTo(0.053, within(1e-6));
  }

  @Test
  void givenAskBelowIntrinsic_whenCalibrated_thenRejectedWithItsBound() {
    List<OptionQuote> quotes = new ArrayList<>(nextWeek().quotes(5000, 5600, 5));
    quotes.removeIf(q -> q.series().strike() == 5100 && q.series().right() == CALL);
    quotes.add(SyntheticStrip.quoted(NEXT_WEEK, CALL, 5100, 240, 245.5));
    CalibrationResult result = calibrate(quotes);
    assertThat(result.quotes()).hasSize(quotes.size() - 1);
    assertThat(result.rejected()).hasSize(1);
    QuoteRejection rejection = result.rejected().get(0);
    assertThat(rejection.quote().series().strike()).isEqualTo(5100);
    assertThat(rejection.code()).isEqualTo("Q07");
    assertThat(rejection.column()).isEqualTo("ask");
    assertThat(rejection.value()).isEqualTo("245.5");
    // exp(-0.05 x 7/365) x 250 - 0.10 = 249.66
    assertThat(rejection.expected())
        .isEqualTo(
            "at least 249.66, the discounted intrinsic value on forward 5350.00 less a tick");
    assertThat(result.slices().get(0).quotesUsed()).isEqualTo(quotes.size() - 1);
  }

  @Test
  void givenExpiryOfTheDay_whenCalibrated_thenRefusedAndQuotesExpired() {
    List<OptionQuote> quotes = List.of(
        SyntheticStrip.quoted(TODAY, CALL, 5350, 1, 1.2),
        SyntheticStrip.quoted(TODAY, PUT, 5350, 4, 4.2));
    CalibrationResult result = calibrate(quotes);
    assertThat(result.slices()).isEmpty();
    assertThat(result.refused()).containsExactly(new RefusedSlice(TODAY, Reason.EXPIRED, 2));
    assertThat(result.quotes())
        .extracting(CalibratedQuote::impliedVol)
        .containsOnly(new Unsolved(ImpliedVol.Reason.EXPIRED));
  }

  @Test
  void givenCallsOnly_whenCalibrated_thenRefusedForWantOfAForward() {
    List<OptionQuote> quotes = List.of(SyntheticStrip.quoted(NEXT_WEEK, CALL, 5350, 40, 41));
    CalibrationResult result = calibrate(quotes);
    assertThat(result.refused()).containsExactly(new RefusedSlice(NEXT_WEEK, Reason.NO_FORWARD, 1));
    assertThat(result.quotes())
        .extracting(CalibratedQuote::impliedVol)
        .containsOnly(new Unsolved(ImpliedVol.Reason.NO_FORWARD));
  }

  @Test
  void givenOneStrike_whenCalibrated_thenThinFlatSmileOfLowConfidence() {
    List<OptionQuote> quotes = nextWeek().quotes(5345, 5345, 5);
    CalibrationResult result = calibrate(quotes);
    ExpirySlice slice = result.slices().get(0);
    assertThat(slice.smileKnots()).isEqualTo(1);
    assertThat(slice.flags()).containsExactlyInAnyOrder(Flag.THIN, Flag.LOW_CONF_FORWARD);
    assertThat(slice.vol(4000)).isEqualTo(slice.vol(7000)).isEqualTo(slice.atmVol());
  }

  /** Call and put at one far strike: a forward, but no out-of-the-money quote with a vol. */
  @Test
  void givenNoTimeValue_whenCalibrated_thenNoSmileButQuotesKept() {
    List<OptionQuote> quotes = List.of(
        SyntheticStrip.quoted(NEXT_WEEK, CALL, 5000, 349.4, 349.8),
        SyntheticStrip.quoted(NEXT_WEEK, PUT, 5000, 0, 0.05));
    List<OptionQuote> withForward = new ArrayList<>(quotes);
    // the call at 5351 is worth a vol below 2 %
    withForward.add(SyntheticStrip.quoted(NEXT_WEEK, CALL, 5351, 0.001, 0.003));
    withForward.add(SyntheticStrip.quoted(NEXT_WEEK, PUT, 5351, 1.0, 1.002));
    CalibrationResult result = calibrate(withForward);
    assertThat(result.slices()).isEmpty();
    assertThat(result.refused()).containsExactly(new RefusedSlice(NEXT_WEEK, Reason.NO_SMILE, 4));
    assertThat(result.quotes()).hasSize(4);
  }

  @Test
  void givenZeroBid_whenCalibrated_thenNoVolAndNoKnot() {
    List<OptionQuote> quotes = new ArrayList<>(nextWeek().quotes(5000, 5600, 5));
    quotes.add(SyntheticStrip.quoted(NEXT_WEEK, PUT, 4000, 0, 0.05));
    CalibrationResult result = calibrate(quotes);
    assertThat(result.quotes().get(0).impliedVol())
        .isEqualTo(new Unsolved(ImpliedVol.Reason.NO_BID));
    assertThat(result.slices().get(0).smileKnots()).isEqualTo(121);
  }

  /** The pair at 5500 is three points off parity, its spreads allow 0.6 and two ticks. */
  @Test
  void givenPairOffParity_whenCalibrated_thenFlagged() {
    List<OptionQuote> quotes = new ArrayList<>(nextWeek().quotes(5000, 5600, 5));
    OptionQuote put = nextWeek().quote(PUT, 5500);
    quotes.removeIf(q -> q.series().equals(put.series()));
    quotes.add(SyntheticStrip.quoted(NEXT_WEEK, PUT, 5500, put.bid() + 3, put.ask() + 3));
    assertThat(calibrate(quotes).slices().get(0).flags()).containsExactly(Flag.PARITY);
  }

  @Test
  void givenVixFuture_whenCalibrated_thenOptionsArePricedOnIt() {
    VxCurve futures =
        VxCurves.fromSettlements(SESSION, 23.39, List.of(settlement(VIX_AUGUST.expiry(), 21.85)));
    CalibrationResult result = calibrateVix(vixStrip(21.80), Optional.of(futures));
    ExpirySlice slice = result.slices().get(0);
    assertThat(slice.forward().level()).isEqualTo(21.85);
    assertThat(slice.forward().method()).isEqualTo(Method.FUTURE);
    assertThat(slice.forward().lowConfidence()).isFalse();
  }

  @Test
  void givenNoVixFuture_whenCalibrated_thenParityOfTheStrip() {
    CalibrationResult result = calibrateVix(vixStrip(21.80), Optional.empty());
    ExpirySlice slice = result.slices().get(0);
    assertThat(slice.forward().level()).isCloseTo(21.80, within(1e-8));
    assertThat(slice.forward().method()).isEqualTo(Method.PARITY_FIXED_DISCOUNT);
    assertThat(slice.vol(22)).isCloseTo(0.9, within(1e-8));
  }

  /** Spot 23.39 today, September's 20.39 in 47 days: 19 days out 23.39 - 3 x 19 / 47. */
  @Test
  void givenTwoVixStrikes_whenCalibrated_thenForwardFromTheCurveAndLowConfidence() {
    VxCurve futures = VxCurves.fromSettlements(
        SESSION, 23.39, List.of(settlement(LocalDate.of(2024, 9, 18), 20.39)));
    List<OptionQuote> quotes = vixStrip(21.80).subList(0, 4);
    CalibrationResult result = calibrateVix(quotes, Optional.of(futures));
    ExpirySlice slice = result.slices().get(0);
    assertThat(slice.forward().level()).isCloseTo(23.39 - 3 * 19 / 47.0, within(1e-12));
    assertThat(slice.forward().method()).isEqualTo(Method.CURVE);
    assertThat(slice.flags()).contains(Flag.LOW_CONF_FORWARD, Flag.THIN);
  }

  /** The 18 call asks 2.55 where the interpolated forward of 22.18 wants 4.11. */
  @Test
  void givenForwardOfLowConfidence_whenAskIsBelowItsIntrinsic_thenQuoteKept() {
    VxCurve futures = VxCurves.fromSettlements(
        SESSION, 23.39, List.of(settlement(LocalDate.of(2024, 9, 18), 20.39)));
    List<OptionQuote> quotes = List.of(
        SyntheticStrip.quoted(VIX_AUGUST, CALL, 18, 2.45, 2.55),
        SyntheticStrip.quoted(VIX_AUGUST, CALL, 25, 1.45, 1.55));
    CalibrationResult result = calibrateVix(quotes, Optional.of(futures));
    assertThat(result.rejected()).isEmpty();
    assertThat(result.quotes().get(0).impliedVol())
        .isEqualTo(new Unsolved(ImpliedVol.Reason.BELOW_INTRINSIC));
  }

  /** The second of the two is refused, and counted; the first stands. */
  @Test
  void givenSeriesTwice_whenCalibrated_thenSecondRejectedWithItsCode() {
    List<OptionQuote> quotes = new ArrayList<>(nextWeek().quotes(5000, 5600, 5));
    CalibrationResult once = calibrate(quotes);
    OptionQuote again = SyntheticStrip.quoted(NEXT_WEEK, CALL, 5350, 1, 900);
    quotes.add(again);
    CalibrationResult result = calibrate(quotes);
    assertThat(result.rejected())
        .containsExactly(new QuoteRejection(
            again,
            "Q15",
            "series",
            "SPXW240809C05350000",
            "each series once; the first one stands"));
    assertThat(result.quotes()).isEqualTo(once.quotes());
    assertThat(result.slices()).isEqualTo(once.slices());
  }

  private static SyntheticStrip nextWeek() {
    double years = years(NEXT_WEEK);
    return new SyntheticStrip(NEXT_WEEK, years, 5350, df(0.05, years), SKEW, 0.4);
  }

  private static List<OptionQuote> vixStrip(double forward) {
    double years = years(VIX_AUGUST);
    return new SyntheticStrip(VIX_AUGUST, years, forward, df(0.05, years), place -> 0.9, 0.1)
        .quotes(18, 26, 1);
  }

  private static VxSettlement settlement(LocalDate expiry, double settle) {
    return new VxSettlement(
        SESSION,
        expiry,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        settle);
  }

  private static CalibrationResult calibrate(List<OptionQuote> quotes) {
    return ChainCalibration.calibrate(new CalibrationInput(
        SESSION,
        CALENDAR,
        Underlying.SPX,
        quotes,
        RATES,
        5346.56,
        Optional.empty(),
        Optional.empty()));
  }

  private static CalibrationResult calibrateVix(
      List<OptionQuote> quotes, Optional<VxCurve> futures) {
    return ChainCalibration.calibrate(new CalibrationInput(
        SESSION, CALENDAR, Underlying.VIX, quotes, RATES, 23.39, futures, Optional.empty()));
  }

  private static double years(SliceKey key) {
    return CALENDAR.yearsToSettlement(SESSION, key.root(), key.expiry());
  }

  private static double df(double rate, double years) {
    return Math.exp(-rate * years);
  }
}
