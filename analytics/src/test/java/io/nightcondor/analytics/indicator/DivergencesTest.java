package io.nightcondor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.indicator.Divergence.Kind;
import io.nightcondor.analytics.market.IndexBar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * E2 on a series at 100 with a peak of 110 at bar 270 and one of 112 at bar 285; the oscillator
 * goes from -1 to 1 and back but for 5 and 4 at the peaks, so that its standard deviation is a
 * little over 1 and the margin of 0.05 of it less than 0.06.
 */
class DivergencesTest {

  private static final DivergenceRules RULES = new DivergenceRules(5, 5, 60, 0.001, 0.05, 60, 0);
  private static final int FIRST = 270;
  private static final int SECOND = 285;
  private static final int KNOWN = 290;

  private final double[] closes = new double[420];
  private final double[] oscillator = new double[420];

  DivergencesTest() {
    Arrays.fill(closes, 100);
    for (int i = 0; i < oscillator.length; i++) {
      oscillator[i] = i % 2 == 0 ? 1 : -1;
    }
    peak(FIRST, 110, 5);
    peak(SECOND, 112, 4);
  }

  private void peak(int bar, double close, double value) {
    closes[bar] = close;
    oscillator[bar] = value;
  }

  private List<Divergence> negative(int bars) {
    return find(Kind.NEGATIVE, bars, RULES);
  }

  private List<Divergence> find(Kind kind, int bars, DivergenceRules rules) {
    return new Divergences(
            Bars.ofCloses(Arrays.copyOf(closes, bars)),
            new BarSeries(0, Arrays.copyOf(oscillator, bars)),
            rules)
        .all(kind);
  }

  @Test
  void givenAHigherPeakWithALowerOscillator_whenKnown_thenActive() {
    assertThat(negative(KNOWN)).isEmpty();
    assertThat(negative(KNOWN + 1))
        .containsExactly(
            new Divergence(Kind.NEGATIVE, FIRST, SECOND, KNOWN, OptionalInt.empty(), false));
  }

  /** A close at the later peak's is none above it. */
  @Test
  void givenACloseAboveTheLaterPeak_whenFollowed_thenEnded() {
    closes[300] = 112;
    assertThat(negative(301).get(0).isActive()).isTrue();
    closes[301] = 112.01;
    assertThat(negative(302).get(0))
        .isEqualTo(new Divergence(Kind.NEGATIVE, FIRST, SECOND, KNOWN, OptionalInt.of(301), true));
  }

  /** Active on 60 bars, the first of which is the one at which it is known. */
  @Test
  void givenSixtyBars_whenFollowed_thenEnded() {
    assertThat(negative(KNOWN + 60).get(0).isActive()).isTrue();
    assertThat(negative(KNOWN + 61).get(0).ended()).hasValue(KNOWN + 60);
    assertThat(negative(KNOWN + 61).get(0).passed()).isFalse();
  }

  /** The bar's high finds the peak and its close is passed before the peak is known. */
  @Test
  void givenACloseAboveItBeforeItIsKnown_whenSought_thenNeverActive() {
    List<IndexBar> bars = new ArrayList<>(Bars.ofCloses(closes));
    bars.set(SECOND, Bars.bar(SECOND, 120, 99, 112));
    bars.set(SECOND + 2, Bars.bar(SECOND + 2, 114, 99, 113));
    assertThat(new Divergences(bars, new BarSeries(0, oscillator), RULES).all(Kind.NEGATIVE))
        .isEmpty();
  }

  /** 110 x 1.001 = 110.11: the later close must be above that. */
  @Test
  void givenAPeakHigherByTheMarginOnly_whenSought_thenNone() {
    closes[SECOND] = 110.1;
    assertThat(negative(300)).isEmpty();
    closes[SECOND] = 110.12;
    assertThat(negative(300)).hasSize(1);
  }

  /** A deviation a little over 1: 4.97 lies within 0.05 of it below 5, 4.93 does not. */
  @Test
  void givenAnOscillatorLowerByTheMarginOnly_whenSought_thenNone() {
    oscillator[SECOND] = 4.97;
    assertThat(negative(300)).isEmpty();
    oscillator[SECOND] = 4.93;
    assertThat(negative(300)).hasSize(1);
  }

  @Test
  void givenAnOscillatorBelowItsMiddleAtTheFirstPeak_whenSought_thenNone() {
    oscillator[FIRST] = -0.1;
    oscillator[SECOND] = -1;
    assertThat(negative(300)).isEmpty();
    DivergenceRules lowerMiddle = new DivergenceRules(5, 5, 60, 0.001, 0.05, 60, -0.2);
    assertThat(find(Kind.NEGATIVE, 300, lowerMiddle)).hasSize(1);
  }

  /** 60 bars are the most, so 61 are not; 15 are the distance here. */
  @Test
  void givenPeaksTooFarOrTooNear_whenSought_thenNone() {
    assertThat(find(Kind.NEGATIVE, 300, new DivergenceRules(5, 5, 15, 0.001, 0.05, 60, 0)))
        .hasSize(1);
    assertThat(find(Kind.NEGATIVE, 300, new DivergenceRules(5, 5, 14, 0.001, 0.05, 60, 0)))
        .isEmpty();
    assertThat(find(Kind.NEGATIVE, 300, new DivergenceRules(5, 16, 60, 0.001, 0.05, 60, 0)))
        .isEmpty();
  }

  /** E3: 60 % of 252 bars are 152, counted up to the later peak. */
  @Test
  void givenAShortOscillator_whenSought_thenNone() {
    int from = SECOND - 150;
    double[] tail = Arrays.copyOfRange(oscillator, from, 300);
    List<IndexBar> bars = Bars.ofCloses(Arrays.copyOf(closes, 300));
    assertThat(new Divergences(bars, new BarSeries(from, tail), RULES).all(Kind.NEGATIVE))
        .isEmpty();
    double[] longer = Arrays.copyOfRange(oscillator, from - 1, 300);
    assertThat(new Divergences(bars, new BarSeries(from - 1, longer), RULES).all(Kind.NEGATIVE))
        .hasSize(1);
  }

  /** Everything mirrored at 100 and 0. */
  @Test
  void givenALowerTroughWithAHigherOscillator_whenKnown_thenPositive() {
    for (int i = 0; i < closes.length; i++) {
      closes[i] = 200 - closes[i];
      oscillator[i] = -oscillator[i];
    }
    assertThat(negative(300)).isEmpty();
    assertThat(find(Kind.POSITIVE, 300, RULES))
        .containsExactly(
            new Divergence(Kind.POSITIVE, FIRST, SECOND, KNOWN, OptionalInt.empty(), false));
    closes[299] = 87.99;
    assertThat(find(Kind.POSITIVE, 300, RULES).get(0).passed()).isTrue();
  }

  /** The earlier one still stands when a later, lower one has ended. */
  @Test
  void givenALaterOneThatEnded_whenTheLastIsAsked_thenTheOneThatIsActive() {
    peak(297, 105, 3);
    peak(304, 106, 2);
    closes[315] = 107;
    Divergences divergences = new Divergences(
        Bars.ofCloses(Arrays.copyOf(closes, 320)),
        new BarSeries(0, Arrays.copyOf(oscillator, 320)),
        RULES);
    assertThat(divergences.all(Kind.NEGATIVE))
        .extracting(Divergence::second)
        .containsExactly(SECOND, 304);
    assertThat(divergences.last(Kind.NEGATIVE)).map(Divergence::second).contains(SECOND);
  }

  /** What is active on a night is what the nights after it say was active then. */
  @Property(tries = 60)
  void givenMoreBars_whenSought_thenWhatWasActiveStays(
      @ForAll long seed, @ForAll @IntRange(min = 200, max = 399) int night) {
    Random random = new Random(seed);
    double[] levels = new double[400];
    levels[0] = 100;
    for (int i = 1; i < levels.length; i++) {
      levels[i] = levels[i - 1] * StrictMath.exp(0.01 * random.nextGaussian());
    }
    List<Divergence> later = walk(levels, levels.length);
    List<Divergence> then = walk(levels, night + 1);
    for (Kind kind : Kind.values()) {
      assertThat(active(then, kind, night)).isEqualTo(active(later, kind, night));
    }
  }

  private static List<Divergence> walk(double[] levels, int bars) {
    double[] closes = Arrays.copyOf(levels, bars);
    Divergences divergences =
        new Divergences(Bars.ofCloses(closes), Macd.of(closes, 12, 26, 9).line(), RULES);
    List<Divergence> all = new ArrayList<>(divergences.all(Kind.NEGATIVE));
    all.addAll(divergences.all(Kind.POSITIVE));
    return all;
  }

  private static List<Integer> active(List<Divergence> all, Kind kind, int night) {
    return all.stream()
        .filter(divergence -> divergence.kind() == kind && divergence.known() <= night)
        .filter(divergence -> divergence.ended().orElse(Integer.MAX_VALUE) > night)
        .map(Divergence::second)
        .toList();
  }
}
