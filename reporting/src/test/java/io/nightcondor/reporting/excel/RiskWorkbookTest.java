package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RiskWorkbookTest {

  /** Per cent of full size. */
  private static final int LEAST_SCALE = 45;

  /** Functions and references only: no formula carries a text of the data. */
  private static final String OURS = ours();

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  @Test
  void givenRichPack_whenReadBack_thenEveryCellIsWhatTheTablesSay() throws IOException {
    ReportDocument document = ReportDocument.of(SamplePack.rich());
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      for (ReportTable table : tables(document)) {
        XSSFTable found = workbook.getTable(capital(table.id()));
        if (table.rows().isEmpty()) {
          assertThat(found).as(table.id()).isNull();
        } else {
          int inRows = found.getColumnCount();
          if (inRows < table.columns().size()) {
            assertThat(table.columns().get(inRows).kind()).isEqualTo(ReportColumn.Kind.PROSE);
            assertBelow(table, inRows, found);
          }
          assertSame(table, inRows, found);
        }
      }
    }
  }

  /** Sentences that the rows have no room for stand below them, broken into lines. */
  private static void assertBelow(ReportTable table, int column, XSSFTable found) {
    StringBuilder below = new StringBuilder();
    for (int row = found.getEndRowIndex() + 1; row <= found.getXSSFSheet().getLastRowNum(); row++) {
      Row cells = found.getXSSFSheet().getRow(row);
      for (int c = 0; cells != null && c < 2; c++) {
        Cell cell = cells.getCell(c);
        if (cell != null && cell.getCellType() == CellType.STRING) {
          below.append(c == 1 || cells.getCell(1) == null ? " " + cell.getStringCellValue() : "");
        }
      }
    }
    for (List<ReportCell> row : table.rows()) {
      assertThat(below).contains(((ReportCell.Text) row.get(column)).text());
    }
  }

  private static void assertSame(ReportTable table, int inRows, XSSFTable found) {
    assertThat(found.getColumns())
        .extracting(XSSFTableColumn::getName)
        .containsExactlyElementsOf(
            table.columns().stream().limit(inRows).map(ReportColumn::name).toList());
    assertThat(found.getDataRowCount()).isEqualTo(table.rows().size());
    XSSFSheet sheet = found.getXSSFSheet();
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 0; c < inRows; c++) {
        XSSFCell cell =
            sheet.getRow(found.getStartRowIndex() + 1 + r).getCell(found.getStartColIndex() + c);
        assertSame(table.rows().get(r).get(c), cell);
      }
    }
  }

  private static void assertSame(ReportCell expected, XSSFCell cell) {
    if (expected instanceof ReportCell.Quantity quantity) {
      assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cell.getNumericCellValue()).isEqualTo(quantity.exact().doubleValue());
      assertThat(cell.getCellStyle().getDataFormatString().contains("%"))
          .isEqualTo(quantity.percent());
    } else if (expected instanceof ReportCell.Date date) {
      assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(date.date());
      assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
    } else if (expected instanceof ReportCell.Missing missing) {
      assertThat(cell.getStringCellValue()).isEqualTo(missing.reason());
      assertThat(cell.getCellStyle().getFont().getItalic()).isTrue();
    } else if (expected instanceof ReportCell.Text text) {
      assertThat(cell.getStringCellValue()).isEqualTo(text.text());
    }
  }

  @Test
  void givenRichPack_whenReadBack_thenSheetsPrintAndFreezeAsPromised() throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      List<String> names = new ArrayList<>();
      for (Sheet sheet : workbook) {
        names.add(sheet.getSheetName());
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        // 1 of a sheet that is shrunk a little rather than parted
        assertThat(sheet.getPrintSetup().getFitHeight()).isBetween((short) 0, (short) 1);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:5");
        assertThat(sheet.getFooter().getRight()).endsWith("Page &P of &N");
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getNumMergedRegions()).isZero();
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("ATTENTION");
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
            .isEqualTo(ReportDocument.MODELLED);
      }
      assertThat(names)
          .containsAll(ReportDocument.of(SamplePack.rich()).sections().stream()
              .map(ReportSection::name)
              .toList())
          .endsWith("Checks");
    }
  }

  /** One page across: a sheet of wide tables must not shrink to nothing. */
  @Test
  void givenRichPack_whenPrinted_thenEverySheetTellsItsScale() throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      Map<String, Integer> scales = new TreeMap<>();
      workbook.forEach(sheet -> scales.put(sheet.getSheetName(), PrintScale.of((XSSFSheet) sheet)));
      assertThat(scales)
          .as("per cent of full size: %s", scales)
          .allSatisfy((sheet, scale) -> assertThat(scale).isGreaterThan(LEAST_SCALE));
    }
  }

  @Test
  void givenChainInDoubt_whenReadBack_thenAlarmOnEverySheet() throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.doubtful())) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
            .startsWith("VIX CHECK FAILED: of the chain 37.01, published 38.57.")
            .endsWith(ReportDocument.MODELLED);
      }
    }
  }

  @Test
  void givenRichPack_whenReadBack_thenTablesAreUniqueAndFramed() throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      List<XSSFTable> tables = new ArrayList<>();
      workbook.forEach(sheet -> tables.addAll(((XSSFSheet) sheet).getTables()));
      assertThat(tables).extracting(t -> t.getCTTable().getId()).doesNotHaveDuplicates();
      assertThat(tables)
          .extracting(t -> t.getDisplayName().toLowerCase(Locale.ROOT))
          .doesNotHaveDuplicates();
      for (XSSFTable table : tables) {
        assertThat(table.getCTTable().getAutoFilter().getRef())
            .isEqualTo(table.getCTTable().getRef());
        for (int c = 0; c < table.getColumnCount(); c++) {
          Row header = table.getXSSFSheet().getRow(table.getStartRowIndex());
          assertThat(header.getCell(table.getStartColIndex() + c).getStringCellValue())
              .isEqualTo(table.getColumns().get(c).getName());
        }
      }
    }
  }

  @Test
  void givenRichPack_whenReadBack_thenOverviewLinksToPositionsAndSheetsLinkBack()
      throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      XSSFTable overview = workbook.getTable("Overview");
      XSSFTable positions = workbook.getTable("Positions");
      for (int r = 1; r <= overview.getDataRowCount(); r++) {
        Hyperlink link = workbook
            .getSheet("Summary")
            .getRow(overview.getStartRowIndex() + r)
            .getCell(0)
            .getHyperlink();
        assertThat(link.getAddress())
            .isEqualTo("'Condors'!A" + (positions.getStartRowIndex() + r + 1));
      }
      assertThat(
              workbook.getSheet("Condors").getRow(5).getCell(0).getHyperlink().getAddress())
          .isEqualTo("'Summary'!A1");
    }
  }

  @Test
  void givenCondors_whenReadBack_thenEachHasANativeChartOfItsCells() throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      XSSFSheet condors = workbook.getSheet("Condors");
      // the payoff of each condor, and the states over the nights
      assertThat(condors.getDrawingPatriarch().getCharts()).hasSize(4);
      assertThat(condors.getDrawingPatriarch().getCharts().get(1).getCTChart().xmlText())
          .contains("At expiry", "Today", "Index level (index points)", "Profit (USD)");
      assertThat(condors.getDrawingPatriarch().getCharts().get(2).getCTChart().xmlText())
          .doesNotContain("Today");
    }
  }

  @Test
  void givenBookCurves_whenReadBack_thenOneNativeChartHasThemWithAndWithoutHedge()
      throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      XSSFSheet stress = workbook.getSheet("Stress");
      // the book by index, by spot with the band of the hedge, and the parts of the shortfall
      assertThat(stress.getDrawingPatriarch().getCharts()).hasSize(3);
      assertThat(stress.getDrawingPatriarch().getCharts().get(1).getCTChart().xmlText())
          .contains("Hedged, at the first expiry", "Unhedged, today", "Profit (USD)");
    }
  }

  @Test
  void givenGrid_whenReadBack_thenShadesAreFixedFillsAndNeverRedOnThem() throws IOException {
    ReportDocument document = ReportDocument.of(SamplePack.rich());
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      Map<Integer, String> fills = new TreeMap<>();
      for (ReportBlock block : document.section("Stress").blocks()) {
        if (block instanceof HeatMap map) {
          fills(workbook.getTable(capital(map.hedged().id())), map.hedgedShades(), fills);
          fills(workbook.getTable(capital(map.unhedged().id())), map.unhedgedShades(), fills);
        }
      }
      assertThat(fills.get(0)).isEmpty();
      // one colour for each shade, and no two shades alike
      assertThat(fills.values()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);
    }
  }

  private static void fills(
      XSSFTable table, List<List<Integer>> shades, Map<Integer, String> fills) {
    for (int r = 0; r < shades.size(); r++) {
      for (int c = 0; c < shades.get(r).size(); c++) {
        XSSFCell cell = table
            .getXSSFSheet()
            .getRow(table.getStartRowIndex() + 1 + r)
            .getCell(table.getStartColIndex() + 1 + c);
        assertThat(cell.getCellStyle().getDataFormatString()).doesNotContain("[Red]");
        XSSFColor color = cell.getCellStyle().getFillForegroundColorColor();
        String fill = color == null ? "" : color.getARGBHex();
        assertThat(fill).isEqualTo(fills.computeIfAbsent(shades.get(r).get(c), s -> fill));
      }
    }
  }

  @Test
  void givenSessionDate_whenReadBack_thenPropertiesCarryItAndNotTheClock() throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.rich())) {
      var core = workbook.getProperties().getCoreProperties();
      assertThat(core.getCreated().toInstant())
          .isEqualTo(SamplePack.SESSION.atStartOfDay(ZoneOffset.UTC).toInstant());
      assertThat(core.getModified()).isEqualTo(core.getCreated());
      assertThat(core.getTitle()).isEqualTo("Risk of SPX-IC-1, 2024-08-05");
    }
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenReadBack_thenNoFormulaAndTextKeepsItsQuote(String payload)
      throws IOException {
    RiskPack pack = SamplePack.nasty(payload);
    int texts = 0;
    try (XSSFWorkbook workbook = read(pack)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).matches(OURS);
            }
            if (cell.getCellType() == CellType.STRING) {
              texts++;
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
            if (cell.getHyperlink() != null) {
              assertThat(cell.getHyperlink().getAddress()).matches("'[A-Z][A-Za-z &]*'![A-Z]+\\d+");
            }
          }
        }
      }
    }
    assertThat(texts).isGreaterThan(200);
    assertThat(entries(pack))
        .noneMatch(name -> name.contains("vbaProject") || name.contains("externalLink"))
        .doesNotHaveDuplicates();
  }

  @Test
  void givenNoPositions_whenReadBack_thenEveryEmptyTableSaysSo() throws IOException {
    try (XSSFWorkbook workbook = read(SamplePack.empty())) {
      List<String> texts = new ArrayList<>();
      workbook
          .getSheet("Condors")
          .forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
      assertThat(texts).contains("This book holds no iron condor.", "No leg is left over.");
      assertThat(workbook.getSheet("Summary").getRow(3).iterator()).isExhausted();
    }
  }

  private static XSSFWorkbook read(RiskPack pack) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(RiskWorkbook.render(ReportDocument.of(pack))));
  }

  private static List<String> entries(RiskPack pack) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(
        new ByteArrayInputStream(RiskWorkbook.render(ReportDocument.of(pack))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static List<ReportTable> tables(ReportDocument document) {
    return document.sections().stream()
        .map(ReportSection::blocks)
        .flatMap(List::stream)
        .flatMap(RiskWorkbookTest::tables)
        // the workbook writes them live, in a table of its own
        .filter(table -> !table.id().equals("checks"))
        .toList();
  }

  private static Stream<ReportTable> tables(ReportBlock block) {
    if (block instanceof ReportTable table) {
      return Stream.of(table);
    }
    if (block instanceof HeatMap map) {
      return Stream.of(map.hedged(), map.unhedged());
    }
    return block instanceof ReportChart chart
        ? Stream.of(chart.table(), chart.markTable())
        : Stream.empty();
  }

  private static String capital(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  private static String ours() {
    String column = "[A-Z][A-Za-z0-9]*\\[[A-Za-z0-9 ]+]";
    String cells = "'[A-Za-z &]+'!\\$[A-Z]+\\$\\d+:\\$[A-Z]+\\$\\d+";
    String range = "(" + column + "|" + cells + ")";
    String words = "\"=[A-Za-z][A-Za-z ,]{0,60}\"";
    String term = "\\(?(\\d+|(SUM|ROWS)\\(" + range + "\\)|SUMIFS\\(" + range + "," + range + ","
        + words + "\\)|COUNTIFS\\(" + range + "," + words + "\\))\\)?";
    return "Master_check|Checks_differing&.*|IF\\((Checks_made=0|ABS\\().*|COUNTIF\\(LiveChecks\\[Check],.*|[A-Z]+\\d+-[A-Z]+\\d+|-?"
        + term + "([+-]" + term + ")*";
  }
}
