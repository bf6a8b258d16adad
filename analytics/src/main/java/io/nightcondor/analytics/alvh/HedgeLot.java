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
 * @param firstUnits at entry, with those of lots of its layer that are sold
 * @param entryDate session of the fill; empty if the file does not say it
 * @param entryPrice VIX points; empty if the file leaves it blank
 * @param stateAtEntry delta state of the put side when it was recommended; empty if it was not
 * @param unpricedNights nights in a row without a mark
 * @param history since entry; empty before its first night and in a state stored before it was kept
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
    int unpricedNights,
    Optional<LotHistory> history) {

  /** Whether nothing of it was sold since its entry. */
  public boolean isWhole() {
    return Math.abs(units) >= Math.abs(firstUnits);
  }

  /** The same lot with other units. */
  HedgeLot withUnits(double newUnits) {
    return with(newUnits, firstUnits);
  }

  HedgeLot withFirstUnits(double first) {
    return with(units, first);
  }

  private HedgeLot with(double newUnits, double first) {
    return new HedgeLot(
        condorId,
        shared,
        symbol,
        layer,
        newUnits,
        first,
        entryDate,
        entryPrice,
        stateAtEntry,
        unpricedNights,
        history);
  }

  /**
   * The same lot after a night.
   *
   * @param priced whether it had a mark
   * @param past its history up to the close
   */
  public HedgeLot afterNight(boolean priced, LotHistory past) {
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
        priced ? 0 : unpricedNights + 1,
        Optional.of(past));
  }

  /** The same lot once a sale by a threshold of U5 is in the file. */
  HedgeLot fired(int threshold) {
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
        unpricedNights,
        history.map(past -> past.fired(threshold)));
  }
}
