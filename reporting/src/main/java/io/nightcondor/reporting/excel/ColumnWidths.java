package io.nightcondor.reporting.excel;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Column widths from the lengths of texts: no fonts are measured, so every host gets the same. */
final class ColumnWidths {

  private static final int UNITS_PER_CHARACTER = 256;
  private static final int NARROWEST = 9;
  /** Of the first column, which names its rows, and of sentences. */
  private static final int WIDEST = 42;

  /** Of words in other columns, which tables of numbers above and below share. */
  private static final int WIDEST_WORDS = 26;

  /** Header of a sentence: it stands last and has room. */
  private static final int WIDEST_HEADER = 24;

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

  /** The name of a column of sentences, on one line if it is not too long. */
  void proseHeader(int column, String name) {
    cell(column, Math.min(WIDEST_HEADER, name.length()) + BUTTON);
  }

  void cell(int column, int length) {
    widen(column, Math.min(widest(column), length));
  }

  private void widen(int column, int length) {
    characters.merge(column, length, Math::max);
  }

  /** Whether a word of that length is broken into lines. */
  static boolean wraps(int column, int length) {
    return length > widest(column);
  }

  private static int widest(int column) {
    return column == 0 ? WIDEST : WIDEST_WORDS;
  }

  /** Whether a sentence that starts in that column would reach too far on one line. */
  boolean reachesTooFar(int column, int length) {
    int start = 0;
    for (int i = 0; i < column; i++) {
      start += width(i);
    }
    return start + length > PageSetup.MOST_CHARACTERS;
  }

  /** Makes room for the lines of a sentence that reaches too far. */
  void sentence(int column) {
    widen(column, WIDEST);
  }

  /** Lines that a text needs in a column as wide as it is now. */
  int lines(int column, String text) {
    return TextLines.wrap(text, width(column) - 2).size();
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
