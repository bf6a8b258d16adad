package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of a table that a chart draws, each reference with what the cells hold. */
final class ChartCells {

  private final TablePlace place;

  ChartCells(TablePlace place) {
    this.place = place;
  }

  /** Consecutive rows of the table. */
  record Run(int from, int to) {}

  int rows() {
    return place.table().rows().size();
  }

  int index(String column) {
    return place.table().index(column);
  }

  ReportColumn column(int index) {
    return place.table().columns().get(index);
  }

  Optional<BigDecimal> number(int row, int column) {
    return CellNumbers.of(place.table().rows().get(row).get(column));
  }

  /** Rows in a row that have a number in every one of these columns: between runs lies a gap. */
  List<Run> runs(int... columns) {
    List<Run> runs = new ArrayList<>();
    int from = -1;
    for (int row = 0; row <= rows(); row++) {
      boolean drawn = row < rows();
      for (int column : columns) {
        drawn = drawn && number(row, column).isPresent();
      }
      if (drawn && from < 0) {
        from = row;
      } else if (!drawn && from >= 0) {
        runs.add(new Run(from, row - 1));
        from = -1;
      }
    }
    return runs;
  }

  void numbers(XmlOut xml, int column, Run run) {
    xml.fill(
        "<c:numRef><c:f>?</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"?\"/>",
        place.cells(column, run.from(), run.to()),
        run.to() - run.from() + 1);
    for (int row = run.from(); row <= run.to(); row++) {
      int at = row - run.from();
      number(row, column)
          .ifPresent(number ->
              xml.fill("<c:pt idx=\"?\"><c:v>?</c:v></c:pt>", at, number.toPlainString()));
    }
    xml.raw("</c:numCache></c:numRef>");
  }

  void names(XmlOut xml, int column) {
    xml.fill(
        "<c:strRef><c:f>?</c:f><c:strCache><c:ptCount val=\"?\"/>",
        place.cells(column, 0, rows() - 1),
        rows());
    for (int row = 0; row < rows(); row++) {
      xml.fill("<c:pt idx=\"?\"><c:v>?</c:v></c:pt>", row, words(row, column));
    }
    xml.raw("</c:strCache></c:strRef>");
  }

  private String words(int row, int column) {
    ReportCell cell = place.table().rows().get(row).get(column);
    if (cell instanceof ReportCell.Text text) {
      return text.text();
    }
    if (cell instanceof ReportCell.Quantity quantity) {
      return quantity.value().toPlainString();
    }
    return cell instanceof ReportCell.Date date
        ? date.date().toString()
        : ((ReportCell.Missing) cell).reason();
  }
}
