package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.math.BigDecimal;

/** One bar or column for each row of the table. */
final class BarChart {

  private final ReportChart chart;
  private final ChartCells cells;
  private final boolean stacked;

  BarChart(ReportChart chart, ChartCells cells) {
    this.chart = chart;
    this.cells = cells;
    this.stacked = chart.kind() == ReportChart.Kind.STACKED;
  }

  void write(XmlOut xml) {
    xml.fill(
        "<c:barChart><c:barDir val=\"?\"/><c:grouping val=\"?\"/><c:varyColors val=\"0\"/>",
        stacked ? "col" : "bar",
        stacked ? "stacked" : "clustered");
    for (int i = 0; i < chart.series().size(); i++) {
      series(xml, i, chart.series().get(i));
    }
    xml.raw("<c:gapWidth val=\"50\"/>");
    if (stacked) {
      xml.raw("<c:overlap val=\"100\"/>");
    }
    xml.fill(
        "<c:axId val=\"?\"/><c:axId val=\"?\"/></c:barChart>", ChartAxis.ACROSS, ChartAxis.VALUES);
    ChartAxis.names(xml, cells.column(0), !stacked);
    int values = cells.index(chart.series().get(0).column());
    ChartAxis.values(
        xml,
        chart.valueTitle(),
        ChartAxis.format(cells.column(values), BigDecimal.ZERO),
        !stacked,
        true);
  }

  private void series(XmlOut xml, int number, Series series) {
    int column = cells.index(series.column());
    xml.fill(
        "<c:ser><c:idx val=\"?\"/><c:order val=\"?\"/><c:tx><c:v>?</c:v></c:tx><c:spPr>",
        number,
        number,
        series.name());
    ChartInks.fill(xml, series.line(), ChartInks.color(series.ink()));
    xml.raw("</c:spPr><c:invertIfNegative val=\"0\"/>");
    if (!stacked) {
      belowZero(xml, column, series);
    }
    xml.raw("<c:cat>");
    cells.names(xml, 0);
    xml.raw("</c:cat><c:val>");
    cells.numbers(xml, column, new ChartCells.Run(0, cells.rows() - 1));
    xml.raw("</c:val></c:ser>");
  }

  /** Bars below zero have a colour of their own, point by point: only Excel inverts a series. */
  private void belowZero(XmlOut xml, int column, Series series) {
    for (int row = 0; row < cells.rows(); row++) {
      if (cells.number(row, column).filter(n -> n.signum() < 0).isPresent()) {
        xml.fill(
            "<c:dPt><c:idx val=\"?\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>",
            row);
        ChartInks.fill(xml, series.line(), ChartInks.BELOW_ZERO);
        xml.raw("</c:spPr></c:dPt>");
      }
    }
  }
}
