package io.nightcondor.app.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Books of a night that follow one another.
 *
 * @param from ordinal of the first
 * @param to ordinal behind the last, above {@code from}
 */
public record BookRange(int from, int to) {

  private static final Pattern TEXT = Pattern.compile("books-(\\d{1,9})-(\\d{1,9})");

  public BookRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no range of books: from %d to %d".formatted(from, to));
    }
  }

  /** Both ends are in it, so that whoever is given the text needs nothing else. */
  public String text() {
    return "books-%d-%d".formatted(from, to - 1);
  }

  /** The range of such a text, empty if it is none. */
  public static Optional<BookRange> of(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new BookRange(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)) + 1))
        : Optional.empty();
  }
}
