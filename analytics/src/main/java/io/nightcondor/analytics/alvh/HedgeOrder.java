package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.DeltaState;
import java.time.LocalDate;

/**
 * A recommendation that the next position file may show as filled.
 *
 * @param action buy or sell
 * @param rule that asked for it, such as E5 or U6
 * @param condorId the condor it is for
 * @param shared true if its units are part of an order for several condors
 * @param symbol such as VXMU24
 * @param layer 1, 2 or 3
 * @param units above 0; a share may be a fraction
 * @param limit VIX points
 * @param step times it was already left unfilled
 * @param since session of the first recommendation
 * @param state delta state of the put side then
 * @param chargePerUnit USD to charge to the premium budget for each unit bought
 */
public record HedgeOrder(
    Action action,
    String rule,
    String condorId,
    boolean shared,
    String symbol,
    int layer,
    double units,
    double limit,
    int step,
    LocalDate since,
    DeltaState state,
    double chargePerUnit) {

  /** The same order for other units. */
  HedgeOrder withUnits(double newUnits) {
    return new HedgeOrder(
        action,
        rule,
        condorId,
        shared,
        symbol,
        layer,
        newUnits,
        limit,
        step,
        since,
        state,
        chargePerUnit);
  }

  /** Side of an order. */
  public enum Action {
    BUY,
    SELL
  }
}
