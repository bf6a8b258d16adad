package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;

/** Writes one section as one sheet, block below block. */
final class SheetWriter {

  /** The block whose figures this format makes live. */
  private static final String CHECKS = "checks";

  /** Lines that stay with the heading of a list on paper. */
  private static final int LINES_KEPT = 3;

  private final SheetPen pen;
  private final TableWriter tables;
  private final ChartWriter charts;
  private final ChecksTable checks;

  SheetWriter(SheetPen pen, ChecksTable checks) {
    this.pen = pen;
    this.tables = new TableWriter(pen);
    this.charts = new ChartWriter(pen, tables);
    this.checks = checks;
  }

  void write(ReportSection section) {
    SheetTop.write(pen, section, checks.results());
    for (ReportBlock block : section.blocks()) {
      pen.moveTo(pen.next() + 1);
      if (block.id().equals(CHECKS)) {
        checks.write(pen);
      } else if (block instanceof ReportTable table) {
        tables.write(table);
      } else if (block instanceof ReportList list) {
        list(list);
      } else if (block instanceof HeatMap map) {
        heatMap(map);
      } else {
        charts.write((ReportChart) block);
      }
    }
    int printed = pen.next();
    charts.writeLongTables();
    pen.fit().apply();
    pen.widths().apply(pen.sheet());
    pen.drawing().finish();
    PageSetup.apply(pen, repeatedRows(section), printed);
  }

  /** With one long table on the sheet its header is repeated on paper, else only the top is. */
  private int repeatedRows(ReportSection section) {
    return section.blocks().size() == 1
        ? pen.parts()
            .place(section.blocks().get(0).id())
            .filter(place -> place.table().rows().size() > PageSetup.ROWS_OF_A_PAGE)
            .map(TablePlace::firstRow)
            .orElse(SheetTop.ROWS)
        : SheetTop.ROWS;
  }

  private void list(ReportList list) {
    CellStyles styles = pen.styles();
    int heading = pen.next();
    pen.parts().links().target(list.id(), pen.name(), heading, 0);
    pen.breaks().keep(heading, heading + LINES_KEPT);
    pen.heading(0, list.title());
    pen.lines(list.note(), 0, styles.note());
    if (list.items().isEmpty()) {
      pen.text(pen.row(), 0, list.whenEmpty(), styles.note());
    }
    for (ReportList.Item item : list.items()) {
      boolean led = !item.lead().isEmpty();
      if (led) {
        String lead = item.tag().isEmpty() ? item.lead() : item.lead() + "  [" + item.tag() + "]";
        pen.text(pen.row(), 0, lead, styles.bold());
      }
      pen.lines(item.text(), 0, led ? styles.note() : styles.plain());
    }
  }

  /** The figures with the hedge, those without it below them in the same columns. */
  private void heatMap(HeatMap map) {
    pen.parts().links().target(map.id(), pen.name(), pen.next(), 0);
    pen.heading(0, map.title());
    pen.lines(map.note(), 0, pen.styles().note());
    shade(map.hedged(), map.hedgedShades());
    pen.moveTo(pen.next() + 1);
    shade(map.unhedged(), map.unhedgedShades());
  }

  private void shade(ReportTable table, List<List<Integer>> shades) {
    tables.write(table, 0, List.of()).ifPresent(place -> {
      for (int r = 0; r < shades.size(); r++) {
        List<SheetRow.Cell> cells = pen.sheet().data().row(place.firstRow() + r).cells();
        for (int c = 0; c < shades.get(r).size(); c++) {
          SheetRow.Cell cell = cells.get(1 + c);
          if (cell.value() instanceof CellValue.Digits) {
            cell.restyle(pen.styles().shaded(shades.get(r).get(c)));
          }
        }
      }
    });
  }
}
