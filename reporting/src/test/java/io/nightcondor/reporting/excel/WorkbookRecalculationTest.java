package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.reporting.Viewers;
import io.nightcondor.reporting.ViewersTest;
import io.nightcondor.reporting.table.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
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

  private static final String CHECKED = "checked";
  private static final String WRONG = "wrong";
  private static final String WRONG_NUMBER = "-123456.75";
  private static final String WRONG_WORD = "NEITHER";

  /** As rendered, by the names of their documents. */
  private static final Map<String, XSSFWorkbook> OURS = new LinkedHashMap<>();

  @TempDir
  private static Path folder;

  @BeforeAll
  static void render() throws IOException {
    for (Named<ReportDocument> document : WorkbookSamples.all()) {
      byte[] workbook = RiskWorkbook.render(document.getPayload());
      Files.write(file(document.getName()), workbook);
      OURS.put(document.getName(), read(workbook));
    }
  }

  /** They are large, and the class outlives its tests. */
  @AfterAll
  static void letGo() throws IOException {
    for (XSSFWorkbook workbook : OURS.values()) {
      workbook.close();
    }
    OURS.clear();
  }

  static Set<String> names() {
    return OURS.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void givenWorkbook_whenPoiCalculates_thenEveryFormulaGivesItsCachedValue(String name) {
    XSSFWorkbook workbook = ours(name);
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

  /** One start of the office suite for all workbooks. */
  @Nested
  class InLibreOffice {

    @BeforeAll
    static void recalculate() throws IOException, InterruptedException {
      String office = Viewers.program("soffice");
      Path user = Files.createDirectories(folder.resolve("profile/user"));
      Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS);
      List<String> command = new ArrayList<>(List.of(
          office,
          "-env:UserInstallation=" + folder.resolve("profile").toUri(),
          "--headless",
          "--convert-to",
          "xlsx",
          "--outdir",
          folder.resolve("recalculated").toString()));
      OURS.keySet().forEach(name -> command.add(file(name).toString()));
      command.add(wrong().toString());
      ViewersTest.run(folder, command.toArray(String[]::new));
    }

    static Set<String> names() {
      return OURS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void givenWorkbook_whenCalculated_thenSameSheetsNoErrorAndSameValues(String name)
        throws IOException {
      XSSFWorkbook ours = ours(name);
      try (XSSFWorkbook theirs = recalculated(name)) {
        assertThat(sheets(theirs)).isEqualTo(sheets(ours));
        for (Sheet sheet : theirs) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              assertThat(type(cell)).as(where(cell)).isNotEqualTo(CellType.ERROR);
            }
          }
        }
        formulas(ours).forEach(cell -> assertSame(cell, theirs));
      }
    }

    /** Without it a suite that only copied what it read would pass. */
    @Test
    void givenWrongCachedValues_whenCalculated_thenTheRightOnesComeBack() throws IOException {
      try (XSSFWorkbook wrong = read(Files.readAllBytes(file(WRONG)));
          XSSFWorkbook theirs = recalculated(WRONG)) {
        assertThat(first(wrong, CellType.NUMERIC).getNumericCellValue())
            .isEqualTo(Double.parseDouble(WRONG_NUMBER));
        assertThat(first(wrong, CellType.STRING).getStringCellValue()).isEqualTo(WRONG_WORD);
        assertSame(first(ours(CHECKED), CellType.NUMERIC), theirs);
        assertSame(first(ours(CHECKED), CellType.STRING), theirs);
      }
    }

    /** The checked workbook with another number and another word as what its formulas gave. */
    private static Path wrong() throws IOException {
      try (XSSFWorkbook workbook = read(Files.readAllBytes(file(CHECKED)));
          OutputStream out = Files.newOutputStream(file(WRONG))) {
        cached(first(workbook, CellType.NUMERIC), WRONG_NUMBER);
        cached(first(workbook, CellType.STRING), WRONG_WORD);
        workbook.write(out);
      }
      return file(WRONG);
    }

    private static void cached(Cell cell, String value) {
      ((XSSFCell) cell).getCTCell().setV(value);
    }

    private static XSSFWorkbook recalculated(String name) throws IOException {
      return read(
          Files.readAllBytes(folder.resolve("recalculated").resolve(file(name).getFileName())));
    }

    private static void assertSame(Cell cell, XSSFWorkbook theirs) {
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
        assertThat(other.getStringCellValue()).as(where(cell)).isEqualTo(cell.getStringCellValue());
      }
    }
  }

  @Test
  void givenChecksThatHoldDifferAndLackAFigure_whenReadBack_thenEachSaysSo() {
    XSSFWorkbook workbook = ours(CHECKED);
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

  private static Path file(String name) {
    return folder.resolve(name.replace(' ', '-') + ".xlsx");
  }

  private static XSSFWorkbook ours(String name) {
    return Objects.requireNonNull(OURS.get(name));
  }

  /** The first formula that gave a number, or a text. */
  private static Cell first(XSSFWorkbook workbook, CellType type) {
    return formulas(workbook).stream()
        .filter(cell -> type(cell) == type)
        .findFirst()
        .orElseThrow();
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

  private static List<String> sheets(XSSFWorkbook workbook) {
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
