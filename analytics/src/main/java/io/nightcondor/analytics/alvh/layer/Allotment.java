package io.nightcondor.analytics.alvh.layer;

/**
 * What one condor gets of the book's order.
 *
 * @param condorId the condor
 * @param cut request after the condor's and the book's limits, before rounding
 * @param units share of the whole units bought tonight; a fraction if several condors share them
 * @param deferred units left for the next night, where a layer is bought on two
 * @param waiting units of earlier nights that the depth of the market leaves for the next night
 * @param refused units that a limit other than the contract size refused
 * @param shared true if the order is for several condors
 * @param bookUnits whole units of tonight's order
 * @param binding what kept the order from being larger
 */
public record Allotment(
    String condorId,
    double cut,
    double units,
    double deferred,
    double waiting,
    double refused,
    boolean shared,
    int bookUnits,
    Constraint binding) {}
