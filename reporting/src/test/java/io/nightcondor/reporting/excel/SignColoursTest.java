package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignColoursTest {

  private static final ReportDocument RICH = ReportDocument.of(SamplePack.rich());

  @Test
  void givenColumnsOfProfits_whenAsked_thenThoseWithBothSigns() {
    ReportTable table = table("spotLines");
    assertThat(SignColours.columns(table, ColumnNumbers.of(table)))
        .extracting(column -> table.columns().get(column).name())
        .contains("Unhedged, worst", "Hedged")
        .doesNotContain("Move", "After");
  }

  /** Equity is no gain beside a loss, and cash that is paid is no loss. */
  @ParameterizedTest
  @ValueSource(strings = {"riskFigures", "alternatives", "keyFigures", "bookGreeks"})
  void givenFiguresOfSeveralKindsOrCash_whenAsked_thenNone(String id) {
    ReportTable table = table(id);
    List<String> signed = SignColours.columns(table, ColumnNumbers.of(table)).stream()
        .map(column -> table.columns().get(column).name())
        .toList();
    assertThat(signed).isEmpty();
  }

  private static ReportTable table(String id) {
    return RICH.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(block -> block.id().equals(id))
        .map(ReportTable.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
