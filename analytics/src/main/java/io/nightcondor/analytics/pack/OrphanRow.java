package io.nightcondor.analytics.pack;

/**
 * A hedge leg without a living condor (DOMAIN E13.2).
 *
 * @param symbol of the leg
 * @param units signed
 * @param condorId the condor it was for; empty if none was named
 * @param layer of it
 * @param why its condor is gone
 * @param age trading days since it was orphaned; 0 on that night
 * @param heldDays calendar days since it was bought
 * @param exitCost USD to cross half the spread
 * @param value USD that closing it brings before its cost: of an option its value at mark, of a
 *     future, which is worth nothing in itself, the profit since entry
 * @param keptInBroken whether rule U1 is suspended for it tonight
 */
public record OrphanRow(
    String symbol,
    double units,
    String condorId,
    int layer,
    String why,
    Figure age,
    Figure heldDays,
    Figure exitCost,
    Figure value,
    boolean keptInBroken) {}
