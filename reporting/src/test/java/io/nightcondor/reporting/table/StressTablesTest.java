package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StressTablesTest {

  private static final RiskPack RICH = SamplePack.rich();

  @Test
  void givenSpotLinesOfThreeDays_whenLaidOut_thenTonightsInSightAndTheOthersFolded() {
    ReportTable now = table("spotLines");
    ReportTable later = table("spotLinesLater");
    assertThat(now.rows()).hasSize(15).allMatch(row -> row.get(1).equals(whole(0)));
    assertThat(later.rows()).hasSize(30).noneMatch(row -> row.get(1).equals(whole(0)));
    assertThat(now.detail()).isFalse();
    assertThat(later.detail()).isTrue();
    // worst of the vol responses, and the hedge at BASE: 336 USD x 9 VIX points = 3,024
    assertThat(Cells.shown(now.rows().get(4).subList(2, 8)))
        .containsExactly(
            whole(-140_750),
            TableBuilder.cell("ADVERSE"),
            whole(1_814),
            whole(3_024),
            whole(4_536),
            whole(-137_726));
  }

  @Test
  void givenNamedScenario_whenLaidOut_thenFuturesBySettlementAndTheWorstPart() {
    List<ReportCell> row = table("namedScenarios").rows().get(4);
    assertThat(Cells.shown(row.get(0))).isEqualTo(TableBuilder.cell("2018-02-05 ABSOLUTE"));
    assertThat(Cells.shown(row.get(3))).isEqualTo(Cells.quantity("-4.10"));
    assertThat(Cells.shown(row.get(5))).isEqualTo(TableBuilder.cell("measured"));
    assertThat(Cells.shown(row.get(11)))
        .isEqualTo(TableBuilder.cell("SPXW 2024-08-09 5170/5320/5600/5750"));
    // 0.6, 0.42 and 0.27 of 20.01 points
    assertThat(table("namedFutures").rows().get(4).get(2))
        .isEqualTo(TableBuilder.cell("16: +12.01; 44: +8.40; 105: +5.40"));
  }

  @Test
  void givenTails_whenLaidOut_thenHorizonWindowAndError() {
    List<ReportCell> both = Cells.shown(table("tails").rows().get(2));
    assertThat(both.subList(0, 2)).containsExactly(TableBuilder.cell("both"), whole(1));
    assertThat(both.get(7)).isEqualTo(whole(131_420));
    // 7 % of 131,420 = 9,199.4
    assertThat(both.get(8)).isEqualTo(whole(9_199));
    // 149,610 - 131,420
    assertThat(both.get(10)).isEqualTo(whole(18_190));
  }

  @Test
  void givenParts_whenLaidOut_thenTheySumToTheShortfallAndTheHedgeTakesAway() {
    List<List<ReportCell>> rows = table("tailParts").rows();
    BigDecimal sum = rows.stream()
        .map(row -> ((ReportCell.Quantity) row.get(2)).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("131420");
    assertThat(Cells.shown(rows.get(2).get(2))).isEqualTo(whole(-18_190));
    assertThat(Cells.shown(rows.get(2).get(7))).isEqualTo(new ReportCell.Missing("not bounded"));
  }

  @Test
  void givenShortBackTest_whenLaidOut_thenTheLightIsAWord() {
    assertThat(table("backTest").rows().get(0))
        .containsExactly(new ReportCell.Text("TOO SHORT", Tone.PLAIN, ""), whole(211), whole(3));
    assertThat(table("backTestExceptions").rows()).hasSize(2);
  }

  @Test
  void givenGrid_whenLaidOut_thenEveryScenarioIsALine() {
    assertThat(table("stressGrid").rows()).hasSize(450);
    assertThat(table("stressGrid").detail()).isTrue();
  }

  @Test
  void givenLegWithoutPrice_whenLaidOut_thenItsReasonInWordsAndBothPanelsNotes() {
    assertThat(table("stressLeftOut").rows().get(0).get(2))
        .isEqualTo(TableBuilder.cell(
            "no bid no twin thin slice; missing from every scenario and the tail"));
    ReportList notes = (ReportList) block("stressNotes");
    assertThat(notes.items())
        .extracting(ReportList.Item::text)
        .containsExactly(
            RICH.scenarios().notes().get(0), RICH.historical().notes().get(0));
  }

  private static ReportTable table(String id) {
    return (ReportTable) block(id);
  }

  private static ReportBlock block(String id) {
    return StressTables.of(RICH).stream()
        .filter(block -> block.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ReportCell whole(long value) {
    return Cells.quantity(Long.toString(value));
  }
}
