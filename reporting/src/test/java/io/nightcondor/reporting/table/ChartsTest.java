package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.MarketPanel.SmileCurveRow;
import io.nightcondor.analytics.pack.MarketPanel.SmilePointRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbers of the charts against those of the sample pack. */
class ChartsTest {

  private static final RiskPack RICH = SamplePack.rich();

  @Test
  void givenBookCurves_whenCharted_thenOneChartOfFourSeriesWithTheMarkOnTheHedgedCurve() {
    ReportChart chart = chart("bookCurve");
    assertThat(chart.kind()).isEqualTo(Kind.PAYOFF);
    assertThat(chart.series())
        .extracting(Series::column)
        .containsExactly(
            "Hedged at expiry", "Hedged today", "Unhedged at expiry", "Unhedged today");
    // -20 % of 5,186.33
    assertThat(cell(chart, 0, 0)).isEqualTo(Cells.quantity("4149.06"));
    // without a move the first expiry pays 62,370, and the hedge nothing
    assertThat(Cells.shown(chart.markTable().rows().get(0).get(2)))
        .isEqualTo(Cells.quantity("62370"));
    assertThat(chart.description()).contains("Without a move it is 62,370.", "S* is 5,186.");
    assertThat(chart.missing()).isEmpty();
  }

  @Test
  void givenSpotLines_whenCharted_thenTonightsOnlyAndTheBandAroundTheHedgedLine() {
    ReportChart chart = chart("spotLineChart");
    assertThat(chart.table().rows()).hasSize(15);
    // -140,750 without the hedge; 1,814.4, 3,024 and 4,536 of hedge at LOW, BASE and HIGH
    assertThat(Cells.shown(chart.table().rows().get(4)))
        .containsExactly(
            whole(-5), whole(-137_726), whole(-140_750), whole(-138_936), whole(-136_214));
    assertThat(chart.description()).endsWith("is -256,652, at -10 %; without it -262,700.");
  }

  @Test
  void givenParts_whenCharted_thenLargestFirstAndTheGainBelowZero() {
    ReportChart chart = chart("tailPartBars");
    assertThat(chart.table().rows().stream().map(row -> Cells.shown(row.get(1))))
        .containsExactly(whole(118_890), whole(30_720), whole(-18_190));
    assertThat(chart.description())
        .contains("together 131,420", "with 118,890", "take away 18,190");
  }

  @Test
  void givenMorePartsThanBars_whenCharted_thenTheLastBarIsTheSumOfTheOthersAndHolesAreNamed() {
    List<ComponentRow> rows = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      rows.add(part("part " + i, Figure.of(i)));
    }
    rows.add(part("hedge", Figure.of(-1_000)));
    rows.add(part("hole", Figure.missing("UNPRICED_LEG")));
    ReportChart chart = TailChart.of(rows).get(0);
    List<List<ReportCell>> bars = chart.table().rows();
    assertThat(bars).hasSize(TailChart.BARS + 1);
    assertThat(bars.get(0)).startsWith(TableBuilder.cell("part 30"));
    // the largest gain keeps its bar
    assertThat(bars.get(23)).startsWith(TableBuilder.cell("hedge"));
    // 1 to 7
    assertThat(bars.get(24).get(0)).isEqualTo(TableBuilder.cell("7 others"));
    assertThat(Cells.shown(bars.get(24).get(1))).isEqualTo(whole(28));
    assertThat(chart.description())
        .endsWith("The 24 largest have a bar each, the last bar is the sum of 7 others.");
    assertThat(chart.missing()).isEqualTo("Without a bar: hole, unpriced leg.");
  }

  @Test
  void givenVixFutures_whenCharted_thenTheVixItselfAtDayZero() {
    ReportChart chart = chart("vxCurveChart");
    assertThat(Cells.shown(chart.table().rows().get(0)).subList(0, 3))
        .containsExactly(whole(0), Cells.quantity("38.570"), TableBuilder.cell("spot"));
    assertThat(Cells.shown(chart.table().rows().get(1)).subList(0, 2))
        .containsExactly(whole(16), Cells.quantity("32.100"));
    assertThat(chart.description())
        .isEqualTo(
            "The curve of VIX futures falls from 32.10 in 16 days to 22.31 in 72 days; the VIX itself closed at 38.57.");
  }

  @Test
  void givenIntensity_whenCharted_thenDroppedComponentsAreNamedNotZero() {
    ReportChart chart = chart("intensityBars");
    assertThat(chart.table().rows()).hasSize(8);
    assertThat(cell(chart, 5, 1)).isEqualTo(new ReportCell.Missing("stale"));
    assertThat(chart.missing())
        .isEqualTo("Without a bar: I6 P/E compression, stale; I8 cap rotation, OFF.");
  }

  @Test
  void givenSmilesOnOtherGrids_whenCharted_thenReadOffAtWholePercentsWithinTheirQuotes() {
    SmileCurveRow wide = smile("SPX", 9, 0.898, 0.30, 1.002, 0.20);
    SmileCurveRow narrow = smile("SPXW", 2, 0.95, 0.40, 1.05, 0.30);
    ReportChart chart = SmileCharts.of(List.of(narrow, wide)).get(0);
    assertThat(chart.table().rows()).hasSize(16);
    assertThat(cell(chart, 0, 0)).isEqualTo(whole(90));
    assertThat(cell(chart, 0, 1)).isEqualTo(new ReportCell.Missing("not quoted"));
    // 0.30 - 0.10 x (0.90 - 0.898) / (1.002 - 0.898)
    assertThat(cell(chart, 0, 2)).isEqualTo(Cells.fraction("0.2981"));
    assertThat(cell(chart, 10, 1)).isEqualTo(Cells.fraction("0.3500"));
    assertThat(cell(chart, 15, 2)).isEqualTo(new ReportCell.Missing("not quoted"));
    assertThat(chart.description()).endsWith("SPXW 2024-08-02 35.00 %, SPX 2024-08-09 20.19 %.");
  }

  @Test
  void givenSmilesOfOneName_whenCharted_thenEachHasALineOfItsOwn() {
    ReportChart chart = SmileCharts.of(List.of(
            smile("SPX", 9, 0.9, 0.30, 1.1, 0.20), smile("SPX\u0007", 9, 0.9, 0.40, 1.1, 0.30)))
        .get(0);
    assertThat(chart.series()).extracting(ReportChart.Series::column).doesNotHaveDuplicates();
    assertThat(chart.table().rows().get(0).subList(1, 3))
        .containsExactly(
            TableBuilder.cell(Figure.of(0.30), 2, true),
            TableBuilder.cell(Figure.of(0.40), 2, true));
  }

  @Test
  void givenMoreSmilesThanLines_whenCharted_thenTheOthersAreNamed() {
    List<SmileCurveRow> smiles = Stream.iterate(1, day -> day + 1)
        .limit(8)
        .map(day -> smile("SPXW", day, 0.9, 0.3, 1.1, 0.2))
        .toList();
    ReportChart chart = SmileCharts.of(smiles).get(0);
    assertThat(chart.series()).hasSize(SmileCharts.LINES);
    assertThat(chart.series().stream().map(s -> s.line() + " " + s.ink())).doesNotHaveDuplicates();
    assertThat(chart.missing()).isEqualTo("Not drawn: SPXW 2024-08-07, SPXW 2024-08-08.");
  }

  @Test
  void givenExplain_whenCharted_thenEveryTermHasItsBarAndTheTotalIsInWords() {
    ReportChart terms = chart("pnlTermBars");
    assertThat(terms.table().rows().stream().map(row -> ((ReportCell.Text) row.get(0)).text()))
        .containsExactly(
            "Delta",
            "Gamma",
            "Vega, surface",
            "Vega, skew",
            "Theta",
            "Vanna",
            "Volga",
            "Rho",
            "Roll-down",
            "Settlement",
            "New trades",
            "Fees",
            "Unexplained");
    assertThat(cell(terms, 0, 1)).isEqualTo(whole(-101_010));
    assertThat(terms.missing()).isEqualTo("Without a bar: New trades, unknown cost.");
    assertThat(terms.description()).contains("their sum is missing");
    assertThat(chart("pnlStepBars").description()).endsWith("together -150,517.");
  }

  @Test
  void givenNights_whenCharted_thenAColumnANightAndTheFirstProfitMissing() {
    ReportChart states = chart("stateColumns");
    assertThat(states.kind()).isEqualTo(Kind.STACKED);
    assertThat(Cells.shown(states.table().rows().get(6)))
        .containsExactly(
            new ReportCell.Date(SamplePack.SESSION), whole(0), whole(1), whole(1), whole(1));
    ReportChart lines = chart("trailLines");
    assertThat(cell(lines, 0, 0)).isEqualTo(whole(-6));
    assertThat(cell(lines, 0, 3)).isEqualTo(new ReportCell.Missing("first night"));
    assertThat(cell(lines, 6, 2)).isEqualTo(whole(131_420));
    assertThat(lines.missing()).isEqualTo("P&L of the night has gaps, 1 of 7: first night.");
  }

  @Test
  void givenNothingToDraw_whenLaidOut_thenNoChart() {
    assertThat(charts(SamplePack.empty())).isEmpty();
  }

  @Test
  void givenAnyChart_whenLaidOut_thenSeriesAreColumnsAndTableIdsAreUnique() {
    List<ReportChart> charts = charts(RICH);
    assertThat(charts).hasSize(14);
    for (ReportChart chart : charts) {
      assertThat(chart.table().columns())
          .extracting(ReportColumn::name)
          .containsAll(chart.series().stream().map(Series::column).toList());
      assertThat(chart.valueTitle()).as(chart.id()).isNotBlank();
      assertThat(chart.description()).as(chart.id()).endsWith(".");
      if (chart.kind() == Kind.PAYOFF || chart.kind() == Kind.LINES) {
        assertThat(chart.table().rows()).allMatch(row -> row.get(0) instanceof ReportCell.Quantity);
      }
    }
    assertThat(charts.stream()
            .flatMap(c -> Stream.of(c.id(), c.table().id(), c.markTable().id())))
        .doesNotHaveDuplicates();
  }

  private static SmileCurveRow smile(
      String root, int day, double low, double lowVol, double high, double highVol) {
    return new SmileCurveRow(
        root,
        LocalDate.of(2024, 8, day),
        List.of(new SmilePointRow(low, lowVol), new SmilePointRow(high, highVol)));
  }

  private static ComponentRow part(String name, Figure oneDay) {
    Figure none = Figure.missing("NOT_BOUNDED");
    return new ComponentRow(name, "CONDOR", oneDay, none, none, none, none, none, none);
  }

  private static ReportCell cell(ReportChart chart, int row, int column) {
    return Cells.shown(chart.table().rows().get(row).get(column));
  }

  private static ReportChart chart(String id) {
    return charts(RICH).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<ReportChart> charts(RiskPack pack) {
    return ReportDocument.of(pack).sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportChart.class::isInstance)
        .map(ReportChart.class::cast)
        .toList();
  }

  private static ReportCell whole(long value) {
    return Cells.quantity(Long.toString(value));
  }
}
