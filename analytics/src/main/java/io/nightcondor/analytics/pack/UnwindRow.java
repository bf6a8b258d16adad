package io.nightcondor.analytics.pack;

/**
 * What the unwind rules say of the hedges of one condor tonight (DOMAIN E13).
 *
 * @param condorId the condor, living or gone
 * @param action SELL, HOLD or ESCALATE
 * @param rule the rule that acts, such as U1; empty for HOLD
 * @param symbol what to sell; for HOLD and ESCALATE what is held
 * @param quantity contracts to sell, 0 for HOLD and ESCALATE
 * @param layer the layer that it comes from, 0 for HOLD
 * @param limitPrice VIX points, rounded up to the tick
 * @param reason one sentence with the figures
 */
public record UnwindRow(
    String condorId,
    String action,
    String rule,
    String symbol,
    int quantity,
    int layer,
    Figure limitPrice,
    String reason) {}
