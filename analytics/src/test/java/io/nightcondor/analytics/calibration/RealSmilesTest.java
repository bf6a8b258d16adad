package io.nightcondor.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.CboeWebChain;
import io.nightcondor.analytics.fixture.CompactChain;
import io.nightcondor.analytics.market.CalendarBreach;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ExpirySlice.Flag;
import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceDiagnostics;
import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.market.SmileFit.Rung;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.VxCurves;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eleven real sessions: which rung each expiry is on, how far it misses, what is flagged. */
class RealSmilesTest {

  /** Labor Day, Thanksgiving and Christmas of 2026. */
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(
      Set.of(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 25)),
      Set.of());

  /**
   * Measured: medians of 1.25 half-spreads and 0.08 vol points; at worst 5.4 half-spreads, a year
   * out, where spreads are tight for the vega, and 0.35 vol points, six years out.
   */
  @Test
  void givenFridayInJanuary_whenCalibrated_thenEveryExpiryIsACurveNearItsQuotes() {
    LocalDate session = LocalDate.of(2024, 1, 5);
    CalibrationResult result =
        calibrate(Underlying.SPX, session, CboeWebChain.quotes(), ZeroCurve.flat(0.05), 4697.24);
    print("SPX " + session, result);
    assertThat(result.slices()).hasSize(59);
    assertCurves(result, 6, 0.4);
    assertThat(percentile(result, SmileFit::rmsHalfSpreads, 50)).isLessThan(1.4);
    assertThat(percentile(result, SmileFit::rmsVolPoints, 50)).isLessThan(0.1);
  }

  /** Measured: medians of 0.6 to 1.9 half-spreads; at worst 2.2 and 0.3 vol points, a day out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-03",
        "2026-08-04",
        "2026-08-05",
        "2026-08-06",
        "2026-08-07",
        "2026-08-10",
        "2026-08-11",
        "2026-08-12",
        "2026-08-13",
        "2026-08-14"
      })
  void givenTwoWeeksOfExpiries_whenCalibrated_thenEveryExpiryIsACurveNearItsQuotes(
      LocalDate session) {
    CompactChain chain = CompactChain.read("spx", session, expiry -> Root.SPXW);
    CalibrationResult result =
        calibrate(Underlying.SPX, session, chain.quotes(), ZeroCurve.flat(0.0375), chain.spot());
    print("SPX " + session, result);
    assertThat(result.slices()).hasSizeGreaterThanOrEqualTo(8);
    assertCurves(result, 2.5, 0.4);
  }

  /**
   * VIX markets are wide: a curve inside them may miss mids of nearly worthless strikes by vol
   * points. Measured: at worst half a half-spread.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-03",
        "2026-08-04",
        "2026-08-05",
        "2026-08-06",
        "2026-08-07",
        "2026-08-10",
        "2026-08-11",
        "2026-08-12",
        "2026-08-13",
        "2026-08-14"
      })
  void givenVixChain_whenCalibrated_thenCurvesInsideTheirMarkets(LocalDate session) {
    CompactChain chain =
        CompactChain.read("vix", session, expiry -> isMonthly(expiry) ? Root.VIX : Root.VIXW);
    CalibrationResult result =
        calibrate(Underlying.VIX, session, chain.quotes(), ZeroCurve.flat(0.0375), chain.spot());
    print("VIX " + session, result);
    for (ExpirySlice slice : result.slices()) {
      assertThat(fit(slice).rmsHalfSpreads()).as("%s", slice.expiry()).isLessThan(1);
      assertThat(slice.flags()).doesNotContain(Flag.CALENDAR, Flag.POOR_FIT);
      if (fit(slice).rung() == Rung.INTERPOLATED) {
        assertThat(slice.smileKnots()).isLessThan(8);
        assertThat(slice.flags()).contains(Flag.THIN);
      } else {
        assertFree(slice);
      }
    }
  }

  private static void assertCurves(CalibrationResult result, double halfSpreads, double volPoints) {
    for (ExpirySlice slice : result.slices()) {
      assertThat(fit(slice).rung()).as("%s", slice.expiry()).isIn(Rung.SVI, Rung.SVI_PENALISED);
      assertThat(fit(slice).rmsHalfSpreads()).as("%s", slice.expiry()).isLessThan(halfSpreads);
      assertThat(fit(slice).rmsVolPoints()).as("%s", slice.expiry()).isLessThan(volPoints);
      assertFree(slice);
    }
  }

  /** C2 on every accepted fit: g, and Lee's bound on both wings. */
  private static void assertFree(ExpirySlice slice) {
    assertThat(fit(slice).butterfly().orElseThrow().lowest()).isGreaterThanOrEqualTo(-1e-6);
    assertThat(fit(slice).leftWingSlope()).isBetween(0.0, 1.9999);
    assertThat(fit(slice).rightWingSlope()).isBetween(0.0, 1.9999);
  }

  private static CalibrationResult calibrate(
      Underlying underlying,
      LocalDate session,
      List<OptionQuote> quotes,
      ZeroCurve rates,
      double index) {
    return ChainCalibration.calibrate(new CalibrationInput(
        session,
        CALENDAR,
        underlying,
        quotes,
        rates,
        index,
        underlying == Underlying.VIX
            ? Optional.of(VxCurves.fromParity(session, CALENDAR, index, quotes, rates))
            : Optional.empty(),
        Optional.empty()));
  }

  private static void print(String day, CalibrationResult result) {
    Map<Rung, Long> rungs = result.slices().stream()
        .collect(
            Collectors.groupingBy(slice -> fit(slice).rung(), TreeMap::new, Collectors.counting()));
    Map<String, Long> statuses = result.quotes().stream()
        .collect(
            Collectors.groupingBy(RealSmilesTest::status, TreeMap::new, Collectors.counting()));
    double worst = result.slices().stream()
        .flatMap(slice -> slice.diagnostics().flatMap(SliceDiagnostics::calendar).stream())
        .mapToDouble(CalendarBreach::volPoints)
        .max()
        .orElse(0);
    long breaches =
        result.slices().stream().filter(s -> s.flags().contains(Flag.CALENDAR)).count();
    long poor =
        result.slices().stream().filter(s -> s.flags().contains(Flag.POOR_FIT)).count();
    System.out.printf(
        Locale.ROOT,
        "%s: %d slices %s, half-spreads %.2f %.2f %.2f, vol points %.3f %.3f %.3f (median, 90th, "
            + "max), calendar %d (at worst %.2f), poor %d, refused %d, rejected %d, quotes %s%n",
        day,
        result.slices().size(),
        rungs,
        percentile(result, SmileFit::rmsHalfSpreads, 50),
        percentile(result, SmileFit::rmsHalfSpreads, 90),
        percentile(result, SmileFit::rmsHalfSpreads, 100),
        percentile(result, SmileFit::rmsVolPoints, 50),
        percentile(result, SmileFit::rmsVolPoints, 90),
        percentile(result, SmileFit::rmsVolPoints, 100),
        breaches,
        worst,
        poor,
        result.refused().size(),
        result.rejected().size(),
        statuses);
  }

  private static String status(CalibratedQuote quote) {
    return quote.impliedVol() instanceof Unsolved none ? none.reason().name() : "SOLVED";
  }

  private static double percentile(
      CalibrationResult result, ToDoubleFunction<SmileFit> figure, int percent) {
    double[] sorted = result.slices().stream()
        .map(RealSmilesTest::fit)
        .mapToDouble(figure)
        .sorted()
        .toArray();
    return sorted[(sorted.length * percent + 99) / 100 - 1];
  }

  private static SmileFit fit(ExpirySlice slice) {
    return slice.diagnostics().map(SliceDiagnostics::fit).orElseThrow();
  }

  private static boolean isMonthly(LocalDate expiry) {
    return expiry.equals(CALENDAR.monthlyVixExpiry(YearMonth.from(expiry)));
  }
}
