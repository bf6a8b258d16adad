package io.nightcondor.analytics.condor;

/**
 * A leg's mark as it stood after a close, for rolling it over a night without quotes.
 *
 * @param symbol unpadded OSI symbol
 * @param mark index points
 * @param forward of its expiry, index points
 * @param delta forward delta of one long unit
 * @param theta of one long unit, index points per calendar day
 * @param rolls nights in a row on which the mark was already a rolled one
 */
public record LegMemory(
    String symbol, double mark, double forward, double delta, double theta, int rolls) {}
