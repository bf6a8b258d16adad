package io.nightcondor.reporting.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes styles and fonts of a workbook. */
final class StyleSheet {

  static final String INK = "1D2430";
  static final String SOFT = "5A6475";

  private static final int BODY_POINTS = 10;

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFFont> fonts = new HashMap<>();

  StyleSheet(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle body(boolean bold) {
    return text(INK, BODY_POINTS, bold, false);
  }

  /** A style of texts. */
  XSSFCellStyle text(String ink, int points, boolean bold, boolean italic) {
    XSSFCellStyle style = quoted();
    style.setFont(font(ink, points, bold, italic, false));
    return style;
  }

  XSSFCellStyle underlined(String ink) {
    XSSFCellStyle style = quoted();
    style.setFont(font(ink, BODY_POINTS, false, false, true));
    return style;
  }

  /** A style of numbers, or of words that a formula gives. */
  XSSFCellStyle number(String ink, boolean bold, String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(ink, BODY_POINTS, bold, false, false));
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }

  static XSSFCellStyle left(XSSFCellStyle style, int indent) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) indent);
    return style;
  }

  static XSSFCellStyle fill(XSSFCellStyle style, String fill) {
    style.setFillForegroundColor(color(fill));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  static XSSFColor color(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    // the schema wants four bytes, the first for opaque
    return new XSSFColor(new byte[] {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }

  private XSSFCellStyle quoted() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setQuotePrefixed(true);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    return style;
  }

  private XSSFFont font(String ink, int points, boolean bold, boolean italic, boolean underlined) {
    return fonts.computeIfAbsent(ink + points + bold + italic + underlined, k -> {
      XSSFFont font = workbook.createFont();
      font.setFontName("Calibri");
      font.setFontHeightInPoints((short) points);
      font.setColor(color(ink));
      font.setBold(bold);
      font.setItalic(italic);
      if (underlined) {
        font.setUnderline(XSSFFont.U_SINGLE);
      }
      return font;
    });
  }
}
