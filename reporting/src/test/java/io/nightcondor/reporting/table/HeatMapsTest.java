package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.ScenarioPanel.GridRow;
import io.nightcondor.reporting.SamplePack;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapsTest {

  /** USD; the shades begin at 0.5, 2, 5, 10 and 15 % of it. */
  private static final double EQUITY = 1_000_000;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4999.99, 0",
    "5000, 1",
    "-19999.99, -1",
    "-20000, -2",
    "50000, 3",
    "-100000, -4",
    "149999.99, 4",
    "150000, 5",
    "-9000000, -5"
  })
  void givenProfit_whenShaded_thenBySignAndShareOfEquity(double profit, int shade) {
    assertThat(HeatMap.shade(profit, EQUITY)).isEqualTo(shade);
  }

  @Property
  void givenLargerProfit_whenShaded_thenNeverAShadeBelow(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double one,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double other) {
    assertThat(HeatMap.shade(Math.max(one, other), EQUITY))
        .isGreaterThanOrEqualTo(HeatMap.shade(Math.min(one, other), EQUITY));
  }

  @Test
  void givenGrid_whenMapped_thenEveryCellStandsInItsPlace() {
    RiskPack pack = SamplePack.rich();
    List<HeatMap> maps = maps(pack.scenarios().grid(), pack.book().equity());
    assertThat(maps).extracting(HeatMap::id).containsExactly("heatMap0", "heatMap1", "heatMap5");
    int cells = 0;
    for (GridRow row : pack.scenarios().grid()) {
      HeatMap map = maps.stream()
          .filter(m -> m.id().equals("heatMap" + row.days()))
          .findFirst()
          .orElseThrow();
      int column =
          map.hedged().columns().stream().map(ReportColumn::name).toList().indexOf(row.vols());
      int line = map.hedged().rows().stream()
          .map(r -> r.get(0))
          .toList()
          .indexOf(TableBuilder.cell(Figure.of(row.spotShock()), 0, false));
      assertThat(map.hedged().rows().get(line).get(column))
          .isEqualTo(TableBuilder.cell(row.hedged(), 0, false));
      assertThat(map.unhedged().rows().get(line).get(column))
          .isEqualTo(TableBuilder.cell(row.unhedged(), 0, false));
      assertThat(map.hedgedShades().get(line).get(column - 1))
          .isEqualTo(
              HeatMap.shade(row.hedged().toOptional().getAsDouble(), pack.book().equity()));
      cells++;
    }
    assertThat(cells).isEqualTo(3 * 15 * 10);
  }

  @Test
  void givenMissingFigure_whenMapped_thenItsReasonAndNoShade() {
    HeatMap map = maps(
            List.of(
                new GridRow(
                    -5,
                    "BASE",
                    0,
                    9,
                    Figure.missing("UNPRICED_LEG"),
                    Figure.of(1),
                    Figure.of(-5_000)),
                new GridRow(-3, "FLAT", 0, 0, Figure.of(2), Figure.of(1), Figure.of(3))),
            EQUITY)
        .get(0);
    assertThat(map.unhedged().rows().get(0).get(1))
        .isEqualTo(new ReportCell.Missing("unpriced leg"));
    assertThat(map.hedged().rows().get(0).get(2)).isEqualTo(new ReportCell.Missing("not run"));
    assertThat(map.unhedgedShades()).containsExactly(List.of(0, 0), List.of(0, 0));
    assertThat(map.hedgedShades()).containsExactly(List.of(-1, 0), List.of(0, 0));
  }

  /** Two answers are one word once their controls are gone, two are cut at the same letters. */
  @Test
  void givenAnswersOfVolsAlikeAsShown_whenMapped_thenEachHasAColumnOfItsOwn() {
    String longest = "x".repeat(60);
    List<String> vols =
        List.of("FLAT", "FLAT\u0000", " flat ", "SPX", "", "\u200B", longest + 1, longest + 2);
    List<GridRow> grid = IntStream.range(0, vols.size())
        .mapToObj(i -> new GridRow(0, vols.get(i), 0, 0, Figure.of(i), Figure.of(0), Figure.of(i)))
        .toList();
    HeatMap map = maps(grid, EQUITY).get(0);
    assertThat(map.hedged().columns())
        .extracting(column -> column.name().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates()
        .hasSize(vols.size() + 1)
        .startsWith("spx", "flat", "flat (2)", "flat (3)", "spx (2)", "column", "column (2)");
    for (int i = 0; i < vols.size(); i++) {
      assertThat(map.hedged().rows().get(0).get(i + 1))
          .isEqualTo(TableBuilder.cell(Figure.of(i), 0, false));
    }
  }

  private static List<HeatMap> maps(List<GridRow> grid, double equity) {
    return HeatMaps.of(grid, equity).stream().map(HeatMap.class::cast).toList();
  }
}
