package io.nightcondor.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunsTest {

  @Test
  void givenRows_whenTaken_thenRunsEndWithTheirRowAndColoursCountTheirPixels() {
    Canvas canvas = new Canvas(4, 2, 0xFFFFFF);
    canvas.pixels()[1] = 0;
    canvas.pixels()[2] = 0;
    Runs runs = Runs.of(canvas);
    assertThat(IntStream.range(0, runs.count()).map(runs::length)).containsExactly(1, 2, 1, 4);
    assertThat(IntStream.range(0, runs.count()).map(runs::number)).containsExactly(0, 1, 0, 0);
    assertThat(IntStream.range(0, runs.different()).map(runs::colour)).containsExactly(0xFFFFFF, 0);
    assertThat(IntStream.range(0, runs.different()).map(runs::pixels)).containsExactly(6, 2);
  }

  @Test
  void givenManyColours_whenTaken_thenEachHasItsNumber() {
    int side = 100;
    Canvas canvas = new Canvas(side, side, 0);
    for (int at = 0; at < side * side; at++) {
      canvas.pixels()[at] = at / 2 * 8;
    }
    Runs runs = Runs.of(canvas);
    assertThat(IntStream.range(0, runs.different()).map(runs::colour))
        .containsExactlyElementsOf(
            IntStream.range(0, side * side / 2).map(i -> i * 8).boxed().toList());
    assertThat(IntStream.range(0, runs.different()).map(runs::pixels)).containsOnly(2);
    assertThat(IntStream.range(0, runs.count()).map(runs::number))
        .containsExactlyElementsOf(IntStream.range(0, side * side / 2).boxed().toList());
  }
}
