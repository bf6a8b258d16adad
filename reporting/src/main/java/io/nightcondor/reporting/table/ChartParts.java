package io.nightcondor.reporting.table;

import io.nightcondor.reporting.table.ReportChart.Mark;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What charts share: their numbers in words, and what they cannot draw. */
public final class ChartParts {

  private ChartParts() {}

  /** The table of marks of a chart that has none. */
  public static ReportTable noMarks(String chart) {
    return new TableBuilder<Mark>(chart + "Marks", "Numbers of the marks")
        .foldable()
        .text("Mark", Mark::label)
        .build(List.of(), "This chart has no marks.");
  }

  /** A rounded number inside a sentence. */
  static String words(double number, int decimals) {
    return NumberText.of(Rounding.round(number, decimals), "-");
  }

  /** The series that have a number in any row. */
  public static List<Series> drawn(ReportTable table, List<Series> series) {
    return series.stream()
        .filter(s -> reasons(table, s).size() < table.rows().size())
        .toList();
  }

  /** Which series have no number, or not in every row, and why; empty if all are whole. */
  public static String missing(ReportTable table, List<Series> series) {
    List<String> parts = new ArrayList<>();
    for (Series one : series) {
      List<String> reasons = reasons(table, one);
      if (!reasons.isEmpty()) {
        String where = reasons.size() == table.rows().size()
            ? "is missing"
            : "has gaps, %s of %s".formatted(reasons.size(), table.rows().size());
        parts.add("%s %s: %s".formatted(one.name(), where, reasons.get(0)));
      }
    }
    return parts.isEmpty() ? "" : SafeText.oneLine(String.join("; ", parts) + ".");
  }

  /** Which rows of a chart of bars have none, and why; empty if each has one. */
  static String withoutBar(ReportTable table, Series series) {
    int column = index(table, series);
    String rows = table.rows().stream()
        .filter(row -> row.get(column) instanceof ReportCell.Missing)
        .map(row -> ((ReportCell.Text) row.get(0)).text() + ", "
            + ((ReportCell.Missing) row.get(column)).reason())
        .collect(Collectors.joining("; "));
    return rows.isEmpty() ? "" : SafeText.oneLine("Without a bar: " + rows + ".");
  }

  private static List<String> reasons(ReportTable table, Series series) {
    int column = index(table, series);
    return table.rows().stream()
        .map(row -> row.get(column))
        .filter(ReportCell.Missing.class::isInstance)
        .map(cell -> ((ReportCell.Missing) cell).reason())
        .toList();
  }

  private static int index(ReportTable table, Series series) {
    return table.columns().stream().map(ReportColumn::name).toList().indexOf(series.column());
  }
}
