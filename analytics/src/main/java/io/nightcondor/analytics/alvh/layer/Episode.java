package io.nightcondor.analytics.alvh.layer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A live episode of one condor side (DOMAIN E5): from the close at which its short reached the
 * entry delta until it has recovered or its condor is gone.
 *
 * @param start session of that close
 * @param intensity as frozen with layer 1
 * @param allowance A0 in USD, frozen with layer 1; empty until it could be computed
 * @param layers number of layers live
 * @param sized true once the newest layer's units were set
 * @param refusedUnits VXM units that a limit other than the contract size refused and that are
 *     tried again
 * @param soldUnits VXM units sold inside the episode by a rule that forbids buying them back
 */
public record Episode(
    LocalDate start,
    double intensity,
    Optional<Allowance> allowance,
    int layers,
    boolean sized,
    double refusedUnits,
    double soldUnits) {

  Episode withAllowance(Optional<Allowance> frozen) {
    return new Episode(start, intensity, frozen, layers, sized, refusedUnits, soldUnits);
  }

  Episode withRefused(double units) {
    return new Episode(start, intensity, allowance, layers, true, units, soldUnits);
  }

  /** After a sale that the episode must not buy back. */
  public Episode withSold(double units) {
    return new Episode(start, intensity, allowance, layers, sized, refusedUnits, soldUnits + units);
  }
}
