package io.nightcondor.analytics.market;

/**
 * The worst place at which an expiry has less total variance than the expiry before it (Q11).
 *
 * @param nearer the expiry before it
 * @param logMoneyness of the forward, the same in both
 * @param volPoints what the vol of the later expiry lacks there, vol points, above 0
 * @param share of the grid points at which it lacks any
 */
public record CalendarBreach(
    SliceKey nearer, double logMoneyness, double volPoints, double share) {}
