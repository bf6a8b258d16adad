package io.nightcondor.analytics.pricing;

/**
 * Value and sensitivities of one unit of an option, without multiplier and quantity.
 *
 * @param price index points
 * @param delta index points per +1 point of the forward
 * @param gamma delta per +1 point of the forward
 * @param vegaPerPoint index points per +1 vol point (0.01)
 * @param thetaPerDay index points per calendar day, by revaluation with forward and vol held
 * @param rhoPerBp index points per +1 basis point of the zero rate, forward held
 * @param vanna index points per +1 % of the forward and +1 vol point together, without the half
 * @param volga index points per squared vol point, without the half
 */
public record Greeks(
    double price,
    double delta,
    double gamma,
    double vegaPerPoint,
    double thetaPerDay,
    double rhoPerBp,
    double vanna,
    double volga) {}
