package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportChart;
import java.util.List;
import java.util.Optional;

/** The part that draws a chart from cells: flat, straight, with titled axes. */
final class ChartPart {

  private static final String OPEN =
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>";

  private static final String CLOSE =
      "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"DCDFE5\"/></a:solidFill></a:ln></c:spPr></c:chartSpace>";

  /** More take the room of the picture from below it. */
  private static final int MOST_MARKS_BELOW = 2;

  private ChartPart() {}

  /** The chart of a table that has rows; its marks stand in a table of their own. */
  static byte[] of(ReportChart chart, TablePlace table, Optional<TablePlace> marks) {
    ChartCells cells = new ChartCells(table);
    return StreamedParts.bytes(xml -> {
      xml.raw(OPEN);
      List<Integer> unnamed = switch (chart.kind()) {
        case PAYOFF, LINES -> new LineChart(chart, cells, marks.map(ChartCells::new)).write(xml);
        case BARS, STACKED -> {
          new BarChart(chart, cells).write(xml);
          yield List.of();
        }
      };
      xml.raw("</c:plotArea>");
      if (chart.series().size() > 1 || !chart.marks().isEmpty()) {
        legend(xml, chart.marks().size() > MOST_MARKS_BELOW ? "r" : "b", unnamed);
      }
      xml.raw(CLOSE);
    });
  }

  private static void legend(XmlOut xml, String side, List<Integer> unnamed) {
    xml.fill("<c:legend><c:legendPos val=\"?\"/>", side);
    for (int series : unnamed) {
      xml.fill("<c:legendEntry><c:idx val=\"?\"/><c:delete val=\"1\"/></c:legendEntry>", series);
    }
    xml.raw("<c:overlay val=\"0\"/></c:legend>");
  }
}
