package io.nightcondor.reporting.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;

/** The cells, tables and chart series of a workbook, written again with POI alone. */
final class BareWorkbook {

  private record Content(int row, int column, int style, Object value) {}

  private record Line(CellRangeAddress x, CellRangeAddress y) {}

  private record Page(
      String name, List<Content> cells, List<String> tables, List<List<Line>> charts) {}

  private final List<Page> pages = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();

  private BareWorkbook() {}

  static BareWorkbook of(byte[] workbook) throws IOException {
    BareWorkbook bare = new BareWorkbook();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (int i = 0; i < read.getNumCellStyles(); i++) {
        bare.formats.add(read.getCellStyleAt(i).getDataFormatString());
      }
      for (Sheet sheet : read) {
        bare.pages.add(page((XSSFSheet) sheet));
      }
    }
    return bare;
  }

  private static Page page(XSSFSheet sheet) {
    List<Content> cells = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        CellType type = cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
        Object value = type == CellType.NUMERIC
            ? (Object) cell.getNumericCellValue()
            : cell.getStringCellValue();
        cells.add(new Content(
            cell.getRowIndex(), cell.getColumnIndex(), cell.getCellStyle().getIndex(), value));
      }
    }
    List<List<Line>> charts = new ArrayList<>();
    if (sheet.getDrawingPatriarch() != null) {
      sheet.getDrawingPatriarch().getCharts().forEach(chart -> charts.add(lines(chart)));
    }
    return new Page(
        sheet.getSheetName(),
        cells,
        sheet.getTables().stream().map(t -> t.getCTTable().getRef()).toList(),
        charts);
  }

  private static List<Line> lines(XSSFChart chart) {
    List<Line> lines = new ArrayList<>();
    chart.getCTChart().getPlotArea().getScatterChartList().forEach(drawn -> {
      for (CTScatterSer series : drawn.getSerList()) {
        lines.add(new Line(
            cells(series.getXVal().getNumRef().getF()),
            cells(series.getYVal().getNumRef().getF())));
      }
    });
    return lines;
  }

  private static CellRangeAddress cells(String formula) {
    return CellRangeAddress.valueOf(formula.substring(formula.indexOf('!') + 1).replace("$", ""));
  }

  byte[] write() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    try {
      return bytes(workbook);
    } finally {
      // as ours does: closing it would pack it a second time
      workbook.getPackage().revert();
    }
  }

  private byte[] bytes(XSSFWorkbook workbook) throws IOException {
    List<XSSFCellStyle> styles = new ArrayList<>();
    for (String format : formats) {
      XSSFCellStyle style = workbook.createCellStyle();
      style.setFont(workbook.createFont());
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      styles.add(style);
    }
    for (Page page : pages) {
      XSSFSheet sheet = workbook.createSheet(page.name());
      cells(sheet, page.cells(), styles);
      for (String area : page.tables()) {
        XSSFTable table = sheet.createTable(new AreaReference(area, SpreadsheetVersion.EXCEL2007));
        table.getCTTable().addNewAutoFilter().setRef(area);
      }
      page.charts().forEach(lines -> chart(sheet, lines));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private static void cells(XSSFSheet sheet, List<Content> cells, List<XSSFCellStyle> styles) {
    XSSFRow row = null;
    for (Content content : cells) {
      if (row == null || row.getRowNum() != content.row()) {
        row = sheet.createRow(content.row());
      }
      XSSFCell cell = row.createCell(content.column());
      if (content.value() instanceof Double number) {
        cell.setCellValue(number);
      } else {
        cell.setCellValue(content.value().toString());
      }
      cell.setCellStyle(styles.get(content.style()));
    }
  }

  private static void chart(XSSFSheet sheet, List<Line> lines) {
    var drawing = sheet.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, 5, 15, 30));
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFValueAxis x = chart.createValueAxis(AxisPosition.BOTTOM);
    x.setTitle("Level");
    XDDFValueAxis y = chart.createValueAxis(AxisPosition.LEFT);
    y.setTitle("Profit");
    XDDFChartData data = chart.createData(ChartTypes.SCATTER, x, y);
    for (Line line : lines) {
      data.addSeries(
              XDDFDataSourcesFactory.fromNumericCellRange(sheet, line.x()),
              XDDFDataSourcesFactory.fromNumericCellRange(sheet, line.y()))
          .setTitle("Series", null);
    }
    chart.plot(data);
  }
}
