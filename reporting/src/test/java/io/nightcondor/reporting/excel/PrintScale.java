package io.nightcondor.reporting.excel;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How small a sheet is printed that goes on one page across. */
final class PrintScale {

  /** Characters of the default type that A4 across holds at full size between our margins. */
  private static final double CHARACTERS = 149;

  private static final double UNITS_PER_CHARACTER = 256;

  private PrintScale() {}

  /** Per cent of full size, at most 100. */
  static int of(XSSFSheet sheet) {
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    AreaReference area =
        new AreaReference(sheet.getWorkbook().getPrintArea(index), SpreadsheetVersion.EXCEL2007);
    double characters = 0;
    for (int column = 0; column <= area.getLastCell().getCol(); column++) {
      characters += sheet.getColumnWidth(column) / UNITS_PER_CHARACTER;
    }
    return (int) Math.min(100, 100 * CHARACTERS / characters);
  }
}
