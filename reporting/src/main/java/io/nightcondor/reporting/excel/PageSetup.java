package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportDocument;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Landscape, one page wide, the first rows on every page and in sight, page x of y. */
final class PageSetup {

  private static final double MARGIN_INCHES = 0.4;

  private static final int UNITS_PER_CHARACTER = 256;

  /** A sheet of narrow tables prints this wide, so that no sentence above or beside them is cut. */
  private static final int LINE_CHARACTERS = 160;

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
    int lastColumn = 0;
    for (int row = 0; row < rows; row++) {
      if (sheet.getRow(row) != null) {
        lastColumn = Math.max(lastColumn, sheet.getRow(row).getLastCellNum() - 1);
      }
    }
    int characters = 0;
    for (int column = 0; column <= lastColumn || characters < LINE_CHARACTERS; column++) {
      characters += sheet.getColumnWidth(column) / UNITS_PER_CHARACTER;
      lastColumn = Math.max(lastColumn, column);
    }
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, lastColumn, 0, rows - 1);
    sheet
        .getFooter()
        .setLeft(
            document.modelled().isEmpty() ? "nightcondor" : "nightcondor, MODELLED market data");
    sheet.getFooter().setCenter("&A, close of " + document.session());
    sheet.getFooter().setRight("Page &P of &N");
  }
}
