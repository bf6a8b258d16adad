package io.nightcondor.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what was probably meant. */
final class NearestKey {

  private NearestKey() {}

  /**
   * The candidate with the fewest edits from the word; the first in alphabetical order of several.
   */
  static String of(String word, Collection<String> candidates) {
    return candidates.stream()
        .sorted()
        .min(Comparator.comparingInt(candidate -> edits(lower(word), lower(candidate))))
        .orElseThrow();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
