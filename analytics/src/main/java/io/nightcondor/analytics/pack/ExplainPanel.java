package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the book's profit since the last stored session comes from (DOMAIN G2.6), USD.
 *
 * @param from the session it starts from; empty on a first night
 * @param sessions from that one to this; 1 if nothing lies between
 * @param span what it spans, or why there is nothing to explain, in words
 * @param total profit of everything below; missing if a position has no price then or tonight
 * @param positions profit of what was held at both closes, or settled in between
 * @param newTrades profit of what was opened since, mark against fill
 * @param fees paid on what was opened since, negative
 * @param steps stepwise revaluation, summed over the rows that have it; the span names the others
 * @param terms attribution to greeks, summed over the same rows
 * @param threshold of the unexplained part of these rows
 * @param withinThreshold whether it is no more than that
 * @param reason what the unexplained part is, in words; empty if within the threshold
 * @param thetaTested what time earned on sides that were tested at the last session: their theta of
 *     then x calendar days; with the next two the theta of the terms
 * @param thetaUntested the same on the other sides of condors
 * @param thetaOther the same on everything else
 * @param rows by condor, structure, leg and hedge
 * @param closed positions that are gone: no file gives the price they were closed at
 */
public record ExplainPanel(
    Optional<LocalDate> from,
    int sessions,
    String span,
    Figure total,
    Figure positions,
    Figure newTrades,
    Figure fees,
    ExplainSteps steps,
    ExplainTerms terms,
    Figure threshold,
    boolean withinThreshold,
    String reason,
    Figure thetaTested,
    Figure thetaUntested,
    Figure thetaOther,
    List<ExplainRow> rows,
    List<ClosedRow> closed) {

  /**
   * One position.
   *
   * @param position condor or structure id, or symbol
   * @param kind CONDOR, STRUCTURE, LEG or HEDGE
   * @param total USD
   * @param threshold of its unexplained part
   * @param reason what its unexplained part is; empty if within the threshold
   */
  public record ExplainRow(
      String position,
      String kind,
      Figure total,
      ExplainSteps steps,
      ExplainTerms terms,
      Figure threshold,
      boolean withinThreshold,
      String reason) {}

  /**
   * Contracts that are gone without having settled.
   *
   * @param quantity signed contracts as they were held
   * @param lastMark index points or VIX points
   * @param lastValue USD at that mark, signed for the holder
   */
  public record ClosedRow(String symbol, int quantity, Figure lastMark, Figure lastValue) {}
}
