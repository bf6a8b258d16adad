package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.pack.FillOutcome;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the paper ledger: an order and what its session made of it, or units that came or
 * went without one. Simple types throughout, so that it can be stored as JSON.
 *
 * @param ordered session after whose close it was ordered
 * @param orderedRevision of that session; empty if stored before it was kept
 * @param session that decided it
 * @param revision of that session
 * @param order its terms; the limit of a line without an order is its price
 * @param outcome what became of it
 * @param filled contracts that changed hands
 * @param price VIX points, half a spread included; empty if nothing changed hands
 * @param range what decided it
 * @param fees USD of commissions
 * @param spread USD of half-spreads, already in the price
 * @param realised USD of the units that left, before fees; empty if none did
 */
public record PaperEntry(
    LocalDate ordered,
    Optional<Integer> orderedRevision,
    LocalDate session,
    int revision,
    PaperOrder order,
    FillOutcome outcome,
    int filled,
    Optional<Double> price,
    SessionRange range,
    double fees,
    double spread,
    Optional<Double> realised) {

  /** What it says, whatever revision says it. */
  public PaperEntry ofAnyRevision() {
    return new PaperEntry(
        ordered,
        Optional.empty(),
        session,
        0,
        order,
        outcome,
        filled,
        price,
        range,
        fees,
        spread,
        realised);
  }
}
