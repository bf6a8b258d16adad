package io.nightcondor.analytics.book;

import java.util.Arrays;
import java.util.Comparator;

/** A structure that legs of a table could make. */
final class Candidate {

  /** Kind, then lowest strikes, then earliest series. */
  static Comparator<Candidate> order(LegTable table) {
    return (one, other) -> {
      int byKind = one.kind.compareTo(other.kind);
      if (byKind != 0) {
        return byKind;
      }
      for (int i = 0; i < Math.min(one.legs.length, other.legs.length); i++) {
        int byStrike = Long.compare(one.strike(table, i), other.strike(table, i));
        if (byStrike != 0) {
          return byStrike;
        }
      }
      return Arrays.compare(one.legs, other.legs);
    };
  }

  private final StructureKind kind;
  private final int[] legs;
  private final int[] contracts;
  private final boolean unequalWings;
  private final long score;
  private final long gain;

  /**
   * @param legs indexes into the table, strikes not falling within an expiry, a future last
   * @param contracts of each leg in one lot, without sign
   * @param unequalWings whether its wings differ in width
   * @param score of one lot, as {@link StructureScore} counts it
   */
  Candidate(
      LegTable table,
      StructureKind kind,
      int[] legs,
      int[] contracts,
      boolean unequalWings,
      long score) {
    this.kind = kind;
    this.legs = legs;
    this.contracts = contracts;
    this.unequalWings = unequalWings;
    this.score = score;
    long singles = 0;
    for (int i = 0; i < legs.length; i++) {
      singles += StructureScore.SINGLE * contracts[i] * table.weight(legs[i]);
    }
    this.gain = score - singles;
  }

  private Candidate(Candidate candidate, int row, int perLot) {
    this.kind = candidate.kind;
    this.legs = Arrays.copyOf(candidate.legs, candidate.legs.length + 1);
    this.contracts = Arrays.copyOf(candidate.contracts, legs.length);
    this.unequalWings = candidate.unequalWings;
    this.score = candidate.score;
    this.gain = candidate.gain;
    legs[legs.length - 1] = row;
    contracts[legs.length - 1] = perLot;
  }

  /** The same with one more row beside its legs, whose amount limits its lots. */
  Candidate limitedBy(int row, int perLot) {
    return new Candidate(this, row, perLot);
  }

  StructureKind kind() {
    return kind;
  }

  /** Number of distinct legs. */
  int size() {
    return legs.length;
  }

  int leg(int i) {
    return legs[i];
  }

  int contracts(int i) {
    return contracts[i];
  }

  boolean unequalWings() {
    return unequalWings;
  }

  long score() {
    return score;
  }

  /** What one lot scores above its contracts by themselves. */
  long gain() {
    return gain;
  }

  /** How many lots the contracts left of each leg allow. */
  int lots(int[] left) {
    int lots = Integer.MAX_VALUE;
    for (int i = 0; i < legs.length; i++) {
      lots = Math.min(lots, left[legs[i]] / contracts[i]);
    }
    return lots;
  }

  /** Position among its legs of one that has no contract left, or -1. */
  int usedUp(int[] left) {
    for (int i = 0; i < legs.length; i++) {
      if (left[legs[i]] == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Takes the contracts of some lots off what is left. */
  void take(int[] left, int lots) {
    for (int i = 0; i < legs.length; i++) {
      left[legs[i]] -= contracts[i] * lots;
    }
  }

  /** Sum of a price per contract over one lot. */
  long dot(long[] prices) {
    long sum = 0;
    for (int i = 0; i < legs.length; i++) {
      sum += prices[legs[i]] * contracts[i];
    }
    return sum;
  }

  private long strike(LegTable table, int i) {
    return legs[i] < table.options() ? table.strike(legs[i]) : Long.MAX_VALUE;
  }
}
