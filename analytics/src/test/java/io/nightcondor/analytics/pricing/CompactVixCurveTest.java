package io.nightcondor.analytics.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.fixture.CompactChain;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.market.VxPoint.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten sessions of VIX chains without futures: the curve is what the options imply. */
class CompactVixCurveTest {

  /** Labor Day, Thanksgiving and Christmas of 2026. */
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(
      Set.of(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 25)),
      Set.of());

  /** A rate error of one percent moves a forward three months out by 0.003 at most. */
  private static final ZeroCurve RATES = ZeroCurve.flat(0.04);

  /** Spot VIX as in the files. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-03, 15.86",
    "2026-08-04, 16.5",
    "2026-08-05, 15.81",
    "2026-08-06, 15.14",
    "2026-08-07, 14.9",
    "2026-08-10, 15.46",
    "2026-08-11, 15.28",
    "2026-08-12, 14.55",
    "2026-08-13, 14.63",
    "2026-08-14, 14.25"
  })
  void givenVixOptions_whenCurveBuilt_thenMonthliesFromParityAndRising(
      LocalDate session, double vix) {
    List<OptionQuote> quotes = quotes(session);
    VxCurve curve = VxCurves.fromParity(session, CALENDAR, vix, quotes, RATES);
    System.out.println(printed(session, curve));
    double last = vix;
    for (VxPoint point : curve.points()) {
      if (isMonthly(point.expiry())) {
        assertThat(point.source()).isEqualTo(Source.PARITY);
        assertThat(point.lowConfidence()).isFalse();
        // calm days: the curve rises from spot through every monthly
        assertThat(point.level()).isGreaterThan(last);
        last = point.level();
      }
    }
    assertThat(curve.points()).filteredOn(point -> isMonthly(point.expiry())).hasSize(6);
    CalibrationResult result = ChainCalibration.calibrate(new CalibrationInput(
        session,
        CALENDAR,
        Underlying.VIX,
        quotes,
        RATES,
        vix,
        Optional.of(curve),
        Optional.empty()));
    assertThat(result.refused()).isEmpty();
    assertThat(result.quotes().size() + result.rejected().size()).isEqualTo(quotes.size());
    for (ExpirySlice slice : result.slices()) {
      // vols of VIX options: 40 % to 300 % covers every calm month since 2006
      assertThat(slice.atmVol()).isBetween(0.4, 3.0);
      assertThat(slice.vol(10)).isFinite().isPositive();
      assertThat(slice.vol(150)).isFinite().isPositive();
    }
  }

  /** The note to the data: VIX is 15.86, the 19 August options imply 17.93. */
  @Test
  void givenThirdOfAugust_whenCurveBuilt_thenAugustFutureAsNoted() {
    LocalDate session = LocalDate.of(2026, 8, 3);
    VxCurve curve = VxCurves.fromParity(session, CALENDAR, 15.86, quotes(session), RATES);
    assertThat(curve.at(LocalDate.of(2026, 8, 19)).orElseThrow().level())
        .isCloseTo(17.93, within(0.005));
  }

  private static String printed(LocalDate session, VxCurve curve) {
    return curve.points().stream()
        .map(point -> "%s %.2f%s"
            .formatted(
                point.expiry(),
                point.level(),
                point.source() == Source.INTERPOLATED ? " (between)" : ""))
        .collect(
            Collectors.joining(", ", session + " VIX %.2f, VX ".formatted(curve.spotVix()), ""));
  }

  private static boolean isMonthly(LocalDate expiry) {
    return expiry.equals(CALENDAR.monthlyVixExpiry(YearMonth.from(expiry)));
  }

  private static List<OptionQuote> quotes(LocalDate session) {
    return CompactChain.read("vix", session, expiry -> isMonthly(expiry) ? Root.VIX : Root.VIXW)
        .quotes();
  }
}
