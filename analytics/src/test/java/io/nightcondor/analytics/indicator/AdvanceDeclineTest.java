package io.nightcondor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.IndexBar;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * E2 by hand: 100 more advances than declines on one day, 100 less on the next. The line goes 100,
 * 0, 100, 0; its average of 20 days is 50; the distance is 50 or -50. Over 252 days, half of them
 * each, the sample's standard deviation is 50 x sqrt(252 / 251).
 */
class AdvanceDeclineTest {

  private static final double ONE = StrictMath.sqrt(251.0 / 252);

  private final double[] advances = new double[271];
  private final double[] declines = new double[271];
  private final double[] index = new double[271];

  AdvanceDeclineTest() {
    for (int i = 0; i < advances.length; i++) {
      advances[i] = i % 2 == 0 ? 1500 : 1400;
      declines[i] = i % 2 == 0 ? 1400 : 1500;
    }
    Arrays.fill(index, 5000);
  }

  private AdvanceDecline line() {
    return AdvanceDecline.of(Bars.ofCloses(advances), Bars.ofCloses(declines));
  }

  @Test
  void givenALineThatAlternates_whenTaken_thenOneDeviationUp() {
    assertThat(line().line()).hasValue(100);
    assertThat(line().deviation().orElseThrow()).isCloseTo(ONE, within(1e-12));
    assertThat(line().bars()).isEqualTo(271);
  }

  /** 60 % of 252 distances are 152, which take 171 days. */
  @Test
  void givenTooFewDays_whenTaken_thenNoDeviation() {
    List<IndexBar> down = Bars.ofCloses(declines);
    assertThat(
            AdvanceDecline.of(Bars.ofCloses(Arrays.copyOf(advances, 170)), down).deviation())
        .isEmpty();
    assertThat(
            AdvanceDecline.of(Bars.ofCloses(Arrays.copyOf(advances, 171)), down).deviation())
        .isPresent();
    assertThat(AdvanceDecline.of(List.of(), down).line()).isEmpty();
  }

  @Test
  void givenADayOfAdvancesOnly_whenTaken_thenItIsLeftOut() {
    AdvanceDecline line =
        AdvanceDecline.of(Bars.ofCloses(advances), Bars.ofCloses(Arrays.copyOf(declines, 270)));
    assertThat(line.bars()).isEqualTo(270);
    assertThat(line.line()).hasValue(0);
    assertThat(line.asOf()).contains(Bars.ofCloses(advances).get(269).date());
  }

  /**
   * The line falls by 200 on the last day, from its high of 100 to -200 and below: 5 deviations.
   */
  @Test
  void givenAnIndexAtItsHighAndAFallenLine_whenAsked_thenDivergence() {
    declines[270] = 1700;
    assertThat(line().diverges(Bars.ofCloses(index))).isTrue();
  }

  @Test
  void givenALineAtItsHigh_whenAsked_thenNone() {
    assertThat(line().diverges(Bars.ofCloses(index))).isFalse();
  }

  /** E2: within 2 %: 4900 is, 4899 is not. */
  @Test
  void givenAnIndexBelowItsHigh_whenAsked_thenOnlyWithinTwoPercent() {
    declines[270] = 1700;
    index[270] = 4900;
    assertThat(line().diverges(Bars.ofCloses(index))).isTrue();
    index[270] = 4899;
    assertThat(line().diverges(Bars.ofCloses(index))).isFalse();
  }

  /** The high of day 220 is the 51st from the end: out of the window. */
  @Test
  void givenAnOldHigh_whenAsked_thenItDoesNotCount() {
    declines[270] = 1700;
    index[220] = 6000;
    assertThat(line().diverges(Bars.ofCloses(index))).isTrue();
    index[221] = 6000;
    assertThat(line().diverges(Bars.ofCloses(index))).isFalse();
  }

  @Test
  void givenAnIndexOfAnotherDayOrAShortOne_whenAsked_thenNone() {
    declines[270] = 1700;
    assertThat(line().diverges(Bars.ofCloses(Arrays.copyOf(index, 270)))).isFalse();
    assertThat(line().diverges(Bars.ofCloses(index).subList(222, 271))).isFalse();
  }
}
