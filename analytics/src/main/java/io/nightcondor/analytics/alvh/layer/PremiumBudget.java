package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;

/** Hedge premium that a condor may cost (DOMAIN E5), USD: a share of its original credit. */
public final class PremiumBudget {

  private PremiumBudget() {}

  /** 0 if the credit is unknown or was a debit. */
  static double of(Policy policy, CondorValuation condor) {
    return Math.max(0, figure(policy, condor).toOptional().orElse(0));
  }

  /** Missing with the credit. */
  public static Figure figure(Policy policy, CondorValuation condor) {
    return condor
        .netCredit()
        .map(credit -> Math.max(0, credit)
            * condor.dollarsPerPoint()
            * policy.number(PolicyKey.PREMIUM_OF_CREDIT));
  }
}
