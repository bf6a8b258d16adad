package io.nightcondor.reporting.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Column widths from the lengths of texts: no fonts are measured, so every host gets the same. */
final class ColumnWidths {

  private static final int UNITS_PER_CHARACTER = 256;
  private static final int NARROWEST = 9;
  /** Of the first column, which names its rows. */
  private static final int WIDEST = 42;

  /** Of a sentence broken into lines. */
  private static final int WIDEST_SENTENCE = 60;

  /** Of words in other columns, which tables of numbers above and below share. */
  private static final int WIDEST_WORDS = 26;

  /** Header of a sentence: it stands last and has room. */
  private static final int WIDEST_HEADER = 24;

  /** Room for the filter button of a table's header. */
  private static final int BUTTON = 3;

  private static final int LONGEST_REASON = 14;

  private final List<Integer> characters = new ArrayList<>();

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

  /** A number with its separators, its brackets and the edge of its cell. */
  void number(int column, BigDecimal shown) {
    int digits = shown.precision() - shown.scale();
    int whole = Math.max(1, digits);
    cell(column, whole + (whole - 1) / 3 + Math.max(0, shown.scale() + 1) + 2);
  }

  private void widen(int column, int length) {
    while (characters.size() <= column) {
      characters.add(0);
    }
    if (characters.get(column) < length) {
      characters.set(column, length);
    }
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
    return start(column) + length > PageSetup.MOST_CHARACTERS;
  }

  /** Characters at the left of a column as wide as they are now. */
  int start(int column) {
    int start = 0;
    for (int i = 0; i < column; i++) {
      start += width(i);
    }
    return start;
  }

  /** Makes room for the lines of a sentence that reaches too far: what is left of the page. */
  void sentence(int column) {
    int left = PageSetup.MOST_CHARACTERS - start(column);
    widen(column, Math.min(WIDEST_SENTENCE, Math.max(WIDEST_WORDS, left)));
  }

  /** Lines that a text needs in a column as wide as it is now. */
  int lines(int column, String text) {
    return TextLines.wrap(text, width(column) - 2).size();
  }

  void apply(XSSFSheet sheet) {
    for (int column = 0; column < characters.size(); column++) {
      if (characters.get(column) > 0) {
        sheet.setColumnWidth(column, width(column) * UNITS_PER_CHARACTER);
      }
    }
  }

  /** Lines that a header needs in a column as wide as it is now. */
  int headerLines(int column, String name) {
    return TextLines.wrap(name, width(column) - BUTTON).size();
  }

  /** Characters of a column as wide as it is now. */
  int width(int column) {
    return Math.max(NARROWEST, column < characters.size() ? characters.get(column) : 0);
  }

  private static int longestWord(String name) {
    int longest = 0;
    for (String word : name.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
