package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.MarketPanel.CodeCountRow;
import io.nightcondor.analytics.pack.MarketPanel.SliceQualityRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTablesTest {

  @Test
  void givenCodesNamedLikeOtherColumns_whenShown_thenEachHasAColumnOfItsOwn() {
    List<CodeCountRow> counts = List.of(
        new CodeCountRow("Quotes", 1),
        new CodeCountRow("root", 2),
        new CodeCountRow("", 3),
        new CodeCountRow("Q1", 4),
        new CodeCountRow("q1", 5));
    ReportTable table = QualityTables.expiries(
        List.of(new SliceQualityRow("SPX", LocalDate.of(2024, 8, 9), 40, List.of("Q7"), counts)));
    assertThat(table.columns())
        .extracting(ReportColumn::name)
        .containsExactly(
            "Root",
            "Expiry",
            "Quotes",
            "Of the expiry",
            "Column",
            "Q1",
            "Quotes (2)",
            "q1 (2)",
            "root (2)");
    assertThat(table.rows().get(0).subList(4, 9))
        .extracting(cell -> ((ReportCell.Quantity) cell).value().intValueExact())
        .containsExactly(3, 4, 1, 5, 2);
  }
}
