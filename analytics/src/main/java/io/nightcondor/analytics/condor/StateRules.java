package io.nightcondor.analytics.condor;

/**
 * Thresholds of the delta states (DOMAIN D3); deltas absolute.
 *
 * @param watchEnterDelta WATCH at or above
 * @param watchEnterSigma WATCH at or below this distance
 * @param watchLeaveDelta WATCH is left below
 * @param watchLeaveSigma and above this distance
 * @param testedEnterDelta TESTED at or above, or at the strike
 * @param testedLeaveDelta TESTED is left below
 * @param entryDelta TRIGGERED at or above
 * @param entryOnTouch TRIGGERED at the strike too
 * @param triggeredLeaveDelta TRIGGERED is left below
 * @param leaveCloses closes in a row that meet a leave condition before the state is left
 * @param breachClearShare share of the width inside the long strike that clears the flag
 */
public record StateRules(
    double watchEnterDelta,
    double watchEnterSigma,
    double watchLeaveDelta,
    double watchLeaveSigma,
    double testedEnterDelta,
    double testedLeaveDelta,
    double entryDelta,
    boolean entryOnTouch,
    double triggeredLeaveDelta,
    int leaveCloses,
    double breachClearShare) {}
