package io.nightcondor.analytics.risk;

/**
 * A position that no scenario can price. Its whole component is left out with it: what remains of a
 * spread without one of its legs is another position.
 *
 * @param position what is held
 * @param reason such as NO_SLICE
 */
public record LeftOut(RiskPosition position, String reason) {}
