package io.nightcondor.reporting.excel;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Column widths from the lengths of texts: no fonts are measured, so every host gets the same. */
final class ColumnWidths {

  private static final int UNITS_PER_CHARACTER = 256;
  private static final int NARROWEST = 9;
  private static final int WIDEST = 42;
  /** Room for the filter button of a table's header. */
  private static final int BUTTON = 3;

  private static final int LONGEST_REASON = 14;

  private final Map<Integer, Integer> characters = new TreeMap<>();

  void header(int column, String name, String unit) {
    cell(column, longestWord(name) + BUTTON);
    cell(column, unit.length() * 4 / 5 + 1);
  }

  /** A reason is cut off at the cell's edge rather than widening a whole column for it. */
  void missing(int column, String reason) {
    cell(column, Math.min(reason.length(), LONGEST_REASON) + 1);
  }

  void cell(int column, int length) {
    characters.merge(column, Math.min(WIDEST, length), Math::max);
  }

  void apply(XSSFSheet sheet) {
    characters.forEach((column, length) ->
        sheet.setColumnWidth(column, Math.max(NARROWEST, length) * UNITS_PER_CHARACTER));
  }

  /** Lines that a header needs in a column as wide as it is now. */
  int headerLines(int column, String name) {
    return TextLines.wrap(name, width(column) - BUTTON).size();
  }

  private int width(int column) {
    return Math.max(NARROWEST, characters.getOrDefault(column, NARROWEST));
  }

  private static int longestWord(String name) {
    int longest = 0;
    for (String word : name.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
