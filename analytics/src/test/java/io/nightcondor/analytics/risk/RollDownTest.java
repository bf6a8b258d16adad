package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RollDownTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  /** VIX points: a handful of products of numbers below 100. */
  private static final double ROUNDING = 1e-12;

  private static final VxCurve CURVE =
      new VxCurve(15, List.of(point(16, 16.2), point(44, 18), point(72, 18.5)));

  private static VxPoint point(int days, double level) {
    return new VxPoint(
        SESSION.plusDays(days),
        days,
        level,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        VxPoint.Source.SETTLEMENT,
        0,
        false);
  }

  /** 1.2 points in 16 days and 1.8 in 28; the last ten days of a future of 8 days end at spot. */
  @Test
  void givenARisingCurve_whenDaysPass_thenTheFutureSlidesToTheSpot() {
    assertThat(RollDown.points(CURVE, 16, 1)).isCloseTo(-1.2 / 16, within(ROUNDING));
    assertThat(RollDown.points(CURVE, 44, 1)).isCloseTo(-1.8 / 28, within(ROUNDING));
    assertThat(RollDown.points(CURVE, 44, 44)).isCloseTo(15 - 18, within(ROUNDING));
    assertThat(RollDown.points(CURVE, 8, 10)).isCloseTo(-0.6, within(ROUNDING));
    assertThat(RollDown.points(CURVE, 100, 10)).isZero();
  }

  /** The move that scenarios take is the same at every tenor: its knots are all the curve's. */
  @Property(tries = 200)
  void givenAnyTenor_whenMoved_thenTheCurveAtTheDaysLeft(
      @ForAll @IntRange(max = 120) int days, @ForAll @IntRange(min = 1, max = 60) int passed) {
    double moved = RollDown.move(CURVE, passed).moved(CURVE.levelAt(days), days, 0);
    assertThat(moved).isCloseTo(CURVE.levelAt(Math.max(0, days - passed)), within(ROUNDING));
  }
}
