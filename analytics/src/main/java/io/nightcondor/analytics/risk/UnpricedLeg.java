package io.nightcondor.analytics.risk;

/**
 * A leg that no scenario can price; it is never worth 0.
 *
 * @param index of the leg, in the order given
 * @param leg what is held
 * @param reason such as NO_SLICE or SETTLED
 */
public record UnpricedLeg(int index, HeldLeg leg, String reason) {}
