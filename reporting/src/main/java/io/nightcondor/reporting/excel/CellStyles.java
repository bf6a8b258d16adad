package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The few styles of a workbook, each made once. Text styles carry the quote prefix: what looks like
 * a formula stays text.
 */
final class CellStyles {

  private static final String INK = "1D2430";
  private static final String SOFT = "5A6475";
  private static final short BODY_POINTS = 10;
  /** Fills of a heat map by size, the same as the page's. */
  private static final List<String> PROFITS =
      List.of("EDF4FB", "D3E5F6", "B1D0ED", "8AB8E2", "65A0D5");

  private static final List<String> LOSSES =
      List.of("FDF1E7", "FBDFC8", "F7C6A0", "F1A975", "E98B4C");

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> styles = new LinkedHashMap<>();

  CellStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle title() {
    return styles.computeIfAbsent("title", k -> text(font(INK, 16, true, false), null));
  }

  XSSFCellStyle headline() {
    return styles.computeIfAbsent("headline", k -> text(font(INK, 12, false, false), null));
  }

  XSSFCellStyle heading() {
    return styles.computeIfAbsent("heading", k -> text(font(INK, 12, true, false), null));
  }

  XSSFCellStyle note() {
    return styles.computeIfAbsent("note", k -> text(font(SOFT, 9, false, false), null));
  }

  XSSFCellStyle plain() {
    return styles.computeIfAbsent("plain", k -> text(font(INK, BODY_POINTS, false, false), null));
  }

  /** Text beside other columns, a little away from the number before it. */
  XSSFCellStyle word() {
    return styles.computeIfAbsent("word", k -> {
      XSSFCellStyle style = text(font(INK, BODY_POINTS, false, false), null);
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
      return style;
    });
  }

  /** A sentence that would reach too far: broken into lines within its column. */
  XSSFCellStyle wrapped(boolean indented) {
    return styles.computeIfAbsent("wrapped" + indented, k -> {
      XSSFCellStyle style = text(font(INK, BODY_POINTS, false, false), null);
      style.setWrapText(true);
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) (indented ? 1 : 0));
      return style;
    });
  }

  XSSFCellStyle bold() {
    return styles.computeIfAbsent("bold", k -> text(font(INK, BODY_POINTS, true, false), null));
  }

  XSSFCellStyle link() {
    return styles.computeIfAbsent("link", k -> {
      XSSFFont font = font("1F4E79", BODY_POINTS, false, false);
      font.setUnderline(XSSFFont.U_SINGLE);
      return text(font, null);
    });
  }

  XSSFCellStyle missing() {
    return styles.computeIfAbsent("missing", k -> {
      XSSFCellStyle style = text(font("667085", 9, false, true), null);
      style.setAlignment(HorizontalAlignment.RIGHT);
      return style;
    });
  }

  XSSFCellStyle banner() {
    return styles.computeIfAbsent(
        "banner", k -> text(font("755700", BODY_POINTS, true, false), "FBF1D3"));
  }

  /** A column's name, in the header row of its table. */
  XSSFCellStyle header(boolean numeric, boolean indented) {
    return styles.computeIfAbsent("header" + numeric + indented, k -> {
      XSSFCellStyle style = text(font("FFFFFF", BODY_POINTS, true, false), "33475B");
      style.setWrapText(true);
      style.setIndention((short) (indented && !numeric ? 1 : 0));
      style.setVerticalAlignment(VerticalAlignment.BOTTOM);
      style.setAlignment(numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
      return style;
    });
  }

  /** A column's unit, in the row above its name. */
  XSSFCellStyle unit(boolean numeric) {
    return styles.computeIfAbsent("unit" + numeric, k -> {
      XSSFCellStyle style = text(font(SOFT, 8, false, true), null);
      style.setAlignment(numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
      return style;
    });
  }

  XSSFCellStyle toned(Tone tone) {
    return switch (tone) {
      case PLAIN -> plain();
      case GOOD -> tone("good", "1E6B45", "E4F2EA");
      case WATCH -> tone("watch", "755700", "FBF1D3");
      case WARN -> tone("warn", "9A4A00", "FDEADB");
      case BAD -> tone("bad", "A32020", "FBE3E3");
    };
  }

  XSSFCellStyle date() {
    return number("yyyy-mm-dd", HorizontalAlignment.LEFT);
  }

  /** Thousands separators, negative numbers red and in brackets, zero as a dash. */
  XSSFCellStyle number(int decimals, boolean percent) {
    String digits = (percent ? "0" : "#,##0")
        + (decimals == 0 ? "" : "." + "0".repeat(decimals))
        + (percent ? "%" : "");
    return number(digits + "_);[Red](" + digits + ");\"-\"_)", HorizontalAlignment.RIGHT);
  }

  /** As a number, but income, which is below zero, in ink. */
  XSSFCellStyle cost(int decimals) {
    String digits = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    return number(digits + "_);(" + digits + ");\"-\"_)", HorizontalAlignment.RIGHT);
  }

  /**
   * A figure of a heat map: filled by sign and size, in ink throughout, because red on a fill is
   * hard to read.
   */
  XSSFCellStyle shaded(int shade) {
    return styles.computeIfAbsent("shade " + shade, k -> {
      XSSFCellStyle style = formatted("#,##0_);(#,##0);\"-\"_)", HorizontalAlignment.RIGHT);
      if (shade != 0) {
        style.setFillForegroundColor(
            color((shade < 0 ? LOSSES : PROFITS).get(Math.abs(shade) - 1)));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      }
      return style;
    });
  }

  private XSSFCellStyle number(String format, HorizontalAlignment alignment) {
    return styles.computeIfAbsent("number " + format, k -> formatted(format, alignment));
  }

  private XSSFCellStyle formatted(String format, HorizontalAlignment alignment) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(INK, BODY_POINTS, false, false));
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(alignment);
    style.setIndention((short) (alignment == HorizontalAlignment.LEFT ? 1 : 0));
    return style;
  }

  private XSSFCellStyle tone(String name, String ink, String fill) {
    return styles.computeIfAbsent(name, k -> {
      XSSFCellStyle style = text(font(ink, BODY_POINTS, true, false), fill);
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
      return style;
    });
  }

  private XSSFCellStyle text(XSSFFont font, @Nullable String fill) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setQuotePrefixed(true);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    if (fill != null) {
      style.setFillForegroundColor(color(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private XSSFFont font(String color, int points, boolean bold, boolean italic) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) points);
    font.setColor(color(color));
    font.setBold(bold);
    font.setItalic(italic);
    return font;
  }

  private static XSSFColor color(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
