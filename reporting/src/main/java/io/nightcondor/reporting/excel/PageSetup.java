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

/**
 * Landscape, one page wide or as many as keep the print legible, the first rows and the first
 * column on every page and in sight, page x of y.
 */
final class PageSetup {

  private static final double MARGIN_INCHES = 0.4;

  private static final int UNITS_PER_CHARACTER = 256;

  /** No sentence makes a page wider than this: print would become too small to read. */
  static final int MOST_CHARACTERS = 260;

  /** A sheet that is wider goes on two pages side by side, or more. */
  private static final int CHARACTERS_OF_SEVERAL = 235;

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
    int last = lastColumn(sheet);
    int across = pagesAcross(sheet, last);
    print.setFitWidth((short) across);
    print.setFitHeight((short) 0);
    if (across > 1) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, last, 0, rows - 1);
    sheet
        .getFooter()
        .setLeft(
            document.modelled().isEmpty() ? "nightcondor" : "nightcondor, MODELLED market data");
    sheet.getFooter().setCenter("&A, close of " + document.session());
    sheet.getFooter().setRight("Page &P of &N");
  }

  /** Pages side by side, each with the first column. */
  private static int pagesAcross(XSSFSheet sheet, int lastColumn) {
    int first = sheet.getColumnWidth(0) / UNITS_PER_CHARACTER;
    int others = 0;
    for (int column = 1; column <= lastColumn; column++) {
      others += sheet.getColumnWidth(column) / UNITS_PER_CHARACTER;
    }
    return first + others <= MOST_CHARACTERS
        ? 1
        : (int) Math.ceil((double) others / (CHARACTERS_OF_SEVERAL - first));
  }

  /**
   * The last column that is printed: sentences in one line reach over the empty cells at their
   * right and are not cut.
   */
  private static int lastColumn(XSSFSheet sheet) {
    int last = 0;
    int reach = 0;
    for (Row row : sheet) {
      last = Math.max(last, row.getLastCellNum() - 1);
      int start = 0;
      for (int column = 0; column < row.getLastCellNum(); column++) {
        Cell cell = row.getCell(column);
        if (cell != null
            && cell.getCellType() == CellType.STRING
            && !cell.getCellStyle().getWrapText()) {
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
