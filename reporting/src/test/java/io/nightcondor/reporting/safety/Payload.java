package io.nightcondor.reporting.safety;

import java.util.Locale;

/**
 * A text that a program could take for a command, and a harmless one of the same shape.
 *
 * @param kind of the program that would be misled
 */
public record Payload(Kind kind, String text) {

  /** Who could be misled. */
  public enum Kind {
    FORMULA,
    MARKUP,
    HEADER,
    XML,
    PATH
  }

  /**
   * Letters where the payload has signs, white space where it has some: what a sink makes of its
   * length, its words and its emptiness is the same, and nothing in it means anything.
   */
  public String harmless() {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().forEach(c -> letters.appendCodePoint(letter(c)));
    return letters.toString();
  }

  private static int letter(int c) {
    if (Character.isWhitespace(c)) {
      return c;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> ' ';
      default -> Character.isSupplementaryCodePoint(c) ? 0x1D552 : 'h';
    };
  }

  /** Readable in a test's name: what is not printable ASCII as its code. */
  @Override
  public String toString() {
    StringBuilder readable = new StringBuilder(kind.name().toLowerCase(Locale.ROOT)).append(' ');
    text.chars()
        .limit(60)
        .forEach(c -> readable.append(
            c >= ' ' && c <= '~' ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return readable.toString();
  }
}
