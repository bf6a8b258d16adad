package io.nightcondor.reporting.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final List<Pending> pending = new ArrayList<>();

  SheetLinks(XSSFWorkbook workbook, CellStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /** A block begins here. */
  void target(String block, String sheet, int row, int column) {
    targets.putIfAbsent(block, new Target(sheet, row, column));
  }

  /** A row of a block, known by the text of its first cell; the first of several wins. */
  void target(String block, String text, String sheet, int row, int column) {
    targets.putIfAbsent(key(block, text), new Target(sheet, row, column));
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
      Target target =
          targets.getOrDefault(key(link.block(), link.cell().text()), targets.get(link.block()));
      if (target != null) {
        link(link.sheet(), link.cell(), target.sheet(), target.row(), target.column());
      }
    }
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

  private static String key(String block, String text) {
    return block + "/" + text;
  }
}
