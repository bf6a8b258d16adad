package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportDocument;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;

/**
 * A4 across, one page wide, the first rows on every page and in sight, the first column in sight,
 * page x of y.
 */
final class PageSetup {

  private static final double MARGIN_INCHES = 0.4;

  /** No sentence makes a page wider than this: print would become too small to read. */
  static final int MOST_CHARACTERS = 200;

  /** Rows that a page holds at the scale of its widest sheet; a longer table goes on. */
  static final int ROWS_OF_A_PAGE = 40;

  private PageSetup() {}

  /**
   * Sets up a sheet that is laid out.
   *
   * @param repeated rows that every page begins with
   * @param rows that are printed, from the first
   */
  static void apply(SheetPen pen, int repeated, int rows) {
    StreamedSheet sheet = pen.sheet();
    Report report = pen.report();
    sheet.createFreezePane(1, repeated);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(false);
    sheet.setRepeatingRows(new CellRangeAddress(0, repeated - 1, -1, -1));
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP)) {
      sheet.setMargin(side, MARGIN_INCHES);
    }
    sheet.setMargin(PageMargin.BOTTOM, 2 * MARGIN_INCHES);
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    int last = lastColumn(pen);
    pen.parts()
        .workbook()
        .setPrintArea(pen.parts().workbook().getSheetIndex(sheet), 0, last, 0, rows - 1);
    pen.breaks().apply(sheet, repeated, rows, pen.widths().start(last + 1));
    String program =
        report.modelled().isEmpty() ? "nightcondor" : "nightcondor, MODELLED market data";
    sheet.getFooter().setLeft(program + "\n" + ReportDocument.DISCLAIMER);
    sheet.getFooter().setRight("&A, " + report.asOf() + "\nPage &P of &N");
  }

  /**
   * The last column that is printed: sentences in one line reach over the empty cells at their
   * right and are not cut, and no chart is.
   */
  private static int lastColumn(SheetPen pen) {
    int reach = Math.min(pen.fit().reach(), MOST_CHARACTERS);
    for (SheetDrawing.Picture picture : pen.drawing().pictures()) {
      reach = Math.max(reach, pen.widths().start(picture.column()) + picture.characters());
    }
    int last = pen.sheet().data().lastColumn();
    while (pen.widths().start(last + 1) < reach) {
      last++;
    }
    return last;
  }
}
