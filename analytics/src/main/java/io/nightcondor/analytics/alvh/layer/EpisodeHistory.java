package io.nightcondor.analytics.alvh.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an episode remembers of its nights.
 *
 * @param layerSessions sessions on which layers 1, 2 and 3 went live
 * @param closes closes since the episode started, 0 on that night
 * @param peakFront highest front future of the episode, VIX points; empty if none was known
 * @param highAt closes on the latest night whose front future was above all earlier ones of the
 *     episode; empty if there was none
 * @param sold by rules that forbid buying back
 * @param set the latest units that a layer was set to; empty before the first
 * @param frozenOn session on which the allowance was frozen; empty before
 */
public record EpisodeHistory(
    List<LocalDate> layerSessions,
    int closes,
    Optional<Double> peakFront,
    Optional<Integer> highAt,
    List<SoldUnits> sold,
    Optional<UnitsSet> set,
    Optional<LocalDate> frozenOn) {

  public EpisodeHistory {
    layerSessions = List.copyOf(layerSessions);
    sold = List.copyOf(sold);
  }

  static EpisodeHistory start(LocalDate session, Optional<Double> front) {
    return new EpisodeHistory(
        List.of(session),
        0,
        front,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether the front future has made a new high of the episode since a sale was in the file. */
  boolean newHighSince(SoldUnits sale) {
    return highAt.filter(high -> high >= closes - sale.closesSince()).isPresent();
  }

  EpisodeHistory nextClose(Optional<Double> front) {
    boolean high = front.isPresent() && peakFront.isPresent() && front.get() > peakFront.get();
    Optional<Double> peak = Stream.concat(front.stream(), peakFront.stream()).max(Double::compare);
    return new EpisodeHistory(
        layerSessions,
        closes + 1,
        peak,
        high ? Optional.of(closes + 1) : highAt,
        sold.stream().map(SoldUnits::nextClose).toList(),
        set,
        frozenOn);
  }

  EpisodeHistory withLayer(LocalDate session) {
    return new EpisodeHistory(
        Stream.concat(layerSessions.stream(), Stream.of(session)).toList(),
        closes,
        peakFront,
        highAt,
        sold,
        set,
        frozenOn);
  }

  EpisodeHistory withSet(UnitsSet units) {
    return new EpisodeHistory(
        layerSessions, closes, peakFront, highAt, sold, Optional.of(units), frozenOn);
  }

  EpisodeHistory withFrozen(LocalDate session) {
    return new EpisodeHistory(
        layerSessions, closes, peakFront, highAt, sold, set, Optional.of(session));
  }

  EpisodeHistory withSold(List<SoldUnits> units) {
    return new EpisodeHistory(layerSessions, closes, peakFront, highAt, units, set, frozenOn);
  }
}
