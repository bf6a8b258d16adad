package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import org.junit.jupiter.api.Test;

class ReturnsTest {

  /** DOMAIN D2: a kept credit of 13 on 50 over 45 days, (1 + 13/37)^(365/45) - 1 = 10.49. */
  @Test
  void givenReturnAboveThousandPercent_whenShown_thenOnlyThatIsSaid() {
    assertThat(Returns.shown(Figure.of(10.49))).isEqualTo(Figure.missing("> 1,000 %"));
    assertThat(Returns.shown(Figure.of(10))).isEqualTo(Figure.of(10));
    assertThat(Returns.shown(Figure.of(-1))).isEqualTo(Figure.of(-1));
    assertThat(Returns.shown(Figure.missing("UNDER_30_DAYS")))
        .isEqualTo(Figure.missing("UNDER_30_DAYS"));
  }
}
