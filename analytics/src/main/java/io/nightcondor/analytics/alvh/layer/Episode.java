package io.nightcondor.analytics.alvh.layer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A live episode of one condor side (DOMAIN E5): from the close at which its short reached the
 * entry delta until it has recovered or its condor is gone.
 *
 * @param start session of that close
 * @param intensity as frozen with layer 1
 * @param allowance A0 in USD, frozen with layer 1; empty until it could be computed
 * @param layers number of layers live
 * @param sized true once the newest layer's units were set
 * @param refusedUnits units of the instrument of the latest request that a limit other than the
 *     contract size refused and that are tried again
 * @param history empty if stored before it was kept
 */
public record Episode(
    LocalDate start,
    double intensity,
    Optional<Allowance> allowance,
    int layers,
    boolean sized,
    double refusedUnits,
    Optional<EpisodeHistory> history) {

  /** An episode that starts tonight, layer 1 with it. */
  public static Episode start(LocalDate session, double intensity, Optional<Double> front) {
    return new Episode(
        session,
        intensity,
        Optional.empty(),
        1,
        false,
        0,
        Optional.of(EpisodeHistory.start(session, front)));
  }

  /** What it remembers, or as much as an older state says. */
  public EpisodeHistory past() {
    return history.orElseGet(() -> new EpisodeHistory(
        Collections.nCopies(layers, start),
        layers,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty()));
  }

  Episode nextClose(Optional<Double> front) {
    return with(past().nextClose(front));
  }

  /** One layer more, whose units are to be set. */
  Episode withLayer(LocalDate session) {
    return new Episode(
        start, intensity, allowance, layers + 1, false, 0, Optional.of(past().withLayer(session)));
  }

  /** @param frozen as known after that session; once known it stays */
  Episode withAllowance(Optional<Allowance> frozen, LocalDate session) {
    return allowance.isPresent() || frozen.isEmpty()
        ? this
        : new Episode(
            start,
            intensity,
            frozen,
            layers,
            sized,
            refusedUnits,
            Optional.of(past().withFrozen(session)));
  }

  /** The newest layer's units are set. */
  Episode withSized(double refused, UnitsSet set) {
    return new Episode(
        start, intensity, allowance, layers, true, refused, Optional.of(past().withSet(set)));
  }

  /** What a limit refused and is tried again. */
  Episode withRefused(double units) {
    return new Episode(start, intensity, allowance, layers, sized, units, history);
  }

  /** After sales that the episode must not buy back. */
  public Episode withSold(List<SoldUnits> units) {
    return units.isEmpty()
        ? this
        : with(past()
            .withSold(Stream.concat(past().sold().stream(), units.stream()).toList()));
  }

  /** What was sold may be bought again. */
  Episode withReentry() {
    EpisodeHistory free = past().withSold(List.of());
    return new Episode(start, intensity, allowance, layers, false, refusedUnits, Optional.of(free));
  }

  private Episode with(EpisodeHistory changed) {
    return new Episode(
        start, intensity, allowance, layers, sized, refusedUnits, Optional.of(changed));
  }
}
