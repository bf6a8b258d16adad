package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportDocument;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Landscape, one page wide, the first rows on every page and in sight, page x of y. */
final class PageSetup {

  private static final double MARGIN_INCHES = 0.4;

  private static final int UNITS_PER_CHARACTER = 256;

  /** No sentence makes the page wider than this: print would become too small to read. */
  private static final int MOST_CHARACTERS = 260;

  private PageSetup() {}

  static void apply(
      XSSFWorkbook workbook, XSSFSheet sheet, ReportDocument document, int frozenRows, int rows) {
    sheet.createFreezePane(1, frozenRows);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(false);
    sheet.setRepeatingRows(new CellRangeAddress(0, frozenRows - 1, -1, -1));
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP)) {
      sheet.setMargin(side, MARGIN_INCHES);
    }
    sheet.setMargin(PageMargin.BOTTOM, 2 * MARGIN_INCHES);
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, lastColumn(sheet), 0, rows - 1);
    sheet
        .getFooter()
        .setLeft(
            document.modelled().isEmpty() ? "nightcondor" : "nightcondor, MODELLED market data");
    sheet.getFooter().setCenter("&A, close of " + document.session());
    sheet.getFooter().setRight("Page &P of &N");
  }

  /**
   * The last column that is printed: sentences reach over the empty cells at their right and are
   * not cut.
   */
  private static int lastColumn(XSSFSheet sheet) {
    int last = 0;
    int reach = 0;
    for (Row row : sheet) {
      last = Math.max(last, row.getLastCellNum() - 1);
      int start = 0;
      for (int column = 0; column < row.getLastCellNum(); column++) {
        Cell cell = row.getCell(column);
        if (cell != null && cell.getCellType() == CellType.STRING) {
          reach = Math.max(reach, start + cell.getStringCellValue().length());
        }
        start += sheet.getColumnWidth(column) / UNITS_PER_CHARACTER;
      }
    }
    int printed = 0;
    int column = 0;
    while (column <= last || printed < Math.min(reach, MOST_CHARACTERS)) {
      printed += sheet.getColumnWidth(column) / UNITS_PER_CHARACTER;
      column++;
    }
    return column - 1;
  }
}
