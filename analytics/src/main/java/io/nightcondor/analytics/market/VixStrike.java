package io.nightcondor.analytics.market;

/**
 * What one strike adds to the variance of a term.
 *
 * @param strike index points
 * @param gap half the distance between the neighbours that take part, index points; the whole
 *     distance to the only neighbour at either end
 * @param price mid of the put below the centre, of the call above it, mean of both at it, index
 *     points
 * @param contribution gap / strike squared, times the price grown to settlement
 */
public record VixStrike(double strike, double gap, double price, double contribution) {}
