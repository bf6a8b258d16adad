package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Live totals below a table, outside of it, each with a name in the workbook. */
final class TotalRow {

  private TotalRow() {}

  static void write(SheetPen pen, TablePlace place, List<ColumnNumbers> numbers) {
    List<ReportColumn> columns = place.table().columns();
    if (columns.stream().noneMatch(ReportColumn::summed)) {
      return;
    }
    CellStyles styles = pen.styles();
    SheetRow row = pen.row();
    for (int i = 0; i < columns.size(); i++) {
      ReportColumn column = columns.get(i);
      int at = place.firstColumn() + i;
      if (column.summed() && numbers.get(i).count() > 0) {
        BigDecimal sum = numbers.get(i).sum();
        boolean percent = column.kind() == ReportColumn.Kind.PERCENT;
        pen.formula(
            row,
            at,
            new CellValue.Formula("SUM(" + place.reference(i) + ")", new CellValue.Digits(sum)),
            styles.total(column.decimals(), percent));
        pen.widths().number(at, sum.setScale(0, RoundingMode.HALF_UP));
        pen.parts()
            .name("Total_" + place.name() + "_" + column.name(), pen.address(row.number(), at));
      } else if (i == 0) {
        String words = isWhole(columns, numbers) ? "Total" : "Total of what is known";
        pen.text(row, at, words, styles.totalWords());
        pen.widths().cell(at, words.length() + 1);
      } else {
        row.add(at, new CellValue.Blank(), styles.totalWords());
      }
    }
  }

  private static boolean isWhole(List<ReportColumn> columns, List<ColumnNumbers> numbers) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).summed() && !numbers.get(i).whole()) {
        return false;
      }
    }
    return true;
  }
}
