package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.pack.TraceLine;
import java.util.List;
import java.util.Optional;

/**
 * An unwind rule that was looked at: what it would do if it is the first to match.
 *
 * @param trace figures and outcome
 * @param matches whether it holds
 * @param action what it asks for
 * @param threshold of U5; empty for other rules
 * @param sales what it would sell
 * @param reason one sentence
 */
record Verdict(
    TraceLine trace,
    boolean matches,
    Action action,
    Optional<Integer> threshold,
    List<Sale> sales,
    String reason) {

  static Verdict no(TraceLine trace) {
    return new Verdict(trace, false, Action.HOLD, Optional.empty(), List.of(), "");
  }

  static Verdict sell(TraceLine trace, List<Sale> sales, String reason) {
    return new Verdict(trace, true, Action.SELL, Optional.empty(), sales, reason);
  }
}
