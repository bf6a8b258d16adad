package io.nightcondor.reporting.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.reporting.BacktestSample;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.json.BacktestPackJson;
import io.nightcondor.reporting.table.CellText;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.RowUnits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Workbook and page hold the cells of the same tables. */
class SameCellsTest {

  /** Of the checks a workbook has live formulas in place of the table. */
  private static final String CHECKS = "checks";

  static final List<BacktestPack> PACKS = List.of(
      BacktestSample.rich(),
      BacktestSample.empty(),
      BacktestSample.nasty(SamplePack.PAYLOADS.get(0)),
      BacktestSample.nasty("a long text without an end ".repeat(40)));

  @ParameterizedTest
  @FieldSource("PACKS")
  void givenPack_whenRendered_thenBothFormatsHoldEveryCell(BacktestPack pack) throws IOException {
    List<ReportFile> files = BacktestReports.render(pack);
    BacktestDocument document = BacktestDocument.of(pack, Sha256.of(BacktestPackJson.write(pack)));
    Document page = Jsoup.parse(new String(files.get(1).content(), StandardCharsets.UTF_8));
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(files.get(0).content()))) {
      for (ReportTable table : Tables.of(document)) {
        assertPage(page, RowUnits.beside(table));
        if (!table.id().equals(CHECKS)) {
          assertWorkbook(workbook, table);
        }
      }
    }
  }

  private static void assertPage(Document page, ReportTable table) {
    List<Element> found = page.select("table").stream()
        .filter(element -> element.select("caption").text().equals(table.title()))
        .toList();
    assertThat(found).as(table.id()).hasSize(table.rows().isEmpty() ? 0 : 1);
    if (table.rows().isEmpty()) {
      assertThat(page.text()).contains(table.whenEmpty());
      return;
    }
    List<Element> rows = found.get(0).select("tbody > tr");
    assertThat(rows).as(table.id()).hasSameSizeAs(table.rows());
    for (int r = 0; r < rows.size(); r++) {
      assertThat(rows.get(r).children().eachText())
          .as("%s, row %d", table.id(), r)
          .isEqualTo(table.rows().get(r).stream()
              .map(cell -> CellText.of(cell, "−").replaceAll("\\s+", " ").strip())
              .toList());
    }
  }

  /** Sentences for which a row has no room stand below its table. */
  private static void assertWorkbook(XSSFWorkbook workbook, ReportTable table) {
    XSSFTable found = workbook.getTable(
        table.id().substring(0, 1).toUpperCase(Locale.ROOT) + table.id().substring(1));
    if (table.rows().isEmpty()) {
      assertThat(found).as(table.id()).isNull();
      return;
    }
    XSSFSheet sheet = found.getXSSFSheet();
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 0; c < found.getColumnCount(); c++) {
        Cell cell =
            sheet.getRow(found.getStartRowIndex() + 1 + r).getCell(found.getStartColIndex() + c);
        assertSame(cell, table.rows().get(r).get(c), "%s, %d, %d".formatted(table.id(), r, c));
      }
    }
  }

  private static void assertSame(Cell cell, ReportCell expected, String place) {
    if (expected instanceof ReportCell.Quantity quantity) {
      assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
          .as(place)
          .isEqualByComparingTo(quantity.exact());
    } else if (expected instanceof ReportCell.Date date) {
      assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).as(place).isEqualTo(date.date());
    } else {
      assertThat(cell.getStringCellValue()).as(place).isEqualTo(CellText.of(expected, ""));
    }
  }
}
