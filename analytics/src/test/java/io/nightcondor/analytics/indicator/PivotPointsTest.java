package io.nightcondor.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** H11: high 110, low 100, close 106; printed to three decimals. */
class PivotPointsTest {

  private static final double PRINTED = 5.01e-4;

  @Test
  void givenTheDay_whenClassic_thenThePrintedLevels() {
    PivotPoints points = PivotPoints.classic(110, 100, 106);
    assertThat(level(points, "P")).isCloseTo(105.333, within(PRINTED));
    assertThat(level(points, "R1")).isCloseTo(110.667, within(PRINTED));
    assertThat(level(points, "S1")).isCloseTo(100.667, within(PRINTED));
    assertThat(level(points, "R2")).isCloseTo(115.333, within(PRINTED));
    assertThat(level(points, "S2")).isCloseTo(95.333, within(PRINTED));
  }

  @Test
  void givenTheDay_whenFibonacci_thenThePrintedLevels() {
    PivotPoints points = PivotPoints.fibonacci(110, 100, 106);
    assertThat(level(points, "R1")).isCloseTo(109.153, within(PRINTED));
    assertThat(level(points, "R2")).isCloseTo(111.513, within(PRINTED));
  }

  @Test
  void givenTheDay_whenCamarilla_thenThePrintedLevels() {
    PivotPoints points = PivotPoints.camarilla(110, 100, 106);
    assertThat(level(points, "R1")).isCloseTo(106.917, within(PRINTED));
    assertThat(level(points, "R2")).isCloseTo(107.833, within(PRINTED));
    assertThat(level(points, "R3")).isCloseTo(108.75, within(PRINTED));
    assertThat(level(points, "R4")).isCloseTo(111.5, within(PRINTED));
  }

  @Test
  void givenPriceOnALevel_whenNeighboursAreSought_thenItIsBoth() {
    PivotPoints points = PivotPoints.camarilla(110, 100, 106);
    assertThat(points.highestAtOrBelow(108.75)).map(PivotPoints.Level::name).hasValue("R3");
    assertThat(points.lowestAtOrAbove(108.75)).map(PivotPoints.Level::name).hasValue("R3");
    assertThat(points.highestAtOrBelow(90)).isEmpty();
    assertThat(points.lowestAtOrAbove(120)).isEmpty();
  }

  private static double level(PivotPoints points, String name) {
    return points.levels().stream()
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow()
        .level();
  }
}
