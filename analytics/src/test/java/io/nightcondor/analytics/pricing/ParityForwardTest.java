package io.nightcondor.analytics.pricing;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.SyntheticStrip;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Forward.Method;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParityForwardTest {

  /** Quotes are exact but for roundings of prices of a few hundred points. */
  private static final double ROUNDING = 1e-8;

  private static final SliceKey SPX = new SliceKey(Root.SPX, LocalDate.of(2024, 2, 16));
  private static final SliceKey VIX = new SliceKey(Root.VIX, LocalDate.of(2024, 2, 14));
  private static final double YEARS = 0.115;

  @Test
  void givenExactQuotes_whenRegressed_thenForwardAndDiscountFactorComeBack() {
    Forward forward = ParityForward.byRegression(strip(0.9935).quotes(4000, 5400, 25), 4700, YEARS)
        .orElseThrow();
    assertThat(forward.level()).isCloseTo(4722.5, within(ROUNDING));
    assertThat(forward.discountFactor()).isCloseTo(0.9935, within(ROUNDING));
    assertThat(forward.method()).isEqualTo(Method.PARITY_REGRESSION);
    // 4230 to 5170 is within ten percent of 4700
    assertThat(forward.strikes()).isEqualTo(37);
    assertThat(forward.residualRms()).isLessThan(ROUNDING);
    assertThat(forward.lowConfidence()).isFalse();
  }

  /** Huber's loss bounds the pull of a stale quote that least squares would follow. */
  @Test
  void givenOneStaleQuote_whenRegressed_thenForwardHardlyMoves() {
    List<OptionQuote> quotes = new ArrayList<>(strip(0.9935).quotes(4300, 5100, 10));
    OptionQuote stale = strip(0.9935).quote(CALL, 4310);
    quotes.removeIf(q -> q.series().equals(stale.series()));
    quotes.add(SyntheticStrip.quoted(SPX, CALL, 4310, stale.bid() + 3, stale.ask() + 3));
    Forward forward = ParityForward.byRegression(quotes, 4700, YEARS).orElseThrow();
    // least squares would put the forward 0.03 and the discount factor 2.6e-4 higher
    assertThat(forward.level()).isCloseTo(4722.5, within(1e-4));
    assertThat(forward.discountFactor()).isCloseTo(0.9935, within(1e-6));
  }

  @Test
  void givenTwoWeeksLess_whenRegressed_thenLeftToTheCurve() {
    List<OptionQuote> quotes = strip(0.9935).quotes(4300, 5100, 25);
    assertThat(ParityForward.byRegression(quotes, 4700, 13.99 / 365)).isEmpty();
    assertThat(ParityForward.byRegression(quotes, 4700, 0.06)).isPresent();
  }

  /** exp(-0.15 x 0.115) = 0.98290 and exp(0.01 x 0.115) = 1.00115 are the bounds. */
  @Test
  void givenImpossibleRate_whenRegressed_thenLeftToTheCurve() {
    assertThat(ParityForward.byRegression(strip(0.982).quotes(4300, 5100, 25), 4700, YEARS))
        .isEmpty();
    assertThat(ParityForward.byRegression(strip(1.0013).quotes(4300, 5100, 25), 4700, YEARS))
        .isEmpty();
    assertThat(ParityForward.byRegression(strip(1.0010).quotes(4300, 5100, 25), 4700, YEARS))
        .isPresent();
  }

  /** Every other strike is three points off, seven times the half-spread. */
  @Test
  void givenNoisyQuotes_whenRegressed_thenLeftToTheCurve() {
    List<OptionQuote> quotes = new ArrayList<>();
    for (OptionQuote quote : strip(0.9935).quotes(4300, 5100, 25)) {
      double shift = quote.series().right() == CALL && quote.series().strike() % 50 == 0 ? 3 : 0;
      quotes.add(SyntheticStrip.quoted(
          SPX,
          quote.series().right(),
          quote.series().strike(),
          quote.bid() + shift,
          quote.ask() + shift));
    }
    assertThat(ParityForward.byRegression(quotes, 4700, YEARS)).isEmpty();
  }

  @Test
  void givenDiscountFactor_whenCrossingTaken_thenMedianOfTheNearestFive() {
    List<OptionQuote> quotes = new ArrayList<>(strip(0.9935).quotes(4300, 5100, 25));
    quotes.removeIf(q -> q.series().strike() == 4725 && q.series().right() == PUT);
    OptionQuote put = strip(0.9935).quote(PUT, 4725);
    quotes.add(SyntheticStrip.quoted(SPX, PUT, 4725, put.bid() - 0.3, put.ask() - 0.3));
    Forward forward = ParityForward.byCrossing(quotes, 4700, 0.9935).orElseThrow();
    assertThat(forward.level()).isCloseTo(4722.5, within(ROUNDING));
    assertThat(forward.strikes()).isEqualTo(5);
    assertThat(forward.method()).isEqualTo(Method.PARITY_FIXED_DISCOUNT);
    // one of five strikes is 0.3 off: the root of 0.09 / 5
    assertThat(forward.residualRms()).isCloseTo(0.3 / Math.sqrt(5), within(ROUNDING));
    assertThat(forward.lowConfidence()).isFalse();
  }

  @Test
  void givenFourStrikes_whenCrossingTaken_thenLowConfidence() {
    Forward forward = ParityForward.byCrossing(strip(0.9935).quotes(4675, 4750, 25), 4700, 0.9935)
        .orElseThrow();
    assertThat(forward.level()).isCloseTo(4722.5, within(ROUNDING));
    assertThat(forward.lowConfidence()).isTrue();
  }

  @Test
  void givenNoPairWithBids_whenCrossingTaken_thenNone() {
    List<OptionQuote> quotes = List.of(
        SyntheticStrip.quoted(SPX, CALL, 4700, 10, 11),
        SyntheticStrip.quoted(SPX, PUT, 4700, 0, 0.05),
        SyntheticStrip.quoted(SPX, CALL, 4800, 10, 11));
    assertThat(ParityForward.byCrossing(quotes, 4700, 1)).isEmpty();
    assertThat(ParityForward.byRegression(quotes, 4700, 1)).isEmpty();
  }

  /** By hand: forwards 18.0 (spreads 0.10) and 18.3 twice (spreads 0.20): weights 4 to 1 to 1. */
  @Test
  void givenThreeVixStrikes_whenAveraged_thenWeightedByOneOverSquaredSpread() {
    List<OptionQuote> quotes = List.of(
        SyntheticStrip.quoted(VIX, CALL, 18, 1.95, 2.05),
        SyntheticStrip.quoted(VIX, PUT, 18, 1.95, 2.05),
        SyntheticStrip.quoted(VIX, CALL, 19, 1.4, 1.6),
        SyntheticStrip.quoted(VIX, PUT, 19, 2.1, 2.3),
        SyntheticStrip.quoted(VIX, CALL, 17, 2.6, 2.8),
        SyntheticStrip.quoted(VIX, PUT, 17, 1.3, 1.5));
    Forward forward = ParityForward.ofVix(quotes, 1).orElseThrow();
    assertThat(forward.level()).isCloseTo(18.1, within(ROUNDING));
    // (4 x 0.1^2 + 2 x 0.2^2) / 6
    assertThat(forward.residualRms()).isCloseTo(Math.sqrt(0.02), within(ROUNDING));
    assertThat(forward.strikes()).isEqualTo(3);
    assertThat(forward.lowConfidence()).isFalse();
  }

  @Test
  void givenVixSpreadsOverAQuarter_whenAveraged_thenNotUsed() {
    List<OptionQuote> quotes = List.of(
        SyntheticStrip.quoted(VIX, CALL, 18, 1.95, 2.05),
        SyntheticStrip.quoted(VIX, PUT, 18, 1.95, 2.05),
        SyntheticStrip.quoted(VIX, CALL, 19, 1.4, 1.6),
        SyntheticStrip.quoted(VIX, PUT, 19, 2.1, 2.3),
        SyntheticStrip.quoted(VIX, CALL, 17, 2.6, 2.8),
        SyntheticStrip.quoted(VIX, PUT, 17, 1.2, 1.6));
    assertThat(ParityForward.ofVix(quotes, 1)).isEmpty();
  }

  /** Forwards 18.0, 18.6 and 18.0 with equal weights: dispersion 0.283, above 0.25. */
  @Test
  void givenScatteredVixStrikes_whenAveraged_thenLowConfidence() {
    List<OptionQuote> quotes = List.of(
        SyntheticStrip.quoted(VIX, CALL, 18, 1.9, 2.1),
        SyntheticStrip.quoted(VIX, PUT, 18, 1.9, 2.1),
        SyntheticStrip.quoted(VIX, CALL, 19, 1.7, 1.9),
        SyntheticStrip.quoted(VIX, PUT, 19, 2.1, 2.3),
        SyntheticStrip.quoted(VIX, CALL, 17, 2.3, 2.5),
        SyntheticStrip.quoted(VIX, PUT, 17, 1.3, 1.5));
    Forward forward = ParityForward.ofVix(quotes, 1).orElseThrow();
    assertThat(forward.level()).isCloseTo(18.2, within(ROUNDING));
    assertThat(forward.residualRms()).isCloseTo(Math.sqrt(0.08), within(ROUNDING));
    assertThat(forward.lowConfidence()).isTrue();
  }

  private static SyntheticStrip strip(double discountFactor) {
    return new SyntheticStrip(SPX, YEARS, 4722.5, discountFactor, place -> 0.14 - 0.3 * place, 0.8);
  }
}
