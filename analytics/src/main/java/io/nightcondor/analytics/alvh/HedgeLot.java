package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.DeltaState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Units of one hedge leg that were bought together for one condor.
 *
 * @param condorId the condor it protects; empty text if the file names none
 * @param shared true if one line of the file is held for several condors
 * @param symbol such as VXMU24
 * @param layer 1, 2 or 3
 * @param units signed; a share of a line held for several condors may be a fraction
 * @param firstUnits at entry
 * @param entryDate session of the fill; empty if the file does not say it
 * @param entryPrice VIX points; empty if the file leaves it blank
 * @param stateAtEntry delta state of the put side when it was recommended; empty if it was not
 * @param unpricedNights nights in a row without a mark
 */
public record HedgeLot(
    String condorId,
    boolean shared,
    String symbol,
    int layer,
    double units,
    double firstUnits,
    Optional<LocalDate> entryDate,
    Optional<Double> entryPrice,
    Optional<DeltaState> stateAtEntry,
    int unpricedNights) {

  /** The same lot with other units. */
  HedgeLot withUnits(double newUnits) {
    return new HedgeLot(
        condorId,
        shared,
        symbol,
        layer,
        newUnits,
        firstUnits,
        entryDate,
        entryPrice,
        stateAtEntry,
        unpricedNights);
  }

  /** The same lot after a night with or without a mark. */
  public HedgeLot afterNight(boolean priced) {
    return new HedgeLot(
        condorId,
        shared,
        symbol,
        layer,
        units,
        firstUnits,
        entryDate,
        entryPrice,
        stateAtEntry,
        priced ? 0 : unpricedNights + 1);
  }
}
