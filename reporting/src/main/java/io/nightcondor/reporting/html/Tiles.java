package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;

/** Key figures out of tables that hold one figure a row under the column Value. */
final class Tiles {

  private static final String VALUE = "Value";

  private Tiles() {}

  /**
   * One figure.
   *
   * @param value as shown
   * @param unit with the share of the equity if the table has one; empty without a figure
   * @param meaning a few words; may be empty
   * @param style neg for a loss, gone for a reason in place of a figure, or empty
   * @param exact before rounding; empty if the value shows all of it
   * @param rule id of its formula; empty if the table gives none
   */
  record Tile(
      String name,
      String value,
      String unit,
      String meaning,
      String style,
      String exact,
      String rule) {}

  /** All figures of a table. */
  static List<Tile> of(ReportDocument document, String table) {
    return Blocks.table(document, table).stream()
        .flatMap(t -> t.rows().stream().map(row -> tile(t, row)))
        .toList();
  }

  private static Tile tile(ReportTable table, List<ReportCell> row) {
    ReportCell value = Blocks.cell(table, row, VALUE).orElseThrow();
    ReportColumn column =
        table.columns().stream().filter(c -> c.name().equals(VALUE)).findFirst().orElseThrow();
    String own = Blocks.text(table, row, "Unit");
    String unit = own.isEmpty() ? column.unit() : own;
    String share = Blocks.cell(table, row, "Of equity")
        .filter(ReportCell.Quantity.class::isInstance)
        .map(cell -> ", " + Blocks.text(cell) + " % of equity")
        .orElse("");
    String rule = column.rule().isEmpty() ? Blocks.text(table, row, "Formula") : column.rule();
    return new Tile(
        Blocks.text(row.get(0)),
        Blocks.text(value),
        value instanceof ReportCell.Missing ? "" : unit + share,
        Blocks.text(table, row, "Meaning"),
        style(value),
        TableBody.exact(value),
        rule);
  }

  private static String style(ReportCell value) {
    if (value instanceof ReportCell.Missing) {
      return "gone";
    }
    return value instanceof ReportCell.Quantity quantity && quantity.value().signum() < 0
        ? "neg"
        : "";
  }
}
