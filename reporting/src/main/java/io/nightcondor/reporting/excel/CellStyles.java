package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.Tone;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The few styles of a workbook by their numbers, each made once. Text styles carry the quote
 * prefix: what looks like a formula stays text. Formulas are black, what leads to another sheet is
 * green; nothing is blue, because nothing is typed in.
 */
final class CellStyles {

  private static final String BLACK = "000000";
  private static final String GREEN = "1E6B45";
  /** Behind live totals. */
  private static final String BAND = "EEF1F5";
  /** Fills of a heat map by size, the same as the page's. */
  private static final List<String> PROFITS =
      List.of("EDF4FB", "D3E5F6", "B1D0ED", "8AB8E2", "65A0D5");

  private static final List<String> LOSSES =
      List.of("FDF1E7", "FBDFC8", "F7C6A0", "F1A975", "E98B4C");

  /** Decimals of which styles are kept in an array; more are looked up by name. */
  private static final int USUAL_DECIMALS = 8;

  private final StyleSheet sheet;
  private final Map<String, Integer> styles = new HashMap<>();
  private final Set<Integer> wrapping = new HashSet<>();
  private final int[] numbers = new int[2 * USUAL_DECIMALS];
  private final int[] inInk = new int[2 * USUAL_DECIMALS];

  CellStyles(XSSFWorkbook workbook) {
    sheet = new StyleSheet(workbook);
  }

  int title() {
    return once("title", () -> sheet.text(StyleSheet.INK, 16, true, false));
  }

  int headline() {
    return once("headline", () -> sheet.text(StyleSheet.INK, 12, false, false));
  }

  int heading() {
    return once("heading", () -> sheet.text(StyleSheet.INK, 12, true, false));
  }

  int note() {
    return once("note", () -> sheet.text(StyleSheet.SOFT, 9, false, false));
  }

  int plain() {
    return once("plain", () -> sheet.body(false));
  }

  /** Text beside other columns, a little away from the number before it. */
  int word() {
    return once("word", () -> StyleSheet.left(sheet.body(false), 1));
  }

  /** A sentence that would reach too far: broken into lines within its column. */
  int wrapped(boolean indented) {
    int index = once(indented ? "wrapped in" : "wrapped", () -> {
      XSSFCellStyle style = StyleSheet.left(sheet.body(false), indented ? 1 : 0);
      style.setWrapText(true);
      return style;
    });
    wrapping.add(index);
    return index;
  }

  /** Whether texts of that style stay within their column. */
  boolean wraps(int style) {
    return wrapping.contains(style);
  }

  int bold() {
    return once("bold", () -> sheet.body(true));
  }

  /** A text that leads to another sheet, or elsewhere on its own. */
  int link(boolean toAnotherSheet) {
    return once(
        toAnotherSheet ? "link" : "link here",
        () -> sheet.underlined(toAnotherSheet ? GREEN : StyleSheet.INK));
  }

  int missing() {
    return once("missing", () -> {
      XSSFCellStyle style = sheet.text("667085", 9, false, true);
      style.setAlignment(HorizontalAlignment.RIGHT);
      return style;
    });
  }

  int banner() {
    return once("banner", () -> StyleSheet.fill(sheet.text("755700", 10, true, false), "FBF1D3"));
  }

  /** A column's name, in the header row of its table. */
  int header(boolean numeric, boolean indented) {
    int indent = indented && !numeric ? 1 : 0;
    int index = once("header" + numeric + indent, () -> {
      XSSFCellStyle style = StyleSheet.fill(sheet.text("FFFFFF", 10, true, false), "33475B");
      style.setWrapText(true);
      style.setIndention((short) indent);
      style.setAlignment(numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
      return style;
    });
    wrapping.add(index);
    return index;
  }

  /** A column's unit, in the row above its name. */
  int unit(boolean numeric) {
    return once("unit" + numeric, () -> {
      XSSFCellStyle style = sheet.text(StyleSheet.SOFT, 8, false, true);
      style.setAlignment(numeric ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
      return style;
    });
  }

  int toned(Tone tone) {
    return switch (tone) {
      case PLAIN -> plain();
      case GOOD -> tone("good", GREEN, "E4F2EA");
      case WATCH -> tone("watch", "755700", "FBF1D3");
      case WARN -> tone("warn", "9A4A00", "FDEADB");
      case BAD -> tone("bad", "A32020", "FBE3E3");
    };
  }

  int date() {
    return once(
        "date", () -> StyleSheet.left(sheet.number(StyleSheet.INK, false, "yyyy-mm-dd"), 1));
  }

  /** Thousands separators, negative numbers red and in brackets, zero as a dash. */
  int number(int decimals, boolean percent) {
    return usual(numbers, "number", decimals, percent, d -> d + "_);[Red](" + d + ");\"-\"_)");
  }

  /** As a number, but below zero in ink: income among costs, or a figure on a coloured ground. */
  int inInk(int decimals, boolean percent) {
    return usual(inInk, "ink", decimals, percent, d -> d + "_);(" + d + ");\"-\"_)");
  }

  private int usual(
      int[] known, String name, int decimals, boolean percent, UnaryOperator<String> format) {
    int at = percent ? USUAL_DECIMALS + decimals : decimals;
    if (decimals < USUAL_DECIMALS && known[at] > 0) {
      return known[at];
    }
    String digits = digits(decimals, percent);
    int style =
        once(name + digits, () -> sheet.number(StyleSheet.INK, false, format.apply(digits)));
    if (decimals < USUAL_DECIMALS) {
      known[at] = style;
    }
    return style;
  }

  /** What rounds to nothing: a dash, as of 0, without the sign of what was rounded away. */
  int nothing() {
    return once("nothing", () -> sheet.number(StyleSheet.INK, false, "\"-\"_);\"-\"_);\"-\"_)"));
  }

  /** A figure that a live formula gives; from cells of another sheet green. */
  int live(int decimals, boolean percent, boolean fromAnotherSheet) {
    String digits = digits(decimals, percent);
    return once(
        "live" + fromAnotherSheet + digits,
        () -> sheet.number(
            fromAnotherSheet ? GREEN : BLACK, false, digits + "_);(" + digits + ");\"-\"_)"));
  }

  /** A live total below its table. */
  int total(int decimals, boolean percent) {
    String digits = digits(decimals, percent);
    return once(
        "total" + digits,
        () -> band(sheet.number(BLACK, true, digits + "_);(" + digits + ");\"-\"_)")));
  }

  /** The words beside live totals, and the cells between them. */
  int totalWords() {
    return once("total words", () -> band(sheet.text(BLACK, 10, true, false)));
  }

  /** A word that a live formula gives. */
  int liveWord(boolean fromAnotherSheet) {
    return once(
        "live word" + fromAnotherSheet,
        () -> StyleSheet.left(sheet.number(fromAnotherSheet ? GREEN : BLACK, true, "General"), 1));
  }

  /** A sentence that a live formula of another sheet gives. */
  int liveNote() {
    return once("live note", () -> StyleSheet.left(sheet.number(GREEN, false, "General"), 0));
  }

  /**
   * A figure of a heat map: filled by sign and size, in ink, because red on a fill is hard to read.
   */
  int shaded(int shade) {
    return once("shade" + shade, () -> {
      XSSFCellStyle style = sheet.number(StyleSheet.INK, false, "#,##0_);(#,##0);\"-\"_)");
      return shade == 0
          ? style
          : StyleSheet.fill(style, (shade < 0 ? LOSSES : PROFITS).get(Math.abs(shade) - 1));
    });
  }

  private int tone(String name, String ink, String fill) {
    return once(
        name, () -> StyleSheet.left(StyleSheet.fill(sheet.text(ink, 10, true, false), fill), 1));
  }

  private static XSSFCellStyle band(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    return StyleSheet.fill(style, BAND);
  }

  private static String digits(int decimals, boolean percent) {
    return (percent ? "0" : "#,##0")
        + (decimals == 0 ? "" : "." + "0".repeat(decimals))
        + (percent ? "%" : "");
  }

  private int once(String name, Supplier<XSSFCellStyle> style) {
    Integer known = styles.get(name);
    if (known == null) {
      known = (int) style.get().getIndex();
      styles.put(name, known);
    }
    return known;
  }
}
