package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.pack.TraceLine;
import java.util.List;
import java.util.Optional;

/**
 * What the unwind rules say of one condor's hedges tonight.
 *
 * @param condorId living or gone
 * @param action what to do
 * @param rule that acts; empty text for HOLD
 * @param threshold of U5, 1 or 2; empty for other rules
 * @param sales what to sell; empty for HOLD and ESCALATE
 * @param reason one sentence
 * @param trace every rule looked at, in order
 * @param next the threshold that is nearest, or what would change the answer
 */
public record UnwindDecision(
    String condorId,
    Action action,
    String rule,
    Optional<Integer> threshold,
    List<Sale> sales,
    String reason,
    List<TraceLine> trace,
    String next) {

  /** What to do with a hedge. */
  public enum Action {
    SELL,
    /** Sell, and buy the same units of the next monthly future. */
    ROLL,
    HOLD,
    ESCALATE
  }

  /**
   * @param hedge lot to sell from
   * @param units above 0, at most the lot's
   */
  public record Sale(HedgeValuation hedge, double units) {}
}
