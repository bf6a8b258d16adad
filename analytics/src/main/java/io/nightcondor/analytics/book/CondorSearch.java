package io.nightcondor.analytics.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The best way to make iron condors of the netted legs of one root and expiry: most condors first,
 * then narrow and equal wings, then lowest strikes. Tries every grouping where that is a bounded
 * amount of work, else takes them in the order of score and strikes.
 */
final class CondorSearch {

  /** Score of one condor lot: 1000 x legs squared (DOMAIN D1). */
  private static final double LOT_SCORE = 16_000;

  /** Margin of the wider wing counts against a grouping, per USD. */
  private static final double MARGIN_SCORE = 1.0 / 1000;

  private static final double IRREGULARITY_SCORE = 10;

  /** Groupings are tried one by one below this number of distinct legs. */
  private static final int LEGS_FOR_EVERY_GROUPING = 16;

  private static final int WORK_LIMIT = 50_000;

  /** One condor that four of the legs could make; indexes into the legs. */
  private record Candidate(int longPut, int shortPut, int shortCall, int longCall, double score) {

    int lots(int[] left) {
      return Math.min(
          Math.min(left[longPut], -left[shortPut]), Math.min(-left[shortCall], left[longCall]));
    }

    int[] take(int[] left, int lots) {
      int[] rest = left.clone();
      rest[longPut] -= lots;
      rest[shortPut] += lots;
      rest[shortCall] += lots;
      rest[longCall] -= lots;
      return rest;
    }
  }

  /** So many lots of a candidate, and the choice that follows it. */
  private record Plan(double score, List<Integer> lots) {}

  private record Point(int candidate, List<Integer> left) {}

  private final List<Leg> legs;
  private final List<Candidate> candidates;
  private final Map<Point, Plan> known = new HashMap<>();
  private int work;

  /** @param legs netted, of one root and expiry, in order of series */
  CondorSearch(List<Leg> legs) {
    this.legs = legs;
    this.candidates = candidates();
  }

  /** Condors without ids; legs keep their prices, quantities are the condor's. */
  List<IronCondor> condors() {
    int[] left = legs.stream().mapToInt(Leg::quantity).toArray();
    if (legs.size() < LEGS_FOR_EVERY_GROUPING) {
      Plan best = best(0, left);
      if (work <= WORK_LIMIT) {
        return build(best.lots(), false);
      }
    }
    return build(greedy(left), true);
  }

  private List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    for (int k1 = 0; k1 < legs.size(); k1++) {
      for (int k2 = 0; k2 < legs.size(); k2++) {
        for (int k3 = 0; k3 < legs.size(); k3++) {
          for (int k4 = 0; k4 < legs.size(); k4++) {
            if (fits(k1, k2, k3, k4)) {
              found.add(new Candidate(k1, k2, k3, k4, score(k1, k2, k3, k4)));
            }
          }
        }
      }
    }
    return found;
  }

  private boolean fits(int k1, int k2, int k3, int k4) {
    return isPut(k1)
        && legs.get(k1).quantity() > 0
        && isPut(k2)
        && legs.get(k2).quantity() < 0
        && strike(k1) < strike(k2)
        && !isPut(k3)
        && legs.get(k3).quantity() < 0
        && strike(k2) <= strike(k3)
        && !isPut(k4)
        && legs.get(k4).quantity() > 0
        && strike(k3) < strike(k4);
  }

  private double score(int k1, int k2, int k3, int k4) {
    double putWidth = strike(k2) - strike(k1);
    double callWidth = strike(k4) - strike(k3);
    double margin = Math.max(putWidth, callWidth) * legs.get(k1).series().multiplier();
    return LOT_SCORE - margin * MARGIN_SCORE - (putWidth == callWidth ? 0 : IRREGULARITY_SCORE);
  }

  /** The best plan from a candidate on; of equal ones the one with most of the lowest strikes. */
  private Plan best(int candidate, int[] left) {
    if (candidate == candidates.size() || work > WORK_LIMIT) {
      return new Plan(0, Collections.nCopies(candidates.size(), 0));
    }
    Point point = new Point(candidate, Arrays.stream(left).boxed().toList());
    Plan remembered = known.get(point);
    if (remembered != null) {
      return remembered;
    }
    work++;
    Candidate condor = candidates.get(candidate);
    Plan best = null;
    for (int lots = condor.lots(left); lots >= 0; lots--) {
      Plan rest = best(candidate + 1, condor.take(left, lots));
      double score = lots * condor.score() + rest.score();
      if (best == null || score > best.score()) {
        List<Integer> plan = new ArrayList<>(rest.lots());
        plan.set(candidate, lots);
        best = new Plan(score, plan);
      }
    }
    Plan found = Objects.requireNonNull(best);
    known.put(point, found);
    return found;
  }

  private List<Integer> greedy(int[] start) {
    int[] left = start;
    List<Integer> plan = new ArrayList<>(Collections.nCopies(candidates.size(), 0));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -candidates.get(i).score()));
    for (int i : order) {
      int lots = candidates.get(i).lots(left);
      plan.set(i, lots);
      left = candidates.get(i).take(left, lots);
    }
    return plan;
  }

  private List<IronCondor> build(List<Integer> plan, boolean greedy) {
    List<IronCondor> condors = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      if (plan.get(i) > 0) {
        condors.add(condor(candidates.get(i), plan.get(i), greedy));
      }
    }
    return condors;
  }

  private IronCondor condor(Candidate candidate, int lots, boolean greedy) {
    Leg longPut = legs.get(candidate.longPut()).withQuantity(lots);
    Leg shortPut = legs.get(candidate.shortPut()).withQuantity(-lots);
    Leg shortCall = legs.get(candidate.shortCall()).withQuantity(-lots);
    Leg longCall = legs.get(candidate.longCall()).withQuantity(lots);
    Set<IronCondor.Remark> remarks = EnumSet.noneOf(IronCondor.Remark.class);
    if (width(longPut, shortPut) != width(shortCall, longCall)) {
      remarks.add(IronCondor.Remark.UNEQUAL_WINGS);
    }
    if (width(shortPut, shortCall) == 0) {
      remarks.add(IronCondor.Remark.IRON_BUTTERFLY);
    }
    if (greedy) {
      remarks.add(IronCondor.Remark.GREEDY);
    }
    return new IronCondor(
        IronCondor.describe(longPut, shortPut, shortCall, longCall),
        longPut,
        shortPut,
        shortCall,
        longCall,
        lots,
        remarks);
  }

  private static double width(Leg low, Leg high) {
    return high.series().strike() - low.series().strike();
  }

  private boolean isPut(int leg) {
    return switch (legs.get(leg).series().right()) {
      case PUT -> true;
      case CALL -> false;
    };
  }

  private double strike(int leg) {
    return legs.get(leg).series().strike();
  }
}
