package io.nightcondor.app.delivery;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The door through which every text of a mail's headers goes. A line break would begin a header of
 * its own, so nothing is repaired here: it is refused.
 */
final class HeaderText {

  /** RFC 5322, 2.1.1. */
  private static final int LONGEST = 998;

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,149}");

  private HeaderText() {}

  /** The same text; throws IllegalArgumentException if it could be more than one line. */
  static String line(String field, String text) {
    if (text.isBlank()
        || text.length() > LONGEST
        || !text.codePoints().allMatch(HeaderText::isPlain)) {
      throw new IllegalArgumentException(
          "%s: '%s' is not fit for a mail header, expected one line of 1 to %d characters without controls"
              .formatted(field, escaped(text), LONGEST));
    }
    return text;
  }

  /** The same name; throws IllegalArgumentException unless letters, digits, dots and dashes. */
  static String fileName(String field, String name) {
    if (!FILE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s: '%s' is not fit for the name of a file, expected letters, digits, dots, dashes or underscores, 150 at most"
              .formatted(field, escaped(name)));
    }
    return name;
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> {
      if (isPlain(c)) {
        escaped.appendCodePoint(c);
      } else {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
      }
    });
    return escaped.toString();
  }
}
