package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;

/** The thresholds of the regimes in force (DOMAIN E10), read once. */
record RegimeThresholds(
    double calmVix,
    double calmRatio,
    double calmLeaveVix,
    double stressedVix,
    double stressedRatio,
    int stressedRatioCloses,
    double stressedInversion,
    double stressedLeaveVix,
    double stressedLeaveRatio,
    int stressedLeaveCloses,
    double brokenRatio,
    int brokenCloses,
    double brokenLeaveRatio,
    int brokenLeaveCloses,
    int brokenMissing) {

  static RegimeThresholds of(Policy policy) {
    return new RegimeThresholds(
        policy.number(PolicyKey.CALM_VIX),
        policy.number(PolicyKey.CALM_RATIO),
        policy.number(PolicyKey.CALM_LEAVE_VIX),
        policy.number(PolicyKey.STRESSED_VIX),
        policy.number(PolicyKey.STRESSED_RATIO),
        policy.count(PolicyKey.STRESSED_RATIO_CLOSES),
        policy.number(PolicyKey.STRESSED_INVERSION),
        policy.number(PolicyKey.STRESSED_LEAVE_VIX),
        policy.number(PolicyKey.STRESSED_LEAVE_RATIO),
        policy.count(PolicyKey.STRESSED_LEAVE_CLOSES),
        policy.number(PolicyKey.BROKEN_RATIO),
        policy.count(PolicyKey.BROKEN_CLOSES),
        policy.number(PolicyKey.BROKEN_LEAVE_RATIO),
        policy.count(PolicyKey.BROKEN_LEAVE_CLOSES),
        policy.count(PolicyKey.BROKEN_MISSING));
  }
}
