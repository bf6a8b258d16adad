package io.nightcondor.analytics.alvh.layer;

/**
 * What one condor gets of the book's order.
 *
 * @param condorId the condor
 * @param cut request after the condor's and the book's limits, before rounding
 * @param units share of the whole units bought; a fraction if several condors share them
 * @param shared true if the order is for several condors
 * @param bookUnits whole units of the order
 * @param binding what kept the order from being larger
 */
public record Allotment(
    String condorId, double cut, double units, boolean shared, int bookUnits, Constraint binding) {}
