package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.PaperPanel;
import io.nightcondor.analytics.pack.PaperPanel.NightRow;
import io.nightcondor.reporting.SamplePack;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTablesTest {

  private static final ReportDocument RICH = ReportDocument.of(SamplePack.rich());

  @Test
  void givenPolicies_whenLaidOut_thenEachHasItsRecordAndTheBooksOwnIsMarked() {
    ReportTable record = table("paperRecord");

    assertThat(record.rows()).hasSize(2);
    assertThat(((ReportCell.Text) record.rows().get(0).get(record.index("The book's"))).text())
        .isEqualTo("OWN");
    assertThat(record.rows().get(0).get(record.index("Total")))
        .isEqualTo(ReportCell.Quantity.of(501, 2, false));
  }

  @Test
  void givenEntries_whenLaidOut_thenOutcomesAreWordsAndAnOrderOfTonightWaits() {
    ReportTable entries = table("paperEntries");

    assertThat(texts(entries, "Outcome")).containsExactly("pending", "filled", "not filled");
    assertThat(entries.rows().get(0).get(entries.index("Decided")))
        .isEqualTo(new ReportCell.Missing("next session"));
    assertThat(entries.rows().get(0).get(entries.index("Price")))
        .isEqualTo(new ReportCell.Missing("pending"));
  }

  @Test
  void givenTonightsEntries_whenLaidOut_thenTheOlderOnesAreLeftOut() {
    PaperPanel paper = SamplePack.rich().paper();
    long older = paper.entries().stream()
        .filter(row -> row.session().isPresent())
        .filter(row -> !row.session().get().equals(SamplePack.SESSION))
        .count();

    assertThat(table("paperTonight").rows()).hasSize((int) (paper.entries().size() - older));
  }

  @Test
  void givenProfits_whenDrawn_thenALineAPolicyWithTheNightsBeforeItLeftOut() {
    ReportChart chart = PaperCharts.of(SamplePack.rich().paper()).get(0);

    assertThat(chart.series())
        .extracting(ReportChart.Series::column)
        .containsExactly("steward", "promoter");
    assertThat(chart.missing()).isEqualTo("promoter has gaps, 1 of 2: not on paper.");
  }

  @Test
  void givenOneNightOrNothingWon_whenDrawn_thenNoChart() {
    PaperPanel rich = SamplePack.rich().paper();
    List<NightRow> last = rich.nights().subList(1, 2);
    List<Figure> nothing = List.of(Figure.of(0), Figure.of(0));
    List<NightRow> still = rich.nights().stream()
        .map(night -> new NightRow(night.session(), nothing))
        .toList();

    assertThat(PaperCharts.of(with(rich, last))).isEmpty();
    assertThat(PaperCharts.of(with(rich, still))).isEmpty();
  }

  @Test
  void givenTheSample_whenItsRecordsAreAddedUp_thenTheChecksHold() {
    assertThat(RICH.checkResults().results())
        .filteredOn(result -> result.check().id().startsWith("paper"))
        .hasSize(3)
        .allSatisfy(result -> assertThat(result.differs()).isFalse())
        .allSatisfy(result -> assertThat(result.difference()).isPresent());
  }

  private static PaperPanel with(PaperPanel like, List<NightRow> nights) {
    return new PaperPanel(like.records(), like.entries(), nights, like.remarks());
  }

  private static List<String> texts(ReportTable table, String column) {
    return table.rows().stream()
        .map(row -> ((ReportCell.Text) row.get(table.index(column))).text())
        .toList();
  }

  private static ReportTable table(String id) {
    return RICH.section("Paper").blocks().stream()
        .filter(block -> block.id().equals(id))
        .map(ReportTable.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
