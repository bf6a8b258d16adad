package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * The record of one decision: what was decided, by which rules on which figures, and what would
 * change it.
 *
 * @param subject condor id, or empty for the book
 * @param side PUT or CALL; empty where the decision is of neither
 * @param kind REGIME, INTENSITY, LAYER, UNWIND, RANKING or LADDER
 * @param outcome code, such as LAYER_2_DUE, HOLD or STRESSED
 * @param sentence one or two sentences that a sceptic can follow
 * @param trace every rule looked at, in order
 * @param next the next threshold to watch, or what would have to differ for another answer
 */
public record DecisionRow(
    String subject,
    String side,
    String kind,
    String outcome,
    String sentence,
    List<TraceLine> trace,
    String next) {

  public DecisionRow {
    trace = List.copyOf(trace);
  }
}
