package io.nightcondor.analytics.alvh;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import org.junit.jupiter.api.Test;

/** Sentences show figures as the tables beside them do. */
class SayTest {

  @Test
  void givenThousands_whenSaid_thenSeparatedAsInTables() {
    assertThat(Say.usd(-11_142.4)).isEqualTo("-$11,142");
    assertThat(Say.two(5644.9)).isEqualTo("5,644.90");
    assertThat(Say.two(-0.5)).isEqualTo("-0.50");
    assertThat(Say.rate(-23.01)).isEqualTo("-2,301.0 %");
    assertThat(Say.percent(12.4)).isEqualTo("1,240 %");
    assertThat(Say.two(Figure.missing("NO_QUOTE"))).isEqualTo("unknown (NO_QUOTE)");
  }

  @Test
  void givenUnits_whenSaid_thenWholeWithoutDecimals() {
    assertThat(Say.units(9)).isEqualTo("9");
    assertThat(Say.units(4.375)).isEqualTo("4.38");
  }
}
