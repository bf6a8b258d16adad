package io.nightcondor.reporting.mail;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.SafeText;
import java.util.List;

/** A table with some of its columns and rows, its words cut short. */
final class FewCells {

  private static final int LONGEST_WORDS = 48;
  private static final int LONGEST_REASON = 32;

  private FewCells() {}

  /**
   * @param columns names, in the order wanted
   * @param rows of the table
   */
  static ReportTable of(
      ReportTable all, List<String> columns, List<List<ReportCell>> rows, String note) {
    List<String> names = all.columns().stream().map(ReportColumn::name).toList();
    List<Integer> places = columns.stream().map(names::indexOf).toList();
    return new ReportTable(
        all.id(),
        all.title(),
        note,
        false,
        places.stream().map(all.columns()::get).toList(),
        rows.stream()
            .map(row -> places.stream().map(row::get).map(FewCells::cut).toList())
            .toList(),
        all.whenEmpty());
  }

  private static ReportCell cut(ReportCell cell) {
    if (cell instanceof ReportCell.Text text) {
      return new ReportCell.Text(SafeText.cut(text.text(), LONGEST_WORDS), text.tone(), "");
    }
    return cell instanceof ReportCell.Missing missing
        ? new ReportCell.Missing(SafeText.cut(missing.reason(), LONGEST_REASON))
        : cell;
  }
}
