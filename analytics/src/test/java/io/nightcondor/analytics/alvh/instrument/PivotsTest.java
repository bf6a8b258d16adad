package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pack.PivotRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H11: high 110, low 100, close 106. */
class PivotsTest {

  /** Half a unit of the last printed digit. */
  private static final double PRINTED = 0.0005;

  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 21);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 18);
  private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 16);

  private final VxCurve curve = MarketFixture.on(LocalDate.of(2024, 8, 5))
      .vx(AUGUST, 22)
      .vx(SEPTEMBER, 106, 110, 100)
      .build()
      .vxCurve();

  @Test
  void givenAFuturesDay_whenPivotsAreListed_thenThreeSetsWithThePublishedLevels() {
    List<PivotRow> rows = Pivots.rows(curve, List.of(OCTOBER, SEPTEMBER, AUGUST));

    assertThat(rows).extracting(PivotRow::set).containsExactly("CLASSIC", "FIBONACCI", "CAMARILLA");
    assertThat(rows).allMatch(row -> row.expiry().equals(SEPTEMBER) && row.close() == 106);
    assertThat(level(rows.get(0), "P")).isCloseTo(105.333, within(PRINTED));
    assertThat(level(rows.get(0), "R1")).isCloseTo(110.667, within(PRINTED));
    assertThat(level(rows.get(0), "S2")).isCloseTo(95.333, within(PRINTED));
    assertThat(level(rows.get(1), "R1")).isCloseTo(109.153, within(PRINTED));
    assertThat(level(rows.get(1), "R2")).isCloseTo(111.513, within(PRINTED));
    assertThat(level(rows.get(2), "R1")).isCloseTo(106.917, within(PRINTED));
    assertThat(level(rows.get(2), "R4")).isCloseTo(111.5, within(PRINTED));
  }

  private static double level(PivotRow row, String name) {
    return row.levels().stream()
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow()
        .level();
  }
}
