package io.nightcondor.analytics.alvh.ladder;

import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;

/** The rungs of the 4/4/2 ladder (DOMAIN E14). */
enum LadderRung {
  NEAR(4, PolicyKey.LADDER_NEAR, PolicyKey.LADDER_ROLL_NEAR),
  MIDDLE(4, PolicyKey.LADDER_MIDDLE, PolicyKey.LADDER_ROLL_MIDDLE),
  FAR(2, PolicyKey.LADDER_FAR, PolicyKey.LADDER_ROLL_FAR);

  /** Monthly expiries are up to five weeks apart, so the nearest is no further than this. */
  private static final int HALF_A_MONTH = 18;

  private final int calls;
  private final PolicyKey target;
  private final PolicyKey roll;

  LadderRung(int calls, PolicyKey target, PolicyKey roll) {
    this.calls = calls;
    this.target = target;
    this.roll = roll;
  }

  /** Calls of one ladder. */
  int calls() {
    return calls;
  }

  int targetDays(Policy policy) {
    return policy.count(target);
  }

  /** It rolls at or below so many days. */
  int rollDays(Policy policy) {
    return policy.count(roll);
  }

  String label(Policy policy) {
    return targetDays(policy) + " days";
  }

  /** Most days of a call of this rung. */
  int mostDays(Policy policy) {
    return this == FAR ? Integer.MAX_VALUE : targetDays(policy) + HALF_A_MONTH;
  }

  /** The rung that a call belongs to: the nearest that could have bought it. */
  static LadderRung of(int days, Policy policy) {
    for (LadderRung rung : values()) {
      if (days <= rung.mostDays(policy)) {
        return rung;
      }
    }
    return FAR;
  }
}
