package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayList;
import java.util.List;

/** How a book's risk moved since the previous session, in words. */
final class RiskChanges {

  /** A tail moves a little every night; less than this share of it is not worth a sentence. */
  private static final double WORTH_SAYING = 0.10;

  private RiskChanges() {}

  static List<String> of(RiskNight risk) {
    RiskMemory before = risk.before();
    List<String> changes = new ArrayList<>(LimitWords.changes(before, risk.limits()));
    if (before.expectedShortfall().isPresent()
        && risk.shortfall() instanceof Figure.Known shortfall) {
      double was = before.expectedShortfall().get();
      double now = shortfall.value();
      if (Math.abs(now - was) > WORTH_SAYING * Math.max(Math.abs(was), Math.abs(now))) {
        changes.add("Expected shortfall: %s to %s.".formatted(Say.usd(was), Say.usd(now)));
      }
    }
    String worst = WorstNamedDay.figure(risk.scenarios()).name();
    if (!before.worstScenario().isEmpty()
        && !worst.isEmpty()
        && !worst.equals(before.worstScenario())) {
      changes.add("Worst named day: %s, before that %s.".formatted(worst, before.worstScenario()));
    }
    return changes;
  }
}
