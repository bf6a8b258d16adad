package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.pack.TraceLine;
import java.util.List;

/**
 * What the unwind rules say of one condor's hedges tonight.
 *
 * @param condorId living or gone
 * @param action what to do
 * @param rule that acts; empty text for HOLD
 * @param sales what to sell; empty unless SELL
 * @param reason one sentence
 * @param trace every rule looked at, in order
 */
public record UnwindDecision(
    String condorId,
    Action action,
    String rule,
    List<Sale> sales,
    String reason,
    List<TraceLine> trace) {

  /** What to do with a hedge. */
  public enum Action {
    SELL,
    HOLD,
    ESCALATE
  }

  /**
   * @param hedge lot to sell from
   * @param units above 0, at most the lot's
   */
  public record Sale(HedgeValuation hedge, double units) {}
}
