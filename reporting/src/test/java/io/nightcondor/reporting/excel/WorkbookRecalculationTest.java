package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.reporting.Viewers;
import io.nightcondor.reporting.ViewersTest;
import io.nightcondor.reporting.table.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every formula gives what its cell already holds, in POI and in LibreOffice. */
class WorkbookRecalculationTest {

  /** Sums of doubles, in another order than ours; amounts are below a billion. */
  private static final double DOUBLE_SUMS = 1e-6;

  /** Makes LibreOffice calculate what it opens, whoever wrote it. */
  private static final String ALWAYS = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  @TempDir
  private Path folder;

  static List<Named<ReportDocument>> documents() {
    return WorkbookSamples.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenWorkbook_whenPoiCalculates_thenEveryFormulaGivesItsCachedValue(ReportDocument document)
      throws IOException {
    try (XSSFWorkbook workbook = read(RiskWorkbook.render(document))) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      List<Cell> formulas = formulas(workbook);
      assertThat(formulas).hasSizeGreaterThan(2 * workbook.getNumberOfSheets());
      for (Cell cell : formulas) {
        CellValue value = evaluator.evaluate(cell);
        String where = where(cell);
        assertThat(value.getCellType()).as(where).isEqualTo(cell.getCachedFormulaResultType());
        if (value.getCellType() == CellType.NUMERIC) {
          assertThat(value.getNumberValue())
              .as(where)
              .isCloseTo(cell.getNumericCellValue(), within(DOUBLE_SUMS));
        } else {
          assertThat(value.getStringValue()).as(where).isEqualTo(cell.getStringCellValue());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenWorkbook_whenLibreOfficeCalculates_thenSameSheetsNoErrorAndSameValues(
      ReportDocument document) throws Exception {
    String office = Viewers.program("soffice");
    Path file = Files.write(folder.resolve("risk.xlsx"), RiskWorkbook.render(document));
    try (XSSFWorkbook ours = read(Files.readAllBytes(file));
        XSSFWorkbook theirs = read(Files.readAllBytes(recalculated(office, file)))) {
      assertThat(names(theirs)).isEqualTo(names(ours));
      for (Sheet sheet : theirs) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(type(cell)).as(where(cell)).isNotEqualTo(CellType.ERROR);
          }
        }
      }
      for (Cell cell : formulas(ours)) {
        Cell other = theirs
            .getSheet(cell.getSheet().getSheetName())
            .getRow(cell.getRowIndex())
            .getCell(cell.getColumnIndex());
        assertThat(other.getCellType()).as(where(cell)).isEqualTo(CellType.FORMULA);
        if (type(cell) == CellType.NUMERIC) {
          assertThat(other.getNumericCellValue())
              .as(where(cell))
              .isCloseTo(cell.getNumericCellValue(), within(DOUBLE_SUMS));
        } else {
          assertThat(other.getStringCellValue())
              .as(where(cell))
              .isEqualTo(cell.getStringCellValue());
        }
      }
    }
  }

  @Test
  void givenChecksThatHoldDifferAndLackAFigure_whenReadBack_thenEachSaysSo() throws IOException {
    try (XSSFWorkbook workbook = read(RiskWorkbook.render(CheckedDocument.of()))) {
      Sheet checks = workbook.getSheet("Checks");
      List<String> words = new ArrayList<>();
      for (int row = workbook.getTable("LiveChecks").getStartRowIndex() + 1;
          row <= workbook.getTable("LiveChecks").getEndRowIndex();
          row++) {
        words.add(checks.getRow(row).getCell(5).getStringCellValue());
      }
      assertThat(words)
          .containsExactly("OK", "OK", "CHECK", "OK", "OK", "OK", "OK", "no engine figure");
      for (Sheet sheet : workbook) {
        assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("CHECK");
        assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).startsWith("1 of 7 figures");
      }
    }
  }

  private Path recalculated(String office, Path file) throws IOException, InterruptedException {
    Path user = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS);
    Path out = Files.createDirectories(folder.resolve("recalculated"));
    ViewersTest.run(
        folder,
        office,
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        out.toString(),
        file.toString());
    return out.resolve(file.getFileName());
  }

  private static List<Cell> formulas(XSSFWorkbook workbook) {
    List<Cell> formulas = new ArrayList<>();
    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
      if (cell.getCellType() == CellType.FORMULA) {
        formulas.add(cell);
      }
    })));
    return formulas;
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static List<String> names(XSSFWorkbook workbook) {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  private static String where(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + cell;
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
