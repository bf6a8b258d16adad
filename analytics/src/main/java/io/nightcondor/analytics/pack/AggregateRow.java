package io.nightcondor.analytics.pack;

/**
 * Exposure of a part of the book, net and gross (DOMAIN C1, G2).
 *
 * @param dimension BOOK, UNDERLYING, EXPIRY or STRATEGY
 * @param key which part, such as SPX or SPXW 2024-08-16
 * @param legs number of positions
 * @param longContracts contracts held long
 * @param shortContracts contracts held short, positive
 * @param net greeks, signed for the holder
 * @param grossDelta sum of the positions' absolute spot deltas, USD per index point
 * @param grossVega sum of their absolute vegas, USD per vol point
 * @param grossTheta sum of their absolute thetas, USD per calendar day
 * @param deltaOnePercent USD per +1 % of the index, SPX options
 * @param gammaOnePercent USD per (1 %)^2 of the index: change of {@code deltaOnePercent} with +1 %
 * @param betaWeightedDelta USD per +1 point of the SPX, VIX positions at the BASE response
 * @param betaWeightedOnePercent USD per +1 % of the SPX, VIX positions at the BASE response
 */
public record AggregateRow(
    String dimension,
    String key,
    int legs,
    int longContracts,
    int shortContracts,
    Exposure net,
    Figure grossDelta,
    Figure grossVega,
    Figure grossTheta,
    Figure deltaOnePercent,
    Figure gammaOnePercent,
    Figure betaWeightedDelta,
    Figure betaWeightedOnePercent) {}
