package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;

/** What is left of the reason for a condor, by its risk-neutral probability of profit. */
enum Thesis {
  KEPT,
  QUESTIONED,
  BROKEN,
  UNKNOWN;

  static Thesis of(Policy policy, Figure probabilityOfProfit) {
    if (!(probabilityOfProfit instanceof Figure.Known known)) {
      return UNKNOWN;
    }
    if (known.value() >= policy.number(PolicyKey.THESIS_KEPT)) {
      return KEPT;
    }
    return known.value() >= policy.number(PolicyKey.THESIS_BROKEN) ? QUESTIONED : BROKEN;
  }

  /** Factor on the score of an action. */
  double factor(Policy policy, Action action) {
    if (!action.leaves()) {
      return 1;
    }
    return switch (this) {
      case KEPT, UNKNOWN -> 1;
      case QUESTIONED -> policy.number(PolicyKey.THESIS_QUESTIONED_FACTOR);
      case BROKEN -> policy.number(PolicyKey.THESIS_BROKEN_FACTOR);
    };
  }
}
