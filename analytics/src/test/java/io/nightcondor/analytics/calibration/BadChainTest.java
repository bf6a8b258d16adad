package io.nightcondor.analytics.calibration;

import static io.nightcondor.analytics.fixture.SyntheticStrip.quoted;
import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.calibration.RefusedSlice.Reason;
import io.nightcondor.analytics.fixture.SyntheticStrip;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ExpirySlice.Flag;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceDiagnostics;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SmileFit.Rung;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Chains that no market should show: each has a typed outcome, none throws. */
class BadChainTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 2);
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());
  private static final SliceKey NINTH = new SliceKey(Root.SPXW, LocalDate.of(2024, 8, 9));
  private static final SliceKey SIXTEENTH = new SliceKey(Root.SPXW, LocalDate.of(2024, 8, 16));
  private static final SliceKey TODAY = new SliceKey(Root.SPXW, SESSION);
  private static final SliceKey PAST = new SliceKey(Root.SPXW, LocalDate.of(2024, 7, 31));

  @Test
  void givenAllBidsZero_whenCalibrated_thenNoForwardAndEveryQuoteSaysSo() {
    List<OptionQuote> quotes = new ArrayList<>();
    for (double strike = 5000; strike <= 5600; strike += 50) {
      quotes.add(quoted(NINTH, CALL, strike, 0, 5));
      quotes.add(quoted(NINTH, PUT, strike, 0, 5));
    }
    CalibrationResult result = calibrate(Underlying.SPX, quotes);
    assertThat(result.refused()).containsExactly(new RefusedSlice(NINTH, Reason.NO_FORWARD, 26));
    assertThat(result.quotes()).hasSize(26).allSatisfy(quote -> {
      assertThat(quote.impliedVol()).isEqualTo(new Unsolved(ImpliedVol.Reason.NO_FORWARD));
      assertThat(quote.askVol()).isEqualTo(new Unsolved(ImpliedVol.Reason.NO_FORWARD));
    });
  }

  @Test
  void givenOneStrike_whenCalibrated_thenFlatAndThin() {
    ExpirySlice slice = calibrate(Underlying.SPX, strip(NINTH, 0.2).quotes(5350, 5350, 5))
        .slices()
        .get(0);
    assertThat(slice.diagnostics().orElseThrow().fit().rung()).isEqualTo(Rung.INTERPOLATED);
    assertThat(slice.flags()).contains(Flag.THIN);
    assertThat(slice.vol(4000)).isEqualTo(slice.vol(6000));
  }

  /** Calls dearer by 12,000 points than puts: parity asks for an index below 0. */
  @Test
  void givenCrossedForward_whenCalibrated_thenRefused() {
    List<OptionQuote> quotes = new ArrayList<>();
    for (double strike = 5300; strike <= 5400; strike += 10) {
      quotes.add(quoted(NINTH, CALL, strike, 1, 1.1));
      quotes.add(quoted(NINTH, PUT, strike, 12_000, 12_000.1));
    }
    CalibrationResult result = calibrate(Underlying.SPX, quotes);
    assertThat(result.slices()).isEmpty();
    assertThat(result.refused()).containsExactly(new RefusedSlice(NINTH, Reason.NO_FORWARD, 22));
    assertThat(result.quotes()).hasSize(22);
  }

  /** 7 days at 30 % and 14 days at 15 %: the later vol would need 21.2 %. */
  @Test
  void givenCalendarArbitrage_whenCalibrated_thenFlaggedAndNotRepaired() {
    List<OptionQuote> quotes = new ArrayList<>(strip(NINTH, 0.30).quotes(4800, 5900, 10));
    quotes.addAll(strip(SIXTEENTH, 0.15).quotes(4800, 5900, 10));
    CalibrationResult result = calibrate(Underlying.SPX, quotes);
    ExpirySlice nearer = result.slices().get(0);
    ExpirySlice later = result.slices().get(1);
    assertThat(nearer.flags()).doesNotContain(Flag.CALENDAR);
    assertThat(later.flags()).contains(Flag.CALENDAR);
    SliceDiagnostics found = later.diagnostics().orElseThrow();
    assertThat(found.calendar().orElseThrow().nearer()).isEqualTo(NINTH);
    // 21.21 - 15 at the forward; the quotes' own rounding is far below a hundredth of a point
    assertThat(found.calendar().orElseThrow().volPoints()).isBetween(6.1, 6.5);
    assertThat(later.atmVol()).isBetween(0.149, 0.151);
  }

  @Test
  void givenQuotesBelowIntrinsic_whenCalibrated_thenCountedAndRefusedByTheirRule() {
    List<OptionQuote> quotes = new ArrayList<>(strip(NINTH, 0.2).quotes(5000, 5700, 10));
    quotes.removeIf(quote -> quote.series().strike() < 5030 && quote.series().right() == CALL);
    // the ask of the first is below its worth, the bid and mid of the others are
    quotes.add(quoted(NINTH, CALL, 5000, 300, 310));
    quotes.add(quoted(NINTH, CALL, 5010, 300, 345));
    quotes.add(quoted(NINTH, CALL, 5020, 300, 335));
    CalibrationResult result = calibrate(Underlying.SPX, quotes);
    assertThat(result.rejected()).extracting(r -> r.code()).containsExactly("Q07");
    assertThat(result.slices().get(0).diagnostics().orElseThrow().unsolved())
        .isEqualTo(Map.of(ImpliedVol.Reason.BELOW_INTRINSIC, 2));
  }

  @Test
  void givenExpiredAndExpiringSeries_whenCalibrated_thenRefusedAsSuch() {
    List<OptionQuote> quotes =
        List.of(quoted(PAST, CALL, 5350, 1, 1.2), quoted(TODAY, PUT, 5350, 4, 4.2));
    CalibrationResult result = calibrate(Underlying.SPX, quotes);
    assertThat(result.refused())
        .containsExactly(
            new RefusedSlice(PAST, Reason.EXPIRED, 1), new RefusedSlice(TODAY, Reason.EXPIRED, 1));
    assertThat(result.quotes()).allSatisfy(quote -> {
      assertThat(quote.bidVol()).isEqualTo(new Unsolved(ImpliedVol.Reason.EXPIRED));
    });
  }

  /** No future and no pair: September has nothing to stand on, October stands on parity. */
  @Test
  void givenMissingVixMonth_whenCalibrated_thenThatExpiryIsRefused() {
    SliceKey september = new SliceKey(Root.VIX, LocalDate.of(2024, 9, 18));
    SliceKey october = new SliceKey(Root.VIX, LocalDate.of(2024, 10, 16));
    List<OptionQuote> quotes = new ArrayList<>();
    quotes.add(quoted(september, CALL, 20, 1.5, 1.6));
    quotes.addAll(
        new SyntheticStrip(october, years(october), 19, 1, place -> 0.9, 0.1).quotes(14, 26, 1));
    CalibrationResult result = calibrate(Underlying.VIX, quotes);
    assertThat(result.refused()).containsExactly(new RefusedSlice(september, Reason.NO_FORWARD, 1));
    assertThat(result.slices()).extracting(ExpirySlice::expiry).containsExactly(october.expiry());
  }

  /** Whatever stands in the file: no exception, no number that is none, no quote lost. */
  @Property(tries = 300)
  void givenAbsurdQuotes_whenCalibrated_thenTypedAndAccountedFor(
      @ForAll("chains") List<OptionQuote> quotes, @ForAll Underlying underlying) {
    CalibrationResult result = calibrate(underlying, quotes);
    assertThat(result.quotes().size() + result.rejected().size()).isEqualTo(quotes.size());
    for (CalibratedQuote quote : result.quotes()) {
      for (ImpliedVol vol : List.of(quote.bidVol(), quote.impliedVol(), quote.askVol())) {
        if (vol instanceof Solved solved) {
          assertThat(solved.vol()).isFinite().isPositive();
        }
      }
    }
    for (ExpirySlice slice : result.slices()) {
      assertThat(slice.forward().level()).isFinite().isPositive();
      assertThat(slice.atmVol()).isFinite().isPositive();
      SliceDiagnostics found = slice.diagnostics().orElseThrow();
      assertThat(found.fit().rmsHalfSpreads()).isFinite();
      assertThat(found.fit().rmsVolPoints()).isFinite();
      assertThat(found.fit().leftWingSlope()).isFinite().isBetween(0.0, 2.0);
      assertThat(found.fit().rightWingSlope()).isFinite().isBetween(0.0, 2.0);
      for (double place = -3; place <= 3; place += 0.25) {
        assertThat(slice.smile().vol(place)).isFinite().isPositive();
      }
    }
  }

  @Provide
  Arbitrary<List<OptionQuote>> chains() {
    Arbitrary<Double> strikes = Arbitraries.oneOf(
        Arbitraries.integers().between(1, 60).map(i -> 5000 + 10.0 * i),
        Arbitraries.doubles().between(0.001, 99_999).ofScale(3));
    Arbitrary<Double> prices = Arbitraries.oneOf(
        Arbitraries.doubles().between(0, 400).ofScale(2),
        Arbitraries.of(0.0, 0.05, 1e-300, 1e-9, 5349.99, 1e9, 1e300, Double.MAX_VALUE));
    Arbitrary<OptionQuote> quotes = Combinators.combine(
            Arbitraries.of(NINTH, SIXTEENTH, TODAY, new SliceKey(Root.SPX, SIXTEENTH.expiry())),
            Arbitraries.of(OptionRight.class),
            strikes,
            prices,
            prices)
        .as((key, right, strike, one, other) -> quoted(
            key,
            right,
            strike,
            Math.min(one, other),
            Math.max(Math.max(one, other), Double.MIN_NORMAL)));
    return quotes.list().ofMinSize(1).ofMaxSize(80);
  }

  private static SyntheticStrip strip(SliceKey key, double vol) {
    return new SyntheticStrip(key, years(key), 5350, 1, place -> vol, 0.2);
  }

  private static double years(SliceKey key) {
    return CALENDAR.yearsToSettlement(SESSION, key.root(), key.expiry());
  }

  private static CalibrationResult calibrate(Underlying underlying, List<OptionQuote> quotes) {
    return ChainCalibration.calibrate(new CalibrationInput(
        SESSION,
        CALENDAR,
        underlying,
        quotes,
        ZeroCurve.flat(0),
        5350,
        Optional.empty(),
        Optional.empty()));
  }
}
