package io.nightcondor.reporting.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table.
 *
 * @param id letters and digits in camel case, constant for the kind of table
 * @param note one line below the heading: how to read it; may be empty
 * @param detail true if it may be folded away where a format can fold
 * @param rows each with one cell for each column
 * @param whenEmpty what to say instead of a table without rows
 */
public record ReportTable(
    String id,
    String title,
    String note,
    boolean detail,
    List<ReportColumn> columns,
    List<List<ReportCell>> rows,
    String whenEmpty)
    implements ReportBlock {

  public ReportTable {
    Set<String> names = new HashSet<>();
    for (ReportColumn column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "table " + id + " has two columns named " + column.name());
      }
    }
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Place of a column, from 0.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + id + " has no column " + column);
  }
}
