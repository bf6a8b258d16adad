package io.nightcondor.ingest.rejection;

/**
 * One refused row.
 *
 * @param file name inside the inbox
 * @param line line (CSV) or position in its list (JSON), from 1
 * @param column as the file names it
 * @param value as the file has it, cut and cleaned of control characters
 * @param expected what would have been accepted
 * @param code of the rule, such as Q01; see {@link RejectionCode}
 */
public record RejectedRow(
    String file, int line, String column, String value, String expected, String code) {

  private static final int LONGEST_VALUE = 80;

  public RejectedRow {
    value = clean(value);
  }

  /** Where, what, what was expected, what happens now. */
  public String message() {
    return "%s:%d: column '%s' has '%s', expected %s. %s"
        .formatted(file, line, column, value, expected, RejectionCode.consequence(code));
  }

  /** The text as a message may show it: without control characters and not longer than a line. */
  private static String clean(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST_VALUE).forEach(point -> {
      boolean printable = !Character.isISOControl(point) && Character.isDefined(point);
      shown.appendCodePoint(printable && !isSurrogate(point) ? point : '?');
    });
    return text.codePointCount(0, text.length()) > LONGEST_VALUE ? shown + "..." : shown.toString();
  }

  private static boolean isSurrogate(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }
}
