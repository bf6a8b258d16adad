package io.nightcondor.analytics.alvh;

/**
 * Thresholds of the hedge rules in force for a book, each with its origin mark.
 *
 * @param name of the preset, such as steward
 */
public record Policy(String name) {

  /** The steward preset of DOMAIN E12. */
  public static Policy steward() {
    return new Policy("steward");
  }
}
