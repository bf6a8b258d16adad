package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.reporting.SamplePack;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportDocumentTest {

  @Test
  void givenRichPack_whenLaidOut_thenFourteenSectionsWithUniqueBlocks() {
    ReportDocument document = ReportDocument.of(SamplePack.rich());
    assertThat(document.sections())
        .extracting(ReportSection::name)
        .containsExactly(
            "Read me",
            "Summary",
            "Limits",
            "Condors",
            "Hedge",
            "Unwind",
            "Paper",
            "Stress",
            "P&L explain",
            "Regime & signals",
            "Calendar",
            "Data quality",
            "Audit",
            "Checks");
    assertThat(document.sections().stream().flatMap(s -> s.blocks().stream()).map(ReportBlock::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void givenAnyTable_whenLaidOut_thenProseIsLastAndNoNumberIsBlank() {
    for (ReportSection section : ReportDocument.of(SamplePack.rich()).sections()) {
      for (ReportBlock block : section.blocks()) {
        if (block instanceof ReportTable table) {
          for (int i = 0; i < table.columns().size(); i++) {
            ReportColumn column = table.columns().get(i);
            if (column.kind() == ReportColumn.Kind.PROSE) {
              assertThat(i).as(table.id()).isEqualTo(table.columns().size() - 1);
            }
            for (List<ReportCell> row : table.rows()) {
              assertIsOfKind(row.get(i), column);
            }
          }
        }
      }
    }
  }

  private static void assertIsOfKind(ReportCell cell, ReportColumn column) {
    switch (column.kind()) {
      case NUMBER, PERCENT ->
        assertThat(cell)
            .as(column.name())
            .isInstanceOfAny(ReportCell.Quantity.class, ReportCell.Missing.class);
      case DATE ->
        assertThat(cell)
            .as(column.name())
            .isInstanceOfAny(ReportCell.Date.class, ReportCell.Missing.class);
      case TEXT, PROSE -> assertThat(cell).isInstanceOf(ReportCell.Text.class);
    }
  }

  @Test
  void givenMissingFigures_whenLaidOut_thenTheirReasonStandsInTheirPlace() {
    ReportTable profit = (ReportTable)
        ReportDocument.of(SamplePack.rich()).section("Condors").blocks().get(1);
    assertThat(Cells.shown(profit.rows().get(1).get(2)))
        .isEqualTo(new ReportCell.Missing("unknown cost"));
    assertThat(Cells.shown(profit.rows().get(1).get(5)))
        .isEqualTo(new ReportCell.Missing("unpriced leg"));
  }

  @Test
  void givenDailyRangeOnTheChain_whenLaidOut_thenTablesSaySo() {
    ReportDocument document = ReportDocument.of(SamplePack.rich());
    assertThat(table(document, "Regime & signals", "dailyRange").rows().get(0).get(2))
        .isEqualTo(TableBuilder.cell("the nine days of the chain"));
    assertThat(table(document, "Condors", "sides").note())
        .endsWith("The daily range takes its implied vol from the nine days of the chain.");
    assertThat(table(ReportDocument.of(SamplePack.empty()), "Condors", "sides").note())
        .endsWith("The daily range takes its implied vol from VIX.");
  }

  @Test
  void givenQualityCounts_whenLaidOut_thenByRuleByExpiryAndAtTheLeg() {
    ReportDocument document = ReportDocument.of(SamplePack.rich());
    ReportTable rules = table(document, "Data quality", "quality");
    assertThat(Cells.shown(rules.rows().get(0).get(0))).isEqualTo(TableBuilder.cell("Q03"));
    assertThat(Cells.shown(rules.rows().get(1).get(5)))
        .isEqualTo(new ReportCell.Missing("not counted"));
    ReportTable expiries = table(document, "Data quality", "expiryQuality");
    // only the codes that occur
    assertThat(expiries.columns())
        .extracting(ReportColumn::name)
        .containsExactly("Root", "Expiry", "Quotes", "Of the expiry", "Q03", "Q05", "Q12");
    assertThat(Cells.shown(expiries.rows().get(1).get(3))).isEqualTo(TableBuilder.cell("Q11, Q16"));
    assertThat(Cells.shown(expiries.rows().get(1).get(4))).isEqualTo(Cells.quantity("0"));
    assertThat(table(document, "Condors", "leftoverQuotes").rows().get(0))
        .contains(TableBuilder.cell("Q05, Q08"));
  }

  @Test
  void givenUnpricedLeg_whenLaidOut_thenLeftOutNamesIt() {
    ReportList leftOut =
        (ReportList) ReportDocument.of(SamplePack.rich()).section("Summary").blocks().stream()
            .filter(block -> block.id().equals("leftOut"))
            .findFirst()
            .orElseThrow();
    assertThat(leftOut.items())
        .extracting(ReportList.Item::lead)
        .contains("5 × SPXW240816P04950000 is unpriced");
  }

  @Test
  void givenUnpricedToday_whenCharted_thenNoCurveForTodayAndItsReason() {
    List<ReportBlock> blocks =
        ReportDocument.of(SamplePack.rich()).section("Condors").blocks();
    List<ReportChart> charts = blocks.stream()
        .filter(ReportChart.class::isInstance)
        .map(ReportChart.class::cast)
        .filter(chart -> chart.kind() == ReportChart.Kind.PAYOFF)
        .toList();
    assertThat(charts)
        .extracting(ReportChart::missing)
        .containsExactly("", "No curve for today: unpriced leg.", "");
    assertThat(charts).extracting(chart -> chart.series().size()).containsExactly(2, 1, 2);
    assertThat(charts.get(0).marks())
        .extracting(ReportChart.Mark::label)
        .containsExactly(
            "long put",
            "S*",
            "break-even low",
            "short put",
            "short call",
            "break-even high",
            "long call");
  }

  @Test
  void givenTwoColumnsOfOneName_whenBuilt_thenRefused() {
    ReportColumn column = new ReportColumn("P&L", "USD", 0, ReportColumn.Kind.NUMBER, "", false);
    assertThatThrownBy(
            () -> new ReportTable("t", "t", "", false, List.of(column, column), List.of(), ""))
        .hasMessage("table t has two columns named P&L");
  }

  private static ReportTable table(ReportDocument document, String section, String id) {
    return document.section(section).blocks().stream()
        .filter(block -> block.id().equals(id))
        .map(ReportTable.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
