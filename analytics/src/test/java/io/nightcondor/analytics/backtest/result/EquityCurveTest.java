package io.nightcondor.analytics.backtest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.backtest.result.EquityCurve.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EquityCurveTest {

  @Test
  void givenProfits_whenSummed_thenEquityAndShareBelowThePeak() {
    assertThat(curve(-100, 300, -300, 0).points())
        .containsExactly(
            new Point(SampleDays.session(0), 900, 0.1),
            new Point(SampleDays.session(1), 1200, 0),
            new Point(SampleDays.session(2), 900, 0.25),
            new Point(SampleDays.session(3), 900, 0.25));
  }

  @Property(tries = 500)
  void whateverTheCurve_thinnedItKeepsItsExtremes(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 400) int days,
      @ForAll @IntRange(min = 5, max = 120) int most) {
    EquityCurve curve =
        curve(random.doubles(days).map(ignored -> 10 * random.nextGaussian()).toArray());
    List<Point> all = curve.points();
    List<Point> kept = curve.thinned(most).points();
    assertThat(kept).hasSizeLessThanOrEqualTo(most).isSubsetOf(all);
    assertThat(kept).isSortedAccordingTo(Comparator.comparing(Point::session));
    assertThat(kept.get(0)).isEqualTo(all.get(0));
    assertThat(kept.get(kept.size() - 1)).isEqualTo(all.get(days - 1));
    assertThat(kept)
        .contains(all.stream().max(Comparator.comparing(Point::equity)).orElseThrow());
    assertThat(kept)
        .contains(all.stream().min(Comparator.comparing(Point::equity)).orElseThrow());
    assertThat(kept.stream().mapToDouble(Point::drawdown).max())
        .isEqualTo(all.stream().mapToDouble(Point::drawdown).max());
  }

  @Test
  void givenFewPoints_whenThinned_thenAllStay() {
    EquityCurve curve = curve(1, 2, 3, 4, 5);
    assertThat(curve.thinned(5)).isEqualTo(curve);
  }

  @Test
  void givenRoomForFour_whenThinned_thenRefused() {
    EquityCurve curve = curve(1, 2, 3, 4, 5);
    assertThatThrownBy(() -> curve.thinned(4)).hasMessage("a curve needs 5 points or more, got 4");
  }

  private static EquityCurve curve(double... profits) {
    return EquityCurve.of(1000, SampleDays.unhedged(profits).days());
  }
}
