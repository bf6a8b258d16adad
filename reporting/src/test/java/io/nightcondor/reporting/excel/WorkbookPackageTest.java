package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.table.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a spreadsheet program ask whether to repair a file. */
@Tag("once")
class WorkbookPackageTest {

  private static final Pattern VOLATILE =
      Pattern.compile("\\b(INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|CELL|INFO)\\s*\\(");

  static List<Named<ReportDocument>> documents() {
    return WorkbookSamples.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenWorkbook_whenPartsAreRead_thenNoneIsExternalOrAMacro(ReportDocument document)
      throws IOException, OpenXML4JException {
    try (OPCPackage parts =
        OPCPackage.open(new ByteArrayInputStream(RiskWorkbook.render(document)))) {
      List<String> names = new ArrayList<>();
      for (PackagePart part : parts.getParts()) {
        names.add(part.getPartName().getName());
        if (!part.isRelationshipPart()) {
          for (PackageRelationship relation : part.getRelationships()) {
            assertThat(relation.getTargetMode()).isEqualTo(TargetMode.INTERNAL);
          }
        }
      }
      assertThat(names)
          .doesNotHaveDuplicates()
          .noneMatch(name -> name.contains("vbaProject") || name.contains("externalLink"));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenWorkbook_whenTablesAreRead_thenTheyAreUniqueInsideTheSheetAndNamedAsTheirHeaders(
      ReportDocument document) throws IOException {
    try (XSSFWorkbook workbook = read(document)) {
      List<XSSFTable> tables = new ArrayList<>();
      workbook.forEach(sheet -> tables.addAll(((XSSFSheet) sheet).getTables()));
      assertThat(tables).extracting(t -> t.getCTTable().getId()).doesNotHaveDuplicates();
      assertThat(tables)
          .extracting(t -> t.getDisplayName().toLowerCase(Locale.ROOT))
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[a-z_][a-z0-9_]*"));
      for (XSSFTable table : tables) {
        XSSFSheet sheet = table.getXSSFSheet();
        assertThat(table.getEndRowIndex()).isLessThanOrEqualTo(sheet.getLastRowNum());
        assertThat(table.getEndRowIndex()).isGreaterThan(table.getStartRowIndex());
        List<String> headers = new ArrayList<>();
        for (int c = 0; c < table.getColumnCount(); c++) {
          Cell header =
              sheet.getRow(table.getStartRowIndex()).getCell(table.getStartColIndex() + c);
          headers.add(header.getStringCellValue());
          assertThat(table.getColumns().get(c).getName()).isEqualTo(header.getStringCellValue());
        }
        assertThat(headers).extracting(h -> h.toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
        assertThat(table.getCTTable().getAutoFilter().getRef())
            .isEqualTo(table.getCTTable().getRef());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenWorkbook_whenCellsAreRead_thenNothingIsMergedVolatileOrBroken(ReportDocument document)
      throws IOException {
    try (XSSFWorkbook workbook = read(document)) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getNumMergedRegions()).isZero();
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.ERROR);
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).doesNotContainPattern(VOLATILE);
              assertThat(cell.getCellFormula()).doesNotContain("#REF!", "http", "file:");
            }
          }
        }
        for (Hyperlink link : sheet.getHyperlinkList()) {
          CellReference target = new CellReference(link.getAddress());
          Row row = workbook.getSheet(target.getSheetName()).getRow(target.getRow());
          assertThat(row.getCell(target.getCol())).as(link.getAddress()).isNotNull();
          assertThat(sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn()))
              .isNotNull();
        }
      }
      assertThat(workbook.getSheet("Summary").getHyperlinkList().size()
              + workbook.getSheet("Checks").getHyperlinkList().size())
          .isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenWorkbook_whenNamesAreRead_thenEachLeadsToACell(ReportDocument document)
      throws IOException {
    try (XSSFWorkbook workbook = read(document)) {
      List<String> names = new ArrayList<>();
      for (Name name : workbook.getAllNames()) {
        if (name.getNameName().startsWith("_xlnm")) {
          continue;
        }
        names.add(name.getNameName().toLowerCase(Locale.ROOT));
        CellReference cell = new AreaReference(
                name.getRefersToFormula(), SpreadsheetVersion.EXCEL2007)
            .getFirstCell();
        assertThat(
                workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()))
            .as(name.getNameName())
            .isNotNull();
      }
      assertThat(names)
          .doesNotHaveDuplicates()
          .contains("master_check", "checks_made", "checks_differing");
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenWorkbook_whenPartsAreValidated_thenTheyFollowTheirSchema(ReportDocument document)
      throws IOException {
    try (XSSFWorkbook workbook = read(document)) {
      for (Sheet each : workbook) {
        XSSFSheet sheet = (XSSFSheet) each;
        valid(sheet.getSheetName(), sheet.getCTWorksheet());
        sheet.getTables().forEach(table -> valid(table.getName(), table.getCTTable()));
        if (sheet.getDrawingPatriarch() != null) {
          valid(sheet.getSheetName(), sheet.getDrawingPatriarch().getCTDrawing());
          for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
            valid(sheet.getSheetName(), chart.getCTChartSpace());
          }
        }
      }
    }
  }

  @Test
  void givenEveryKindOfChart_whenReadBack_thenAxesAreTitledLinesStraightAndGapsLeft()
      throws IOException {
    try (XSSFWorkbook workbook = read(CheckedDocument.of())) {
      XSSFSheet sheet = workbook.getSheet("Made & checked");
      List<String> charts = sheet.getDrawingPatriarch().getCharts().stream()
          .map(chart -> chart.getCTChartSpace().xmlText())
          .toList();
      assertThat(charts).hasSize(4).allSatisfy(xml -> {
        assertThat(xml)
            .contains("Profit (USD)", "Series one", "Series &lt;two>", "dispBlanksAs val=\"gap\"")
            .doesNotContain("view3D", "3DChart", "smooth val=\"1\"");
        assertThat(xml.split("<c:title>", -1)).hasSize(3);
      });
      // a line with a gap is two series, of which the legend names one
      assertThat(charts.get(1).split("<c:ser>", -1)).hasSize(4);
      assertThat(charts.get(1)).contains("legendEntry");
      assertThat(charts.get(2)).contains("barDir val=\"bar\"", "dPt", "maxMin");
      assertThat(charts.get(3)).contains("barDir val=\"col\"", "stacked", "overlap val=\"100\"");
      assertThat(charts.get(2)).contains("wdUpDiag");
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givenDocument_whenRenderedTwice_thenBytesAreTheSame(ReportDocument document)
      throws IOException {
    List<byte[]> renders = new ArrayList<>();
    Reproducibility.runWithSourceDateEpoch(() -> {
      renders.add(RiskWorkbook.render(document));
      renders.add(RiskWorkbook.render(document));
    });
    assertThat(Arrays.equals(renders.get(0), renders.get(1))).isTrue();
  }

  private static void valid(String name, XmlObject xml) {
    List<XmlError> errors = new ArrayList<>();
    boolean valid = xml.validate(new XmlOptions().setErrorListener(errors));
    assertThat(valid).as("%s: %s", name, errors).isTrue();
  }

  private static XSSFWorkbook read(ReportDocument document) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(RiskWorkbook.render(document)));
  }
}
