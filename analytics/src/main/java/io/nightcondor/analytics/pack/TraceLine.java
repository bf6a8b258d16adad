package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * One rule looked at.
 *
 * @param rule id, such as E5 or U3
 * @param origin origin mark of the rule, such as S or O
 * @param test what was compared, with the figures, in words
 * @param inputs the figures compared, with where they come from; may be empty
 * @param threshold what they were compared with, in words and figures; empty where nothing is
 * @param outcome true, false, skipped, or the figure that came out
 */
public record TraceLine(
    String rule,
    String origin,
    String test,
    List<TraceInput> inputs,
    String threshold,
    String outcome) {

  public TraceLine {
    inputs = List.copyOf(inputs);
  }

  /** A rule without figures of its own. */
  public TraceLine(String rule, String origin, String test, String outcome) {
    this(rule, origin, test, List.of(), "", outcome);
  }
}
