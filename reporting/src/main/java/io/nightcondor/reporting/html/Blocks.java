package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;
import java.util.Optional;

/** Finds what a page shows apart by its id, in whatever section it stands. */
final class Blocks {

  private Blocks() {}

  static Optional<ReportTable> table(Report report, String id) {
    return block(report, id).filter(ReportTable.class::isInstance).map(ReportTable.class::cast);
  }

  static Optional<ReportList> list(Report report, String id) {
    return block(report, id).filter(ReportList.class::isInstance).map(ReportList.class::cast);
  }

  private static Optional<ReportBlock> block(Report report, String id) {
    return report.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(block -> block.id().equals(id))
        .findFirst();
  }

  /** The cell of a row under the column of that name; empty if there is no such column. */
  static Optional<ReportCell> cell(ReportTable table, List<ReportCell> row, String column) {
    for (int i = 0; i < row.size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return Optional.of(row.get(i));
      }
    }
    return Optional.empty();
  }

  /** As shown: a number, a date, a reason or a text. */
  static String text(ReportCell cell) {
    if (cell instanceof ReportCell.Quantity quantity) {
      return PageView.text(quantity, PageView.MINUS);
    }
    if (cell instanceof ReportCell.Date date) {
      return date.date().toString();
    }
    return cell instanceof ReportCell.Missing missing
        ? missing.reason()
        : ((ReportCell.Text) cell).text();
  }

  /** As {@link #text(ReportCell)}; empty text if there is no such column. */
  static String text(ReportTable table, List<ReportCell> row, String column) {
    return cell(table, row, column).map(Blocks::text).orElse("");
  }
}
