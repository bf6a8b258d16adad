package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.reporting.SamplePack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTablesTest {

  private static final List<LimitRow> LIMITS = SamplePack.rich().limits();

  @Test
  void givenBreach_whenLaidOut_thenWordUseAndAgeStandInItsLine() {
    List<ReportCell> row = LimitTables.of(LIMITS).rows().get(0);
    assertThat(Cells.shown(row.subList(0, 8)))
        .containsExactly(
            TableBuilder.cell("Expected shortfall"),
            new ReportCell.Text("BREACH", Tone.BAD, ""),
            Cells.quantity("131420"),
            Cells.quantity("125000"),
            TableBuilder.cell("USD"),
            // 131,420 / 125,000 = 1.05136
            Cells.fraction("1.05"),
            Cells.quantity("2"),
            new ReportCell.Date(LocalDate.of(2024, 8, 2)));
  }

  @Test
  void givenEveryState_whenLaidOut_thenEachHasItsOwnWordAndTone() {
    assertThat(LimitTables.of(LIMITS).rows())
        .extracting(row -> row.get(1))
        .containsExactly(
            new ReportCell.Text("BREACH", Tone.BAD, ""),
            new ReportCell.Text("NOT KNOWN", Tone.WARN, ""),
            new ReportCell.Text("NEAR", Tone.WATCH, ""),
            new ReportCell.Text("INSIDE", Tone.GOOD, ""),
            new ReportCell.Text("INSIDE", Tone.GOOD, ""));
  }

  @Test
  void givenRatio_whenLaidOut_thenItsDecimalsAndWhyItsValueIsMissing() {
    List<ReportCell> row = LimitTables.of(LIMITS).rows().get(1);
    assertThat(Cells.shown(row.get(2))).isEqualTo(new ReportCell.Missing("no cash"));
    assertThat(Cells.shown(row.get(3))).isEqualTo(Cells.quantity("1.00"));
    assertThat(Cells.shown(row.get(7))).isEqualTo(new ReportCell.Missing("no breach"));
  }

  @Test
  void givenLimits_whenPutInWords_thenTheLightSaysHowManyAreBroken() {
    assertThat(LimitTables.inWords(LIMITS)).isEqualTo("1 of 5 limits broken, 1 near, 1 not known");
    assertThat(LimitTables.inWords(LIMITS.subList(3, 5))).isEqualTo("0 of 2 limits broken");
    assertThat(LimitTables.inWords(List.of())).isEmpty();
    assertThat(ReportDocument.of(SamplePack.rich()).statusMeaning())
        .isEqualTo(
            "a decision, a limit or a remark needs a person; 1 of 5 limits broken, 1 near, 1 not known; regime STRESSED");
    assertThat(ReportDocument.of(SamplePack.empty()).statusMeaning())
        .isEqualTo("nothing needs a person; regime NORMAL");
  }
}
