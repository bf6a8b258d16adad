package io.nightcondor.analytics.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Legs that belong together (DOMAIN D1).
 *
 * @param id strategy id, or kind, root, expiry and strikes; an iron condor's is without its kind
 * @param kind what they make
 * @param lots how often, 1 or more
 * @param legs options, in order of series, quantities of all lots together
 * @param future of a conversion or reversal
 * @param remarks what a reader should know about its shape or how it was found
 */
public record Structure(
    String id,
    StructureKind kind,
    int lots,
    List<Leg> legs,
    Optional<FutureLeg> future,
    Set<IronCondor.Remark> remarks) {

  /** Expiry, then series, options before futures, then id. */
  static final Comparator<Structure> ORDER = Comparator.comparing(Structure::expiry)
      .thenComparing(structure -> structure.legs.isEmpty())
      .thenComparing(Structure::legs, Structure::compareSeries)
      .thenComparing(Structure::id);

  public Structure {
    if (lots < 1) {
      throw new IllegalArgumentException("lots must be 1 or more, got " + lots);
    }
    legs = List.copyOf(legs);
    remarks = Set.copyOf(remarks);
  }

  /** The nearest of its legs' expiries. */
  public LocalDate expiry() {
    return Stream.concat(
            legs.stream().map(leg -> leg.series().expiry()),
            future.stream().map(leg -> leg.future().expiry()))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  /** The same structure under another id. */
  Structure named(String newId) {
    return new Structure(newId, kind, lots, legs, future, remarks);
  }

  private static int compareSeries(List<Leg> one, List<Leg> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int bySeries = Leg.BY_SERIES.compare(one.get(i), other.get(i));
      if (bySeries != 0) {
        return bySeries;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
