package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Mark;
import io.nightcondor.reporting.table.ReportColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Straight lines over numbers or dates; marks are points that the legend names. */
final class LineChart {

  private final ReportChart chart;
  private final ChartCells cells;
  private final Optional<ChartCells> marks;
  private final BigDecimal least;
  private final BigDecimal most;
  /** Series that only continue one after a gap: the legend names a series once. */
  private final List<Integer> continued = new ArrayList<>();

  private int series;

  LineChart(ReportChart chart, ChartCells cells, Optional<ChartCells> marks) {
    this.chart = chart;
    this.cells = cells;
    this.marks = marks;
    BigDecimal low = null;
    BigDecimal high = null;
    for (int row = 0; row < cells.rows(); row++) {
      Optional<BigDecimal> x = cells.number(row, 0);
      if (x.isPresent()) {
        low = low == null ? x.get() : low.min(x.get());
        high = high == null ? x.get() : high.max(x.get());
      }
    }
    this.least = low == null ? BigDecimal.ZERO : low;
    this.most = high == null ? BigDecimal.ONE : high;
  }

  /** Writes the chart's plot; gives the series that the legend leaves out. */
  List<Integer> write(XmlOut xml) {
    xml.raw("<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>");
    for (ReportChart.Series line : chart.series()) {
      line(xml, line);
    }
    marks.ifPresent(points -> points(xml, points));
    xml.fill(
        "<c:axId val=\"?\"/><c:axId val=\"?\"/></c:scatterChart>",
        ChartAxis.ACROSS,
        ChartAxis.VALUES);
    ReportColumn across = cells.column(0);
    ReportColumn values = cells.column(cells.index(chart.series().get(0).column()));
    if (across.kind() == ReportColumn.Kind.DATE) {
      ChartAxis.dates(xml, ChartAxis.title(across), least, most);
    } else {
      ChartAxis.below(
          xml,
          ChartAxis.title(across),
          ChartAxis.format(across, most.subtract(least)),
          least,
          most);
    }
    String format = ChartAxis.format(values, BigDecimal.ZERO);
    List<BigDecimal> drawn = across.kind() == ReportColumn.Kind.DATE ? drawn() : List.of();
    if (!drawn.isEmpty() && drawn.get(0).signum() > 0) {
      ChartAxis.valuesFrom(
          xml, chart.valueTitle(), format, drawn.get(0), drawn.get(drawn.size() - 1));
    } else {
      ChartAxis.values(xml, chart.valueTitle(), format, false, false);
    }
    return continued;
  }

  /** The numbers of all lines, rising. */
  private List<BigDecimal> drawn() {
    return chart.series().stream()
        .map(line -> cells.index(line.column()))
        .flatMap(
            column -> IntStream.range(0, cells.rows()).mapToObj(row -> cells.number(row, column)))
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  private void line(XmlOut xml, ReportChart.Series line) {
    int column = cells.index(line.column());
    boolean first = true;
    for (ChartCells.Run run : cells.runs(0, column)) {
      if (!first) {
        continued.add(series);
      }
      first = false;
      boolean alone = run.from() == run.to();
      open(xml, line.name());
      xml.fill(
          "<c:spPr><a:ln w=\"22225\"><a:solidFill><a:srgbClr val=\"?\"/></a:solidFill><a:prstDash val=\"?\"/><a:round/></a:ln></c:spPr>",
          ChartInks.color(line.ink()),
          ChartInks.dash(line.line()));
      if (alone) {
        marker(xml, "dash", ChartInks.color(line.ink()));
      } else {
        xml.raw("<c:marker><c:symbol val=\"none\"/></c:marker>");
      }
      coordinates(xml, cells, 0, column, run);
    }
  }

  /** Each mark on the picture is a series of one point. */
  private void points(XmlOut xml, ChartCells points) {
    for (int row = 0; row < chart.marks().size() && row < points.rows(); row++) {
      Mark mark = chart.marks().get(row);
      Optional<BigDecimal> level = points.number(row, 1);
      boolean drawn = points.number(row, 2).isPresent()
          && level.isPresent()
          && level.get().compareTo(least) >= 0
          && level.get().compareTo(most) <= 0;
      if (drawn) {
        open(xml, mark.label());
        xml.raw("<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr>");
        marker(xml, ChartInks.marker(mark.kind()), ChartInks.color(mark.kind()));
        coordinates(xml, points, 1, 2, new ChartCells.Run(row, row));
      }
    }
  }

  private void open(XmlOut xml, String name) {
    xml.fill(
        "<c:ser><c:idx val=\"?\"/><c:order val=\"?\"/><c:tx><c:v>?</c:v></c:tx>",
        series,
        series,
        name);
    series++;
  }

  private static void marker(XmlOut xml, String symbol, String color) {
    xml.fill(
        "<c:marker><c:symbol val=\"?\"/><c:size val=\"8\"/><c:spPr><a:solidFill><a:srgbClr val=\"?\"/></a:solidFill></c:spPr></c:marker>",
        symbol,
        color);
  }

  private static void coordinates(XmlOut xml, ChartCells cells, int x, int y, ChartCells.Run run) {
    xml.raw("<c:xVal>");
    cells.numbers(xml, x, run);
    xml.raw("</c:xVal><c:yVal>");
    cells.numbers(xml, y, run);
    // else LibreOffice rounds the corners
    xml.raw("</c:yVal><c:smooth val=\"0\"/></c:ser>");
  }
}
