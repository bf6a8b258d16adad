package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Links between cells: their addresses are made of sheet names and row numbers only. */
final class SheetLinks {

  private record Target(String sheet, int row, int column) {}

  private record Pending(StreamedSheet sheet, SheetRow.Cell cell, String block) {}

  private final XSSFWorkbook workbook;
  private final CellStyles styles;
  private final Map<String, Target> targets = new HashMap<>();
  private final Map<String, TablePlace> places = new HashMap<>();
  private final Map<String, Map<String, Integer>> rows = new HashMap<>();
  private final List<Pending> pending = new ArrayList<>();

  SheetLinks(XSSFWorkbook workbook, CellStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /** A block begins here. */
  void target(String block, String sheet, int row, int column) {
    targets.putIfAbsent(block, new Target(sheet, row, column));
  }

  /** A table whose rows are known by the texts of their first cells; the first of several wins. */
  void rows(TablePlace place) {
    places.putIfAbsent(place.table().id(), place);
  }

  /**
   * A cell that leads to the row of a block that begins with the cell's text, else to the block.
   */
  void want(StreamedSheet sheet, SheetRow.Cell cell, String block) {
    pending.add(new Pending(sheet, cell, block));
  }

  /** Makes the links that were wanted, once all sheets are laid out. */
  void resolve() {
    for (Pending link : pending) {
      target(link.block(), link.cell().text())
          .ifPresent(to -> link(link.sheet(), link.cell(), to.sheet(), to.row(), to.column()));
    }
  }

  private Optional<Target> target(String block, String text) {
    Optional<TablePlace> place = Optional.ofNullable(places.get(block));
    return place
        .flatMap(p -> row(p, text).map(row -> new Target(p.sheet(), row, p.firstColumn())))
        .or(() -> Optional.ofNullable(targets.get(block)));
  }

  /** Row of the sheet; a long table is read once, and only if a link leads into it. */
  private Optional<Integer> row(TablePlace place, String text) {
    Map<String, Integer> known = rows.computeIfAbsent(place.table().id(), id -> {
      Map<String, Integer> found = new HashMap<>();
      for (int i = 0; i < place.table().rows().size(); i++) {
        if (place.table().rows().get(i).get(0) instanceof ReportCell.Text key) {
          found.putIfAbsent(key.text(), place.firstRow() + i);
        }
      }
      return found;
    });
    return Optional.ofNullable(known.get(text));
  }

  /** Turns a cell into a link. */
  void link(StreamedSheet sheet, SheetRow.Cell cell, String sheetName, int row, int column) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(
        TablePlace.quoted(sheetName) + "!" + new CellReference(row, column).formatAsString());
    link.setCellReference(new CellReference(cell.row().number(), cell.column()));
    sheet.addHyperlink(link);
    cell.restyle(styles.link(!sheetName.equals(sheet.getSheetName())));
  }
}
