package io.nightcondor.reporting.table;

/**
 * Text from files and configuration, made fit for one line of a cell, page or mail. Formats still
 * escape it in their own way; this removes what none of them can carry: controls, line ends, halves
 * of surrogate pairs, and the marks that turn the reading direction and so disguise a name.
 */
public final class SafeText {

  /** Longest text of a cell; the JSON carries every text whole. */
  private static final int LONGEST = 2_000;

  private SafeText() {}

  /** One line without controls, cut at {@value #LONGEST} characters. */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.appendCodePoint(isReadable(c) ? c : replacement(c)));
    String clean = line.toString().strip();
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }

  /** As {@link #oneLine}, cut to a number of characters. */
  public static String cut(String text, int longest) {
    String line = oneLine(text);
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return line.substring(0, end) + "…";
  }

  private static boolean isReadable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT -> false;
      default -> true;
    };
  }

  private static int replacement(int c) {
    return Character.getType(c) == Character.SURROGATE
            || Character.getType(c) == Character.UNASSIGNED
        ? 0xFFFD
        : ' ';
  }
}
