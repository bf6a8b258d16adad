package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.table.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Names of sheets, tables and ranges are constants: no text of the data gets into them. */
class NamesTest {

  @Test
  void givenNamesThatNoSheetMayHave_whenInEveryText_thenSheetsTablesAndRangesKeepTheirs()
      throws IOException {
    List<String> names = Payloads.names();
    AtomicInteger next = new AtomicInteger();
    Map<String, String> given = new HashMap<>();
    RiskPack nasty = NastyPack.with(field ->
        given.computeIfAbsent(field, any -> names.get(next.getAndIncrement() % names.size())));
    List<String> found = names(nasty);
    assertThat(found).containsExactlyElementsOf(names(NastyPack.with("harmless")));
    assertThat(Payloads.distinct(found)).hasSameSizeAs(found);
    try (XSSFWorkbook workbook = read(nasty)) {
      workbook
          .sheetIterator()
          .forEachRemaining(sheet -> WorkbookUtil.validateSheetName(sheet.getSheetName()));
    }
  }

  private static List<String> names(RiskPack pack) throws IOException {
    List<String> names = new ArrayList<>();
    try (XSSFWorkbook workbook = read(pack)) {
      workbook.sheetIterator().forEachRemaining(sheet -> {
        names.add("sheet " + sheet.getSheetName());
        for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
          names.add("table " + table.getName());
          assertThat(table.getDisplayName()).isEqualTo(table.getName()).matches("[A-Z]\\w*");
        }
      });
      for (Name name : workbook.getAllNames()) {
        names.add("range " + name.getNameName() + " of " + name.getSheetIndex());
      }
    }
    return names;
  }

  private static XSSFWorkbook read(RiskPack pack) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(RiskWorkbook.render(ReportDocument.of(pack))));
  }
}
