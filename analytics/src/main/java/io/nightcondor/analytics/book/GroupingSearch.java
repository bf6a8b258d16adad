package io.nightcondor.analytics.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses lots of candidates so that the sum of their scores is greatest, no contract used twice;
 * of equal choices the one with most lots of the first candidate, then of the second and so on. A
 * greedy choice is improved by branch and bound on the linear relaxation with cuts, until no choice
 * can be better. Work is limited; beyond it the best choice found is taken and called greedy.
 */
final class GroupingSearch {

  /** Multiplications, about a tenth of a second. */
  static final long WORK_LIMIT = 60_000_000;

  private static final double WHOLE = 1e-3;

  /**
   * @param lots by position of the candidate
   * @param gain sum over the lots
   * @param proven false if the work limit cut the search short
   */
  record Choice(List<Integer> lots, long gain, boolean proven) {}

  private final LegTable table;
  private final List<Candidate> all;
  private final boolean complete;
  private final long parts;
  private final long step;
  private Candidate[] active = {};
  private int[] byScore = {};
  private int[] best = {};
  private long target;
  private long work;

  /** @param candidates in the order that decides ties */
  GroupingSearch(LegTable table, CandidateFinder.Found candidates) {
    this.table = table;
    this.all = candidates.list();
    this.complete = candidates.complete();
    // two choices that differ differ by a multiple of this
    this.step =
        all.stream().mapToLong(Candidate::gain).reduce(GroupingSearch::divisor).orElse(1);
    double most = all.stream().mapToLong(Candidate::gain).max().orElse(1);
    double contracts =
        IntStream.range(0, table.size()).mapToDouble(table::contracts).sum();
    this.parts = most * contracts * DualBound.PARTS < Long.MAX_VALUE / 4.0 ? DualBound.PARTS : 1;
  }

  Choice best() {
    int[] positions = IntStream.range(0, all.size()).toArray();
    activate(positions);
    int[] left = contracts();
    target = fill(active, positions, left, best);
    if (all.isEmpty() || !complete) {
      return new Choice(Arrays.stream(best).boxed().toList(), target, complete);
    }
    RelaxationCuts cuts = new RelaxationCuts(active, left);
    work += cuts.tighten(WORK_LIMIT);
    left = cuts.left();
    active = cuts.candidates();
    DualBound root = bound(active, positions, left);
    improve(active, positions, left, new int[active.length], 0, root);
    long spare = root.of(left) - target * parts;
    int[] kept =
        IntStream.of(positions).filter(j -> root.excess(active[j]) <= spare).toArray();
    int[] start = best;
    active = IntStream.of(kept).mapToObj(j -> active[j]).toArray(Candidate[]::new);
    rank();
    best = IntStream.of(kept).map(j -> start[j]).toArray();
    if (root.of(left) >= (target + step) * parts) {
      climb(left);
    }
    settleTies(left, root);
    int[] lots = new int[all.size()];
    for (int j = 0; j < kept.length; j++) {
      lots[kept[j]] = best[j];
    }
    return new Choice(Arrays.stream(lots).boxed().toList(), target, work <= WORK_LIMIT);
  }

  /** Whether no choice gains more than the value given, extra candidates included. */
  boolean cannotExceed(long value, List<Candidate> extra) {
    Candidate[] columns = Arrays.copyOf(all.toArray(Candidate[]::new), all.size() + extra.size());
    for (int j = 0; j < extra.size(); j++) {
      columns[all.size() + j] = extra.get(j);
    }
    LinearProgramme programme = new LinearProgramme(columns, contracts());
    programme.solve(WORK_LIMIT);
    DualBound bound = new DualBound(programme, 0, parts);
    for (Candidate column : columns) {
      bound.admit(column, 0);
    }
    return bound.of(contracts()) < (value + 1) * parts;
  }

  private int[] contracts() {
    return IntStream.range(0, table.size()).map(table::contracts).toArray();
  }

  private void activate(int[] positions) {
    active = IntStream.of(positions).mapToObj(all::get).toArray(Candidate[]::new);
    best = new int[active.length];
    rank();
  }

  private void rank() {
    byScore = IntStream.range(0, active.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer j) -> -active[j].score()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Raises the target as long as a better choice is found. */
  private void climb(int[] left) {
    int[] free = IntStream.range(0, active.length).toArray();
    int[] none = new int[active.length];
    while (reach(active, free, left, none, 0, target + step)) {
      work++;
    }
  }

  /** Of the choices that reach the target, the one with most of the first candidates. */
  private void settleTies(int[] all, DualBound root) {
    int[] left = all.clone();
    int[] lots = new int[active.length];
    long gained = 0;
    for (int j = 0; j < active.length && work <= WORK_LIMIT; j++) {
      long spare = root.of(left) - (target - gained) * parts;
      long cost = root.excess(active[j]);
      long most = Math.min(active[j].lots(left), cost > 0 ? spare / cost : Integer.MAX_VALUE);
      raise(j, (int) most, left, lots, gained);
      lots[j] = best[j];
      active[j].take(left, best[j]);
      gained += best[j] * active[j].gain();
    }
  }

  /** Looks for a choice that reaches the target with more lots of a candidate than the best has. */
  private void raise(int j, int most, int[] left, int[] before, long gained) {
    int[] free = IntStream.range(j + 1, active.length).toArray();
    int lots = most;
    while (lots > best[j] && work <= WORK_LIMIT) {
      int[] rest = left.clone();
      active[j].take(rest, lots);
      int[] with = before.clone();
      with[j] = lots;
      long gain = gained + lots * active[j].gain();
      DualBound bound = bound(active, free, rest);
      long missing = (target - gain) * parts - bound.of(rest);
      if (missing > 0) {
        // the bound is concave: with these prices each lot less adds at most its excess
        long excess = bound.excess(active[j]);
        lots = excess <= 0 ? 0 : (int) Math.max(lots - (missing + excess - 1) / excess, 0);
      } else if (reach(active, free, rest, with, gain, target)) {
        return;
      } else {
        lots--;
      }
    }
  }

  /**
   * Looks for a choice of the free candidates that brings the sum to a value. Where the relaxation
   * splits a lot, either one lot more is taken or no more than the whole lots below.
   */
  private boolean reach(
      Candidate[] candidates, int[] free, int[] left, int[] lots, long gained, long value) {
    DualBound bound = bound(candidates, free, left);
    if (work > WORK_LIMIT || gained * parts + bound.of(left) < value * parts) {
      return false;
    }
    if (improve(candidates, free, left, lots, gained, bound) >= value) {
      return true;
    }
    int split = IntStream.of(free)
        .boxed()
        .max(Comparator.comparingDouble((Integer j) -> fraction(bound.lots(j)))
            .thenComparing(Comparator.reverseOrder()))
        .orElse(-1);
    if (split < 0 || fraction(bound.lots(split)) < WHOLE) {
      return false;
    }
    int below = (int) bound.lots(split);
    if (below < candidates[split].lots(left)) {
      int[] rest = left.clone();
      candidates[split].take(rest, below + 1);
      int[] with = lots.clone();
      with[split] += below + 1;
      long gain = gained + (below + 1) * candidates[split].gain();
      if (reach(candidates, free, rest, with, gain, value)) {
        return true;
      }
    }
    Candidate[] limited = candidates.clone();
    limited[split] = candidates[split].limitedBy(left.length, 1);
    int[] withLimit = Arrays.copyOf(left, left.length + 1);
    withLimit[left.length] = below;
    return reach(limited, free, withLimit, lots, gained, value);
  }

  private static long divisor(long one, long other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  private static double fraction(double lots) {
    return Math.abs(lots - Math.rint(lots));
  }

  /** Bound on what free candidates can add. */
  private DualBound bound(Candidate[] candidates, int[] free, int[] left) {
    int[] columns =
        IntStream.of(free).filter(j -> candidates[j].usedUp(left) < 0).toArray();
    LinearProgramme programme = new LinearProgramme(
        IntStream.of(columns).mapToObj(j -> candidates[j]).toArray(Candidate[]::new), left);
    programme.solve(Math.max(WORK_LIMIT - work, 0));
    work += programme.work() + free.length;
    DualBound bound = new DualBound(programme, active.length, parts);
    for (int j : free) {
      bound.admit(candidates[j], Math.max(candidates[j].usedUp(left), 0));
    }
    for (int k = 0; k < columns.length; k++) {
      bound.relaxed(columns[k], programme.lots(k));
    }
    return bound;
  }

  /** Rounds the relaxation down and fills up; keeps it if it is no worse than the target. */
  private long improve(
      Candidate[] candidates, int[] free, int[] left, int[] before, long gained, DualBound bound) {
    int[] rest = left.clone();
    int[] lots = before.clone();
    long gain = gained;
    for (int j : free) {
      int whole = Math.min((int) (bound.lots(j) + WHOLE), candidates[j].lots(rest));
      candidates[j].take(rest, whole);
      lots[j] += whole;
      gain += whole * candidates[j].gain();
    }
    gain += fill(candidates, free, rest, lots);
    if (gain >= target) {
      target = gain;
      best = lots;
    }
    return gain;
  }

  /** Greedily adds lots, highest score first, ties in order; returns what they gain. */
  private long fill(Candidate[] candidates, int[] free, int[] left, int[] lots) {
    boolean[] allowed = new boolean[active.length];
    for (int j : free) {
      allowed[j] = true;
    }
    int[] rest = left.clone();
    long gain = 0;
    for (int j : byScore) {
      int most = allowed[j] ? candidates[j].lots(rest) : 0;
      if (most > 0) {
        candidates[j].take(rest, most);
        lots[j] += most;
        gain += most * candidates[j].gain();
      }
    }
    return gain;
  }
}
