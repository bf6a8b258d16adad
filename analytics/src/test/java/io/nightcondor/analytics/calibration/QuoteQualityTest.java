package io.nightcondor.analytics.calibration;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static io.nightcondor.analytics.market.QualityCode.Q02_LOCKED;
import static io.nightcondor.analytics.market.QualityCode.Q03_ZERO_BID;
import static io.nightcondor.analytics.market.QualityCode.Q05_WIDE;
import static io.nightcondor.analytics.market.QualityCode.Q06_STALE;
import static io.nightcondor.analytics.market.QualityCode.Q08_PARITY;
import static io.nightcondor.analytics.market.QualityCode.Q09_VERTICAL;
import static io.nightcondor.analytics.market.QualityCode.Q10_BUTTERFLY;
import static io.nightcondor.analytics.market.QualityCode.Q12_IV_RANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.SyntheticStrip;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Forward.Method;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Each rule on a chain that is sound but for one quote, and on one just inside its limit. */
class QuoteQualityTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 2);
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());
  private static final SliceKey SEPTEMBER = new SliceKey(Root.SPX, LocalDate.of(2024, 9, 20));
  private static final double YEARS =
      CALENDAR.yearsToSettlement(SESSION, SEPTEMBER.root(), SEPTEMBER.expiry());
  private static final double FORWARD = 5370;
  private static final double DISCOUNT = Math.exp(-0.05 * YEARS);

  /** A skew of six vol points for ten percent of moneyness. */
  private static final Smile SKEW = place -> 0.16 - 0.6 * place + 0.8 * place * place;

  /** Every side 0.20 from its fair price. */
  private static final SyntheticStrip STRIP = strip(FORWARD);

  @Test
  void givenSoundChain_whenCalibrated_thenNoCode() {
    assertThat(codes(chain())).isEmpty();
  }

  @Test
  void givenBidAtTheAsk_whenCalibrated_thenLocked() {
    OptionQuote fair = STRIP.quote(PUT, 5300);
    assertThat(codes(chain(with(fair, fair.mid(), fair.mid()))))
        .isEqualTo(Map.of("P5300", Set.of(Q02_LOCKED)));
    assertThat(codes(chain(with(fair, fair.mid() - 0.01, fair.mid())))).isEmpty();
  }

  /** A far put alone at its strike: 0.10 to 0.15 is 40 % of its mid, below 60 %. */
  @Test
  void givenNoBid_whenCalibrated_thenZeroBidAndNotWideNorWithoutVol() {
    assertThat(codes(chain(quoted(PUT, 3800, 0, 0.05))))
        .isEqualTo(Map.of("P3800", Set.of(Q03_ZERO_BID)));
    assertThat(codes(chain(quoted(PUT, 3800, 0.10, 0.15)))).isEmpty();
  }

  @Test
  void givenWideMarketInsideTenDelta_whenCalibrated_thenWideAboveAQuarterOfItsMid() {
    OptionQuote fair = STRIP.quote(CALL, 5400);
    double mid = fair.mid();
    assertThat(codes(chain(with(fair, mid * 0.87, mid * 1.13))))
        .isEqualTo(Map.of("C5400", Set.of(Q05_WIDE)));
    assertThat(codes(chain(with(fair, mid * 0.88, mid * 1.12)))).isEmpty();
  }

  /** 0.05 to 0.10 is 67 % of 0.075; 0.06 to 0.11 is 59 % of 0.085. */
  @Test
  void givenWideMarketOutsideTenDelta_whenCalibrated_thenWideAboveThreeFifthsOfItsMid() {
    assertThat(codes(chain(quoted(PUT, 3800, 0.05, 0.10))))
        .isEqualTo(Map.of("P3800", Set.of(Q05_WIDE)));
    assertThat(codes(chain(quoted(PUT, 3800, 0.06, 0.11)))).isEmpty();
  }

  /** As doubles 1.1 less 0.6 is a bit more than 0.5; the prices are exactly 0.50 apart. */
  @Test
  void givenSpreadOfHalfAPoint_whenJudged_thenNotWide() {
    Forward forward = new Forward(100, 1, Method.PARITY_FIXED_DISCOUNT, 5, 0, false);
    Set<QualityCode> marks = EnumSet.noneOf(QualityCode.class);
    new QuoteChecks(forward, 0.1).markVol(quoted(CALL, 105, 0.6, 1.1), new Solved(0.3), marks);
    assertThat(marks).isEmpty();
  }

  /** Tolerance: two half-spreads of 0.20 and two ticks of 0.10. */
  @Test
  void givenCallAboveParity_whenCalibrated_thenPairOffParity() {
    List<OptionQuote> sparse = STRIP.quotes(4800, 5900, 25);
    OptionQuote fair = STRIP.quote(CALL, 5400);
    assertThat(codes(replaced(sparse, with(fair, fair.bid() + 0.65, fair.ask() + 0.65))))
        .isEqualTo(Map.of("C5400", Set.of(Q08_PARITY), "P5400", Set.of(Q08_PARITY)));
    assertThat(codes(replaced(sparse, with(fair, fair.bid() + 0.55, fair.ask() + 0.55))))
        .isEmpty();
  }

  /** The last call alone at its strike: its neighbour's ask is below its bid. */
  @Test
  void givenHigherCallDearer_whenCalibrated_thenVerticalBelowZero() {
    OptionQuote last = STRIP.quote(CALL, 5905);
    OptionQuote before = STRIP.quote(CALL, 5900);
    double bid = before.ask() + 0.01;
    assertThat(codes(chain(with(last, bid, bid + 0.4))))
        .isEqualTo(Map.of("C5900", Set.of(Q09_VERTICAL), "C5905", Set.of(Q09_VERTICAL)));
    assertThat(codes(chain(with(last, bid - 0.02, bid + 0.38)))).isEmpty();
  }

  /** The first call alone at its strike, sold for more than the width paid at the second. */
  @Test
  void givenLowerCallTooDear_whenCalibrated_thenVerticalAboveItsWidth() {
    OptionQuote first = STRIP.quote(CALL, 4795);
    double bid = STRIP.quote(CALL, 4800).ask() + DISCOUNT * 5 + 0.01;
    assertThat(codes(chain(with(first, bid, bid + 0.4))))
        .isEqualTo(Map.of("C4795", Set.of(Q09_VERTICAL), "C4800", Set.of(Q09_VERTICAL)));
    assertThat(codes(chain(with(first, bid - 0.02, bid + 0.38)))).isEmpty();
  }

  @Test
  void givenLowerPutDearer_whenCalibrated_thenVerticalBelowZero() {
    OptionQuote first = STRIP.quote(PUT, 4795);
    double bid = STRIP.quote(PUT, 4800).ask() + 0.01;
    assertThat(codes(chain(with(first, bid, bid + 0.4))))
        .isEqualTo(Map.of("P4795", Set.of(Q09_VERTICAL), "P4800", Set.of(Q09_VERTICAL)));
    assertThat(codes(chain(with(first, bid - 0.02, bid + 0.38)))).isEmpty();
  }

  /** Half-spreads of 0.40 together; the call is not yet 0.60 off parity. */
  @Test
  void givenStrikeAboveItsNeighbours_whenCalibrated_thenButterflyBelowZero() {
    OptionQuote middle = STRIP.quote(CALL, 5600);
    double limit =
        0.5 * (STRIP.quote(CALL, 5595).ask() + STRIP.quote(CALL, 5605).ask());
    assertThat(codes(chain(with(middle, limit + 0.01, limit + 0.41))))
        .isEqualTo(Map.of(
            "C5595", Set.of(Q10_BUTTERFLY),
            "C5600", Set.of(Q10_BUTTERFLY),
            "C5605", Set.of(Q10_BUTTERFLY)));
    assertThat(codes(chain(with(middle, limit - 0.01, limit + 0.39)))).isEmpty();
  }

  /** Strikes 100, 110 and 140: three quarters of the weight are on the nearer. */
  @Test
  void givenUnequalSpacing_whenButterflyChecked_thenNeighboursWeighBySlope() {
    OptionQuote lower = quoted(CALL, 100, 11, 12);
    OptionQuote upper = quoted(CALL, 140, 1, 2);
    // 0.75 x 12 + 0.25 x 2
    double limit = 9.5;
    assertThat(SliceChecks.breaksButterfly(lower, quoted(CALL, 110, limit + 0.01, 10), upper))
        .isTrue();
    assertThat(SliceChecks.breaksButterfly(lower, quoted(CALL, 110, limit, 10), upper))
        .isFalse();
  }

  /** Deep in the money: a mid below intrinsic value has no vol, its ask is still above it. */
  @Test
  void givenMidBelowIntrinsic_whenCalibrated_thenNoVol() {
    double intrinsic = DISCOUNT * (7000 - FORWARD);
    assertThat(codes(chain(quoted(PUT, 7000, intrinsic - 0.3, intrinsic + 0.1))))
        .isEqualTo(Map.of("P7000", Set.of(Q12_IV_RANGE)));
    assertThat(codes(chain(quoted(PUT, 7000, intrinsic - 0.1, intrinsic + 0.3))))
        .isEmpty();
  }

  @Test
  void givenOneQuoteAsBefore_whenForwardMovedByMoreThanHalfAPercent_thenStale() {
    OptionQuote old = STRIP.quote(PUT, 5300);
    List<OptionQuote> before = strip(FORWARD * 1.006).quotes(4800, 5900, 5);
    PreviousChain previous = previous(replaced(before, old), FORWARD * 1.006);
    assertThat(codes(calibrate(chain(), Optional.of(previous))))
        .isEqualTo(Map.of("P5300", Set.of(Q06_STALE)));
    PreviousChain calm = previous(replaced(before, old), FORWARD * 1.004);
    assertThat(codes(calibrate(chain(), Optional.of(calm)))).isEmpty();
  }

  @Test
  void givenQuoteAsBefore_whenASizeThatBothCarryDiffers_thenNotStale() {
    OptionQuote old = STRIP.quote(PUT, 5300);
    List<OptionQuote> before = strip(FORWARD * 1.006).quotes(4800, 5900, 5);
    PreviousChain ten = previous(replaced(before, sized(old, 10)), FORWARD * 1.006);
    assertThat(codes(calibrate(chain(sized(old, 11)), Optional.of(ten)))).isEmpty();
    assertThat(codes(calibrate(chain(sized(old, 10)), Optional.of(ten))))
        .isEqualTo(Map.of("P5300", Set.of(Q06_STALE)));
    // of two sources one carries no sizes: they say nothing
    assertThat(codes(calibrate(chain(old), Optional.of(ten))))
        .isEqualTo(Map.of("P5300", Set.of(Q06_STALE)));
  }

  /** 221 strikes, 442 quotes: a fifth are 88.4. */
  @Test
  void givenMoreThanAFifthStale_whenCalibrated_thenRejectedAndTheForwardIsOfTheOthers() {
    List<OptionQuote> before = strip(FORWARD * 1.01).quotes(4800, 5900, 5);
    List<OptionQuote> tonight = new ArrayList<>(chain());
    List<OptionQuote> old = before.subList(0, 89);
    old.forEach(quote -> tonight.removeIf(fresh -> fresh.series().equals(quote.series())));
    tonight.addAll(old);
    PreviousChain previous = previous(before, FORWARD * 1.01);
    CalibrationResult result = calibrate(tonight, Optional.of(previous));
    assertThat(result.rejected()).hasSize(89);
    QuoteRejection first = result.rejected().get(0);
    assertThat(first.code()).isEqualTo("Q06");
    assertThat(first.expected())
        .isEqualTo(
            "another bid, ask or size than at the session before, as the forward moved by -0.99 % and more than 20 % of the expiry stand still");
    assertThat(result.quotes()).hasSize(353);
    assertThat(codes(result)).isEmpty();
    assertThat(result.slices().get(0).forward().level()).isCloseTo(FORWARD, within(1e-6));
    // one fewer: flagged
    List<OptionQuote> fewer = new ArrayList<>(tonight);
    OptionSeries last = old.get(88).series();
    fewer.removeIf(quote -> quote.series().equals(last));
    fewer.add(STRIP.quote(last.right(), last.strike()));
    CalibrationResult kept = calibrate(fewer, Optional.of(previous));
    assertThat(kept.rejected()).isEmpty();
    assertThat(kept.quotes())
        .filteredOn(quote -> quote.quality().contains(Q06_STALE))
        .hasSize(88);
  }

  /** A slice of nothing but old quotes has its old forward; the others tell that it moved. */
  @Test
  void givenWholeExpiryStale_whenTheOthersMoved_thenRejected() {
    SliceKey october = new SliceKey(Root.SPX, LocalDate.of(2024, 10, 18));
    SliceKey november = new SliceKey(Root.SPX, LocalDate.of(2024, 11, 15));
    List<OptionQuote> old = strip(october, 5500).quotes(5000, 6000, 25);
    List<OptionQuote> tonight = new ArrayList<>(chain());
    tonight.addAll(old);
    tonight.addAll(strip(november, 5445).quotes(5000, 6000, 25));
    PreviousChain previous = PreviousChain.of(old, List.of());
    CalibrationResult result = calibrate(
        tonight,
        Optional.of(new PreviousChain(
            previous.quotes(),
            Map.of(SEPTEMBER, FORWARD / 0.99, october, 5500.0, november, 5445 / 0.99))));
    assertThat(result.rejected()).hasSize(82).allMatch(quote -> quote.code().equals("Q06"));
    assertThat(result.refused())
        .containsExactly(new RefusedSlice(october, RefusedSlice.Reason.NO_FORWARD, 0));
  }

  /** Nearly worthless options stay at no bid and a tick asked whatever the forward does. */
  @Test
  void givenNoBidAsBefore_whenForwardMoved_thenNotStale() {
    OptionQuote worthless = quoted(PUT, 3800, 0, 0.05);
    List<OptionQuote> before = new ArrayList<>(strip(FORWARD * 1.01).quotes(4800, 5900, 5));
    before.add(worthless);
    assertThat(codes(calibrate(chain(worthless), Optional.of(previous(before, FORWARD * 1.01)))))
        .isEqualTo(Map.of("P3800", Set.of(Q03_ZERO_BID)));
  }

  /** Inside three standard deviations nothing but a spread that is wide for a cheap option. */
  @Property(tries = 100)
  void givenSoundChain_whenCalibrated_thenNoCodeButThoseOfItsSpread(
      @ForAll @DoubleRange(min = 4000, max = 7000) double forward,
      @ForAll @DoubleRange(min = 0.10, max = 0.60) double vol,
      @ForAll @DoubleRange(min = 0.05, max = 2.0) double spread) {
    double reach = 3 * vol * Math.sqrt(YEARS);
    double first = 25 * Math.ceil(forward * Math.exp(-reach) / 25);
    double last = 25 * Math.floor(forward * Math.exp(reach) / 25);
    SyntheticStrip strip =
        new SyntheticStrip(SEPTEMBER, YEARS, forward, DISCOUNT, place -> vol, spread);
    CalibrationResult result = calibrate(strip.quotes(first, last, 25), Optional.empty(), forward);
    assertThat(result.rejected()).isEmpty();
    for (CalibratedQuote quote : result.quotes()) {
      boolean cheap = quote.quote().mid() < 4 * Math.max(spread, 0.5);
      assertThat(quote.quality())
          .as("%s", quote)
          .isSubsetOf(cheap ? Set.of(Q03_ZERO_BID, Q05_WIDE) : Set.of());
    }
  }

  private static SyntheticStrip strip(double forward) {
    return strip(SEPTEMBER, forward);
  }

  private static SyntheticStrip strip(SliceKey key, double forward) {
    double years = CALENDAR.yearsToSettlement(SESSION, key.root(), key.expiry());
    return new SyntheticStrip(key, years, forward, Math.exp(-0.05 * years), SKEW, 0.4);
  }

  /** Strikes from 4800 to 5900, 5 apart, with some quotes in place of the fair ones or added. */
  private static List<OptionQuote> chain(OptionQuote... others) {
    return replaced(STRIP.quotes(4800, 5900, 5), others);
  }

  private static List<OptionQuote> replaced(List<OptionQuote> quotes, OptionQuote... others) {
    Map<OptionSeries, OptionQuote> chain = new TreeMap<>(Comparator.naturalOrder());
    quotes.forEach(quote -> chain.put(quote.series(), quote));
    for (OptionQuote other : others) {
      chain.put(other.series(), other);
    }
    return List.copyOf(chain.values());
  }

  private static OptionQuote with(OptionQuote quote, double bid, double ask) {
    return quoted(quote.series().right(), quote.series().strike(), bid, ask);
  }

  private static OptionQuote quoted(OptionRight right, double strike, double bid, double ask) {
    return SyntheticStrip.quoted(SEPTEMBER, right, strike, bid, ask);
  }

  private static OptionQuote sized(OptionQuote quote, long size) {
    return new OptionQuote(
        quote.series(),
        quote.bid(),
        quote.ask(),
        OptionalLong.of(size),
        OptionalLong.of(size),
        quote.last(),
        quote.volume(),
        quote.openInterest(),
        quote.vendorVol(),
        quote.vendorDelta(),
        quote.sourceFile(),
        quote.sourceLine());
  }

  private static PreviousChain previous(List<OptionQuote> quotes, double forward) {
    return new PreviousChain(
        PreviousChain.of(quotes, List.of()).quotes(), Map.of(SEPTEMBER, forward));
  }

  private static CalibrationResult calibrate(
      List<OptionQuote> quotes, Optional<PreviousChain> previous) {
    return calibrate(quotes, previous, 5346.56);
  }

  private static CalibrationResult calibrate(
      List<OptionQuote> quotes, Optional<PreviousChain> previous, double index) {
    return ChainCalibration.calibrate(new CalibrationInput(
        SESSION,
        CALENDAR,
        Underlying.SPX,
        quotes,
        ZeroCurve.flat(0.05),
        index,
        Optional.empty(),
        previous));
  }

  private static Map<String, Set<QualityCode>> codes(List<OptionQuote> quotes) {
    CalibrationResult result = calibrate(quotes, Optional.empty());
    assertThat(result.rejected()).isEmpty();
    return codes(result);
  }

  /** Codes of the quotes that have any, by right and strike. */
  private static Map<String, Set<QualityCode>> codes(CalibrationResult result) {
    Map<String, Set<QualityCode>> codes = new TreeMap<>();
    for (CalibratedQuote quote : result.quotes()) {
      if (!quote.quality().isEmpty()) {
        OptionSeries series = quote.quote().series();
        codes.put(
            "%s%.0f".formatted(series.right() == CALL ? "C" : "P", series.strike()),
            quote.quality());
      }
    }
    return codes;
  }
}
