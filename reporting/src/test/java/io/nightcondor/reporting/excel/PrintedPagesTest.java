package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.MadeDocument;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;

/** Where pages end on paper, and what is not printed. */
class PrintedPagesTest {

  private static final int CHARTS = 5;
  private static final int POINTS = 60;

  /** English metric units of a point. */
  private static final int UNITS_PER_POINT = 12_700;

  /** Points between the margins of A4 across, of print at full size. */
  private static final double PAGE_WIDTH = 784;

  private static final double PAGE_HEIGHT = 508;

  /** Points of a character's width, 7 of 96 pixels an inch. */
  private static final double POINTS_PER_CHARACTER = 5.25;

  @Test
  void givenAnySheet_whenReadBack_thenEveryRowHasAHeightAndNoPageIsOverfull() throws IOException {
    for (XSSFWorkbook workbook :
        List.of(read(ReportDocument.of(SamplePack.large(25))), read(document()))) {
      for (Sheet sheet : workbook) {
        AreaReference area = printed(sheet);
        for (int row = 0; row <= area.getLastCell().getRow(); row++) {
          assertThat(((XSSFSheet) sheet).getRow(row).getCTRow().getCustomHeight())
              .isTrue();
        }
        if (sheet.getPrintSetup().getFitHeight() == 1) {
          assertThat(sheet.getRowBreaks()).isEmpty();
        } else {
          pages(sheet)
              .forEach(page -> assertThat(height(sheet, page) + heightOfTop(sheet))
                  .as("%s rows %d to %d", sheet.getSheetName(), page.from(), page.to())
                  .isLessThanOrEqualTo(PAGE_HEIGHT / scale(sheet, area)));
        }
      }
    }
  }

  @Test
  void givenCharts_whenPrinted_thenNoPageCutsOne() throws IOException {
    for (XSSFWorkbook workbook :
        List.of(read(ReportDocument.of(SamplePack.large(25))), read(document()))) {
      for (Sheet sheet : workbook) {
        for (CTOneCellAnchor anchor : anchors((XSSFSheet) sheet)) {
          int first = anchor.getFrom().getRow();
          double left = anchor.getExt().getCy() / (double) UNITS_PER_POINT;
          int row = first;
          while (left > 0) {
            left -= sheet.getRow(row).getHeightInPoints();
            row++;
          }
          int last = row - 1;
          assertThat(Arrays.stream(sheet.getRowBreaks()).boxed())
              .as("%s rows %d to %d", sheet.getSheetName(), first, last)
              .noneMatch(after -> after >= first && after < last);
        }
      }
    }
  }

  @Test
  void givenChartsOfManyPoints_whenReadBack_thenTheirNumbersStandBelowWhatIsPrinted()
      throws IOException {
    XSSFSheet sheet = read(document()).getSheet("Made");
    int lastPrinted = printed(sheet).getLastCell().getRow();
    assertThat(sheet.getTables()).hasSize(CHARTS).allSatisfy(table -> {
      assertThat(table.getStartRowIndex()).isGreaterThan(lastPrinted);
      assertThat(table.getRowCount()).isEqualTo(POINTS + 1);
    });
    List<String> addresses = sheet.getHyperlinkList().stream()
        .filter(link -> link.getAddress().startsWith("'Made'!"))
        .map(link -> sheet.getRow(link.getFirstRow()).getCell(0).getStringCellValue() + " at "
            + (link.getFirstRow() <= lastPrinted))
        .toList();
    assertThat(addresses)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, CHARTS)
            .boxed()
            .flatMap(i -> Stream.of("Points " + i + " at true", "Chart " + i + " at false"))
            .toList());
  }

  @Test
  void givenColumnsByDate_whenReadBack_thenTheirAxisShowsDates() throws IOException {
    List<List<ReportCell>> rows = IntStream.range(0, 3)
        .mapToObj(i -> List.of(new ReportCell.Date(LocalDate.of(2024, 8, 1 + i)), number(i)))
        .toList();
    ReportChart chart =
        chart("byDate", Kind.STACKED, ReportColumn.Kind.DATE, "Session", "Numbers", rows);
    XSSFSheet sheet = read(document(List.of(chart))).getSheet("Made");
    assertThat(sheet
            .getDrawingPatriarch()
            .getCharts()
            .get(0)
            .getCTChart()
            .getPlotArea()
            .getCatAxArray(0)
            .getNumFmt()
            .getFormatCode())
        .isEqualTo("yyyy-mm-dd");
  }

  /**
   * Rows of one page.
   *
   * @param to the last of them
   */
  private record Page(int from, int to) {}

  private static List<Page> pages(Sheet sheet) {
    List<Page> pages = new ArrayList<>();
    int from = firstBelowTop(sheet);
    for (int after : Arrays.stream(sheet.getRowBreaks()).sorted().toArray()) {
      pages.add(new Page(from, after));
      from = after + 1;
    }
    pages.add(new Page(from, printed(sheet).getLastCell().getRow()));
    return pages;
  }

  private static int firstBelowTop(Sheet sheet) {
    return sheet.getRepeatingRows().getLastRow() + 1;
  }

  private static double heightOfTop(Sheet sheet) {
    return height(sheet, new Page(0, firstBelowTop(sheet) - 1));
  }

  private static double height(Sheet sheet, Page page) {
    return IntStream.rangeClosed(page.from(), page.to())
        .mapToDouble(row -> sheet.getRow(row).getHeightInPoints())
        .sum();
  }

  private static double scale(Sheet sheet, AreaReference area) {
    double characters = IntStream.rangeClosed(0, area.getLastCell().getCol())
        .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0)
        .sum();
    return Math.min(1, PAGE_WIDTH / (characters * POINTS_PER_CHARACTER));
  }

  private static AreaReference printed(Sheet sheet) {
    String area = sheet.getWorkbook().getPrintArea(sheet.getWorkbook().getSheetIndex(sheet));
    return new AreaReference(area, SpreadsheetVersion.EXCEL2007);
  }

  private static List<CTOneCellAnchor> anchors(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch() == null
        ? List.of()
        : sheet.getDrawingPatriarch().getCTDrawing().getOneCellAnchorList();
  }

  private static XSSFWorkbook read(ReportDocument document) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(RiskWorkbook.render(document)));
  }

  private static ReportDocument document() {
    List<List<ReportCell>> rows = IntStream.range(0, POINTS)
        .mapToObj(i -> List.of(number(i), number(i * i)))
        .toList();
    return document(IntStream.range(0, CHARTS)
        .<ReportBlock>mapToObj(i -> chart(
            String.valueOf(i), Kind.LINES, ReportColumn.Kind.NUMBER, "Place", "Points " + i, rows))
        .toList());
  }

  private static ReportDocument document(List<ReportBlock> blocks) {
    return MadeDocument.of(new ReportSection("made", "Made", "Made by hand.", blocks));
  }

  private static ReportChart chart(
      String id,
      Kind kind,
      ReportColumn.Kind across,
      String name,
      String title,
      List<List<ReportCell>> rows) {
    ReportTable table = new ReportTable(
        "points" + id,
        title,
        "",
        true,
        List.of(
            new ReportColumn(name, "", 0, across, "", false),
            new ReportColumn("Value", "USD", 0, ReportColumn.Kind.NUMBER, "", false)),
        rows,
        "");
    ReportTable noMarks =
        new ReportTable("marks" + id, "Marks", "", true, List.of(), List.of(), "");
    return new ReportChart(
        "chart" + id,
        "Chart " + id,
        "A chart.",
        kind,
        table,
        List.of(new Series("Value", "Value", Line.SOLID, Ink.INK)),
        "Value (USD)",
        List.of(),
        noMarks,
        "");
  }

  private static ReportCell number(int number) {
    return new ReportCell.Quantity(BigDecimal.valueOf(number), false, BigDecimal.valueOf(number));
  }
}
