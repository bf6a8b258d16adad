package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Mark;
import io.nightcondor.reporting.table.ReportChart.Series;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Rounding;
import io.nightcondor.reporting.table.Tone;
import java.util.ArrayList;
import java.util.List;

/** Charts made of given cells. */
final class SampleCharts {

  static final ReportCell NO_NUMBER = new ReportCell.Missing("unpriced leg");

  private SampleCharts() {}

  static ReportCell number(double number) {
    return new ReportCell.Quantity(Rounding.exact(number), false, Rounding.exact(number));
  }

  static ReportCell text(String text) {
    return new ReportCell.Text(text, Tone.PLAIN, "");
  }

  /** A chart of rows whose first cell is the place and whose others are series A, B and so on. */
  static ReportChart chart(Kind kind, List<List<ReportCell>> rows, Mark... marks) {
    List<ReportColumn> columns = new ArrayList<>();
    columns.add(column("Place", "points"));
    List<Series> series = new ArrayList<>();
    for (int i = 1; i < rows.get(0).size(); i++) {
      String name = String.valueOf((char) ('A' + i - 1));
      columns.add(column(name, "USD"));
      series.add(new Series(
          name, name, Line.values()[(i - 1) % 3], Ink.values()[(i - 1) % Ink.values().length]));
    }
    ReportTable table = new ReportTable("rows", "Rows", "", true, columns, rows, "");
    ReportTable noMarks = new ReportTable("marks", "Marks", "", true, List.of(), List.of(), "");
    return new ReportChart(
        "chart",
        "Chart",
        "A chart.",
        kind,
        table,
        series,
        "Value (USD)",
        List.of(marks),
        noMarks,
        "");
  }

  private static ReportColumn column(String name, String unit) {
    return new ReportColumn(name, unit, 0, ReportColumn.Kind.NUMBER, "", false);
  }
}
