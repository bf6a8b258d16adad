package io.nightcondor.analytics.book;

import java.util.List;

/**
 * A book's positions, each counted once.
 *
 * @param condors short iron condors and butterflies, in order of expiry, root and strikes
 * @param structures other structures of SPX options with more than one leg, in order of expiry,
 *     root and strikes
 * @param leftovers SPX option legs that are part of no structure, in order of series
 * @param hedges positions in VIX options and futures, in order of symbol, condor id, trade date and
 *     line
 * @param hedgeStructures what those positions make, single legs included
 */
public record BookPartition(
    List<IronCondor> condors,
    List<Structure> structures,
    List<Leg> leftovers,
    List<Position> hedges,
    List<Structure> hedgeStructures) {

  public BookPartition {
    condors = List.copyOf(condors);
    structures = List.copyOf(structures);
    leftovers = List.copyOf(leftovers);
    hedges = List.copyOf(hedges);
    hedgeStructures = List.copyOf(hedgeStructures);
  }
}
