package io.nightcondor.reporting.csv;

/**
 * One line of comma-separated values, quoted as RFC 4180 says, with a line feed at its end. A text
 * that a spreadsheet could take for a formula gets an apostrophe in front; numbers never do.
 */
public final class CsvLine {

  /**
   * What makes a formula of a cell, in ASCII and in full width, and what such a sign hides behind.
   */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private final StringBuilder line = new StringBuilder();
  private boolean empty = true;

  public CsvLine text(String value) {
    boolean guarded = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return cell(guarded ? "'" + value : value);
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
    boolean quoted = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    if (quoted) {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      line.append(value);
    }
    return this;
  }
}
