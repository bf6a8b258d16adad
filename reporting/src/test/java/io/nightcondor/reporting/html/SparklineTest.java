package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SparklineTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  @Test
  void givenRisingValues_whenDrawn_thenFromTheLowerLeftToTheUpperRight() {
    Sparkline line = Sparkline.of(List.of(value(10), value(15), value(20)));
    assertThat(line).isEqualTo(new Sparkline("0 0 120 28", "M4,24h0L60,14L116,4", "", "116", "4"));
  }

  @Test
  void givenHoles_whenDrawn_thenGapsAndALonelyValueIsADot() {
    Sparkline line = Sparkline.of(List.of(NONE, value(-1), NONE, value(1), value(3), NONE));
    assertThat(line.line()).isEqualTo("M26.4,24h0M71.2,14h0L93.6,4");
    assertThat(line.zero()).isEqualTo("M0,19H120");
    assertThat(line.lastX()).isEqualTo("93.6");
  }

  @Test
  void givenTheSameValueAlways_whenDrawn_thenInTheMiddle() {
    assertThat(Sparkline.of(List.of(value(7), value(7))).line()).isEqualTo("M4,14h0L116,14");
    assertThat(Sparkline.of(List.of(value(7))).line()).isEqualTo("M60,14h0");
  }

  @Test
  void givenNoValue_whenDrawn_thenNothing() {
    assertThat(Sparkline.of(List.of(NONE, NONE)))
        .isEqualTo(new Sparkline("0 0 120 28", "", "", "", ""));
  }

  private static OptionalDouble value(double value) {
    return OptionalDouble.of(value);
  }
}
