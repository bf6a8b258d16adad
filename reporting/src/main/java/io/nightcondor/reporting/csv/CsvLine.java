package io.nightcondor.reporting.csv;

/**
 * One line of comma-separated values, quoted as RFC 4180 says, with a line feed at its end. A text
 * that a spreadsheet could take for a formula gets an apostrophe in front; numbers never do. A text
 * with the separator of another country or of another program is quoted too, so that it stays one
 * field there.
 */
public final class CsvLine {

  /** What makes a formula of a cell: in ASCII, full width and small, and the true minus. */
  private static final String FORMULA_STARTS =
      "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

  /** What ends a field for some reader. */
  private static final String QUOTED = ",;\t\"\r\n";

  private final StringBuilder line = new StringBuilder();
  private boolean empty = true;

  public CsvLine text(String value) {
    return cell(startsFormula(value) ? "'" + value : value);
  }

  /**
   * Whether its first sign that is not blank starts a formula: readers pass over the blank ones.
   */
  private static boolean startsFormula(String value) {
    return value
        .codePoints()
        .dropWhile(CsvLine::isBlank)
        .limit(1)
        .anyMatch(c -> FORMULA_STARTS.indexOf(c) >= 0);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  public CsvLine number(long value) {
    return cell(Long.toString(value));
  }

  /** The line with its end. */
  public String end() {
    return line + "\n";
  }

  private CsvLine cell(String value) {
    if (!empty) {
      line.append(',');
    }
    empty = false;
    boolean quoted = value.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
    if (quoted) {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      line.append(value);
    }
    return this;
  }
}
