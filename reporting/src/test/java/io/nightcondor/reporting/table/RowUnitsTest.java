package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.mail.MailContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowUnitsTest {

  private static final ReportDocument RICH = ReportDocument.of(SamplePack.rich());

  @Test
  void givenRowsWithUnitsOfTheirOwn_whenPutBeside_thenEachFigureHasItsUnitAndNoColumnHoldsUnits() {
    ReportTable table = RowUnits.beside(table("keyFigures"));
    assertThat(table.columns())
        .extracting(ReportColumn::name)
        .containsExactly("Figure", "Value", "Formula", "Meaning");
    assertThat(table.columns()).extracting(ReportColumn::unit).containsOnly("");
    assertThat(table.rows())
        .extracting(row -> row.get(1))
        .filteredOn(ReportCell.Quantity.class::isInstance)
        .extracting(cell -> ((ReportCell.Quantity) cell).unit())
        .contains("USD", "(0 to 1)", "USD/VIX pt");
  }

  @Test
  void givenTwoKindsOfUnitInARow_whenPutBeside_thenEachFigureHasItsOwn() {
    ReportTable table = RowUnits.beside(table("intensity"));
    List<String> names = table.columns().stream().map(ReportColumn::name).toList();
    assertThat(names).contains("Raw", "Age").doesNotContain("Unit", "Age unit");
    assertThat(table.rows()).anySatisfy(row -> {
      assertThat(unit(row.get(names.indexOf("Raw")))).isEqualTo("log change of 63 sessions");
      assertThat(unit(row.get(names.indexOf("Age")))).isEqualTo("days");
    });
  }

  @Test
  void givenTableWithAUnitForEachColumn_whenPutBeside_thenItIsTheSame() {
    ReportTable table = table("overview");
    assertThat(RowUnits.beside(table)).isSameAs(table);
  }

  @Test
  void givenEveryTable_whenPageAndMailAreDrawn_thenNeitherSaysToSeeAUnit() {
    String page = new String(RiskPage.render(RICH), StandardCharsets.UTF_8);
    MailContent mail = MailContent.of(SamplePack.rich());
    assertThat(List.of(page, mail.html(), mail.text()))
        .allSatisfy(text -> assertThat(text).doesNotContain("see unit", "see age unit"));
    assertThat(page).contains("<small class=\"unit\">USD/VIX pt</small>");
    assertThat(mail.html()).contains(" USD/VIX pt<");
    assertThat(mail.text()).contains(" USD/VIX pt\n");
  }

  private static String unit(ReportCell cell) {
    return cell instanceof ReportCell.Quantity quantity ? quantity.unit() : "";
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
