package io.nightcondor.analytics.book;

import java.util.List;

/**
 * A book's positions, each counted once.
 *
 * @param condors in order of expiry, root and strikes
 * @param leftovers SPX option legs that fit no condor, in order of series
 * @param hedges positions in VIX options and futures, in order of symbol, condor id, trade date and
 *     line
 */
public record BookPartition(List<IronCondor> condors, List<Leg> leftovers, List<Position> hedges) {

  public BookPartition {
    condors = List.copyOf(condors);
    leftovers = List.copyOf(leftovers);
    hedges = List.copyOf(hedges);
  }
}
