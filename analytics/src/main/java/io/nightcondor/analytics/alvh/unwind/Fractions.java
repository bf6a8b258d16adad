package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shares of legs held for several condors whose sale tonight comes to no whole contract (DOMAIN E5,
 * E13): they go with the next layer of their condor, and wait where there is none.
 *
 * @param small go together with the next older layer that the rule fits
 * @param waiting stay tonight: no contract comes together
 */
record Fractions(Set<Key> small, Set<Key> waiting) {

  static final Fractions NONE = new Fractions(Set.of(), Set.of());

  /** Says that a rule fits what no order can be made of. */
  static final String WAITS =
      "true, but for less than one contract of a shared leg: it goes with the next sale of that leg";

  /** A layer that a rule would sell. */
  record Key(String condorId, String rule, int layer) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }
  }

  /** After another try in which these came to no contract. */
  Fractions after(Set<Key> unsold) {
    return small.containsAll(unsold)
        ? new Fractions(small, union(waiting, unsold))
        : new Fractions(union(small, unsold), waiting);
  }

  private static Set<Key> union(Set<Key> some, Set<Key> more) {
    Set<Key> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * What a rule that sells one layer a night sells: the first layer, with what is left of newer
   * ones under one contract; empty if no contract comes together.
   *
   * @param fitting layers that the rule fits, newest first
   */
  Optional<LayerLots> going(String condorId, String rule, List<LayerLots> fitting) {
    List<HedgeValuation> lots = new ArrayList<>();
    int layer = 0;
    for (LayerLots one : fitting) {
      Key key = new Key(condorId, rule, one.layer());
      if (!waiting.contains(key)) {
        lots.addAll(one.hedges());
        layer = one.layer();
        if (!small.contains(key)) {
          break;
        }
      }
    }
    return lots.isEmpty() ? Optional.empty() : Optional.of(new LayerLots(layer, lots));
  }

  /** Whether a rule that sells part of a layer passes it over. */
  boolean isUnder(String condorId, String rule, int layer) {
    return small.contains(new Key(condorId, rule, layer));
  }
}
