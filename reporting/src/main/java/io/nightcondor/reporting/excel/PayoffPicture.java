package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.PayoffChart;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** A native chart of a payoff, drawn from the cells of the tables beside it. */
final class PayoffPicture {

  /** Rows that the picture covers. */
  static final int ROWS = 32;

  private static final int COLUMNS = 10;

  /** Index points between which the level axis begins and ends. */
  private static final double GRID = 50;

  private static final int MARKS_SHOWN_AS_POINTS = 9;

  private PayoffPicture() {}

  static void draw(
      XSSFSheet sheet,
      PayoffChart chart,
      SheetWriter.TableArea curve,
      SheetWriter.TableArea marks,
      int topRow) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int column = marks.firstColumn();
    XSSFClientAnchor anchor = drawing.createAnchor(
        0, 0, 0, 0, column, topRow, column + COLUMNS, topRow + ROWS - marksHeight(marks));
    XSSFChart picture = drawing.createChart(anchor);
    picture.setAutoTitleDeleted(true);
    picture.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFValueAxis levels = picture.createValueAxis(AxisPosition.BOTTOM);
    levels.setTitle("Index level (points)");
    levels.setNumberFormat("#,##0");
    levels.setTickLabelPosition(AxisTickLabelPosition.LOW);
    levels.setMinimum(GRID * Math.floor(chart.points().get(0).spot() / GRID));
    levels.setMaximum(
        GRID * Math.ceil(chart.points().get(chart.points().size() - 1).spot() / GRID));
    XDDFValueAxis profit = picture.createValueAxis(AxisPosition.LEFT);
    profit.setTitle("Profit (USD)");
    profit.setNumberFormat("#,##0");
    profit.setCrosses(AxisCrosses.MIN);
    profit.getOrAddMajorGridProperties().setLineProperties(line(color("DCDFE5"), 0.75));
    XDDFScatterChartData data =
        (XDDFScatterChartData) picture.createData(ChartTypes.SCATTER, levels, profit);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
    XDDFNumericalDataSource<Double> x = column(sheet, curve, 0);
    curve(data, x, column(sheet, curve, 1), chart.legend().atExpiry(), line(color("1D2430"), 1.75));
    if (chart.todayMissing().isEmpty()) {
      XDDFLineProperties dashed = line(color("1F4E79"), 1.75);
      dashed.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
      curve(data, x, column(sheet, curve, 2), chart.legend().today(), dashed);
    }
    points(data, sheet, chart, marks);
    picture.plot(data);
    nameLanguage(picture);
  }

  /** POI would name the host's language. */
  private static void nameLanguage(XSSFChart picture) {
    for (CTValAx axis : picture.getCTChart().getPlotArea().getValAxList()) {
      for (CTTextParagraph paragraph : axis.getTitle().getTx().getRich().getPList()) {
        paragraph.getRList().forEach(run -> run.getRPr().setLang("en-US"));
      }
    }
  }

  private static int marksHeight(SheetWriter.TableArea marks) {
    return Math.min(MARKS_SHOWN_AS_POINTS, marks.lastRow() - marks.firstRow() + 1) / 4;
  }

  private static void curve(
      XDDFScatterChartData data,
      XDDFNumericalDataSource<Double> x,
      XDDFNumericalDataSource<Double> y,
      String name,
      XDDFLineProperties line) {
    XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(x, y);
    series.setTitle(name, null);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.NONE);
    series.setLineProperties(line);
  }

  /** Each mark that lies on the curve is a point of its own series, so that the legend names it. */
  private static void points(
      XDDFScatterChartData data, XSSFSheet sheet, PayoffChart chart, SheetWriter.TableArea marks) {
    List<PayoffChart.Mark> all = chart.marks();
    for (int i = 0; i < all.size(); i++) {
      double level = all.get(i).level();
      if (level < chart.points().get(0).spot()
          || level > chart.points().get(chart.points().size() - 1).spot()) {
        continue;
      }
      SheetWriter.TableArea row = new SheetWriter.TableArea(
          marks.firstRow() + i, marks.firstRow() + i, marks.firstColumn());
      XDDFScatterChartData.Series series = (XDDFScatterChartData.Series)
          data.addSeries(column(sheet, row, 1), column(sheet, row, 2));
      series.setTitle(all.get(i).label(), null);
      series.setSmooth(false); // else LibreOffice rounds the curves too
      series.setMarkerStyle(style(all.get(i).kind()));
      CTSolidColorFillProperties fill =
          series.getCTScatterSer().getMarker().addNewSpPr().addNewSolidFill();
      fill.addNewSrgbClr().setVal(bytes(ink(all.get(i).kind())));
      XDDFShapeProperties shape = new XDDFShapeProperties();
      XDDFLineProperties none = new XDDFLineProperties();
      none.setFillProperties(new XDDFNoFillProperties());
      shape.setLineProperties(none);
      series.setShapeProperties(shape);
    }
  }

  private static MarkerStyle style(PayoffChart.MarkKind kind) {
    return switch (kind) {
      case SPOT -> MarkerStyle.DIAMOND;
      case SHORT_STRIKE -> MarkerStyle.SQUARE;
      case LONG_STRIKE -> MarkerStyle.TRIANGLE;
      case BREAK_EVEN -> MarkerStyle.CIRCLE;
    };
  }

  private static String ink(PayoffChart.MarkKind kind) {
    return switch (kind) {
      case SPOT -> "9A4A00";
      case SHORT_STRIKE -> "1D2430";
      case LONG_STRIKE -> "98A2B3";
      case BREAK_EVEN -> "1E6B45";
    };
  }

  private static XDDFNumericalDataSource<Double> column(
      XSSFSheet sheet, SheetWriter.TableArea area, int column) {
    int at = area.firstColumn() + column;
    return XDDFDataSourcesFactory.fromNumericCellRange(
        sheet, new CellRangeAddress(area.firstRow(), area.lastRow(), at, at));
  }

  private static XDDFLineProperties line(XDDFColor color, double points) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(color));
    line.setWidth(points);
    return line;
  }

  private static XDDFColor color(String hex) {
    return XDDFColor.from(bytes(hex));
  }

  private static byte[] bytes(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
  }
}
