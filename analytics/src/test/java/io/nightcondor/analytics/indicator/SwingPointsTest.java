package io.nightcondor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.IndexBar;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SwingPointsTest {

  @Test
  void givenAPeakAndATrough_whenSought_thenThoseBars() {
    List<IndexBar> bars = Bars.ofCloses(1, 2, 3, 5, 3, 2, 1, 2, 3);
    assertThat(SwingPoints.highs(bars, 2)).containsExactly(3);
    assertThat(SwingPoints.lows(bars, 2)).containsExactly(6);
  }

  /** E2: the maximum is strict, and it is not known before the bars after it. */
  @Test
  void givenATieOrTooFewBarsAfter_whenSought_thenNone() {
    assertThat(SwingPoints.highs(Bars.ofCloses(1, 2, 5, 5, 2, 1, 0), 2)).isEmpty();
    assertThat(SwingPoints.highs(Bars.ofCloses(1, 2, 5, 3), 2)).isEmpty();
    assertThat(SwingPoints.highs(Bars.ofCloses(1, 2, 5, 3, 2), 2)).containsExactly(2);
  }

  /** The day's high decides where there is one: bar 2 closed lower and traded higher. */
  @Test
  void givenHighsAndLows_whenSought_thenTheyDecide() {
    List<IndexBar> bars = new ArrayList<>(Bars.ofCloses(10, 11, 10, 11, 10));
    bars.set(2, Bars.bar(2, 14, 9, 10));
    assertThat(SwingPoints.highs(bars, 1)).containsExactly(2);
    assertThat(SwingPoints.lows(bars, 1)).containsExactly(2);
  }

  /** What was a turning point, or was not, stays so whatever comes later. */
  @Property(tries = 200)
  void givenMoreBars_whenSought_thenTheVerdictOnKnownBarsStays(
      @ForAll @Size(min = 12, max = 60) List<@IntRange(min = 1, max = 40) Integer> levels,
      @ForAll @IntRange(min = 1, max = 60) int known) {
    List<IndexBar> all =
        Bars.ofCloses(levels.stream().mapToDouble(Integer::doubleValue).toArray());
    int bars = Math.min(known, all.size());
    List<Integer> then = SwingPoints.highs(all.subList(0, bars), 5);
    List<Integer> later = SwingPoints.highs(all, 5);
    assertThat(later.stream().filter(bar -> bar + 5 < bars)).containsExactlyElementsOf(then);
  }
}
