package io.nightcondor.analytics.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Limits that every choice of whole lots respects and the linear relaxation does not, as when an
 * odd number of contracts cannot be paired: sums of legs' limits, each side rounded down (Chvatal
 * 1973, Gomory 1958). They are added as rows beside the legs.
 */
final class RelaxationCuts {

  private static final int ROUNDS = 30;
  private static final int CUTS_PER_ROUND = 8;
  private static final double LEAST_VIOLATION = 1e-2;

  private Candidate[] candidates;
  private int[] left;

  RelaxationCuts(Candidate[] candidates, int[] left) {
    this.candidates = candidates.clone();
    this.left = left.clone();
  }

  Candidate[] candidates() {
    return candidates.clone();
  }

  int[] left() {
    return left.clone();
  }

  /** Adds cuts until the relaxation is whole or none helps; returns the work done. */
  long tighten(long workLimit) {
    long work = 0;
    boolean added = true;
    for (int round = 0; round < ROUNDS && added && work < workLimit; round++) {
      LinearProgramme relaxed = new LinearProgramme(candidates, left);
      relaxed.solve(workLimit - work);
      work += relaxed.work();
      added = addTo(relaxed);
    }
    return work;
  }

  private boolean addTo(LinearProgramme relaxed) {
    List<long[]> multipliers = new ArrayList<>();
    for (int j = 0; j < candidates.length && multipliers.size() < CUTS_PER_ROUND; j++) {
      double lots = relaxed.lots(j);
      if (Math.abs(lots - Math.rint(lots)) > LEAST_VIOLATION) {
        multipliers.add(relaxed.multipliers(j, DualBound.PARTS));
      }
    }
    boolean added = false;
    for (long[] rows : multipliers) {
      added |= add(rows, relaxed);
    }
    return added;
  }

  private boolean add(long[] multipliers, LinearProgramme relaxed) {
    int[] perLot = new int[candidates.length];
    double used = 0;
    for (int j = 0; j < candidates.length; j++) {
      perLot[j] = wholes(candidates[j].dot(Arrays.copyOf(multipliers, left.length)));
      used += perLot[j] * relaxed.lots(j);
    }
    long sum = 0;
    for (int i = 0; i < multipliers.length; i++) {
      sum += multipliers[i] * left[i];
    }
    if (used < wholes(sum) + LEAST_VIOLATION) {
      return false;
    }
    int row = left.length;
    left = Arrays.copyOf(left, row + 1);
    left[row] = wholes(sum);
    for (int j = 0; j < candidates.length; j++) {
      if (perLot[j] > 0) {
        candidates[j] = candidates[j].limitedBy(row, perLot[j]);
      }
    }
    return true;
  }

  private static int wholes(long parts) {
    return (int) (parts / DualBound.PARTS);
  }
}
