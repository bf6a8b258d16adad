package io.nightcondor.app.config;

import io.nightcondor.ingest.source.NearestName;
import java.util.Collection;

/** Finds what was probably meant. */
final class NearestKey {

  private NearestKey() {}

  /**
   * The candidate with the fewest edits from the word; the first in alphabetical order of several.
   */
  static String of(String word, Collection<String> candidates) {
    return NearestName.of(word, candidates.stream().sorted().toList()).orElseThrow();
  }
}
