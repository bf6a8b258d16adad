package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Live totals below a table, outside of it, each with a name in the workbook. */
final class TotalRow {

  private TotalRow() {}

  static void write(SheetPen pen, TablePlace place) {
    List<ReportColumn> columns = place.table().columns();
    if (columns.stream().noneMatch(ReportColumn::summed)) {
      return;
    }
    CellStyles styles = pen.styles();
    SheetRow row = pen.row();
    for (int i = 0; i < columns.size(); i++) {
      ReportColumn column = columns.get(i);
      int at = place.firstColumn() + i;
      Optional<BigDecimal> sum = column.summed() ? sum(place.table(), i) : Optional.empty();
      if (sum.isPresent()) {
        boolean percent = column.kind() == ReportColumn.Kind.PERCENT;
        pen.formula(
            row,
            at,
            new CellValue.Formula(
                "SUM(" + place.reference(i) + ")", new CellValue.Digits(sum.get())),
            styles.total(column.decimals(), percent));
        pen.widths().number(at, sum.get().setScale(0, RoundingMode.HALF_UP));
        pen.parts()
            .name("Total_" + place.name() + "_" + column.name(), pen.address(row.number(), at));
      } else if (i == 0) {
        String words = isWhole(place.table()) ? "Total" : "Total of what is known";
        pen.text(row, at, words, styles.totalWords());
        pen.widths().cell(at, words.length() + 1);
      } else {
        row.add(at, new CellValue.Blank(), styles.totalWords());
      }
    }
  }

  /** The exact sum of the numbers of a column; empty if it has none. */
  private static Optional<BigDecimal> sum(ReportTable table, int column) {
    return table.rows().stream()
        .map(row -> CellNumbers.of(row.get(column)))
        .flatMap(Optional::stream)
        .reduce(BigDecimal::add);
  }

  private static boolean isWhole(ReportTable table) {
    for (int i = 0; i < table.columns().size(); i++) {
      for (List<ReportCell> row : table.rows()) {
        if (table.columns().get(i).summed() && row.get(i) instanceof ReportCell.Missing) {
          return false;
        }
      }
    }
    return true;
  }
}
