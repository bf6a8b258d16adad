package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The rules of DOMAIN D1 written a second time, in closed form per kind, and the best grouping by
 * trying all of them. Scores are millionths.
 */
final class GroupingOracle {

  /** One leg of a group: an option or a future with its side and contracts in one lot. */
  record Part(OptionSeries series, VixFuture future, int sign, int contracts) {

    static Part option(OptionSeries series, int quantity) {
      return new Part(
          series,
          new VixFuture(VixFuture.Size.VX, series.expiry()),
          Integer.signum(quantity),
          Math.abs(quantity));
    }

    long strike() {
      return Math.round(series.strike() * 1000);
    }

    boolean call() {
      return series.right() == OptionRight.CALL;
    }

    /** 15 % of strike x 100 = 15 K dollars, in thousands, of a short option; 0 of a long one. */
    long naked() {
      return sign < 0 ? 15 * strike() : 0;
    }
  }

  private static final long POINT = 1_000_000;
  private static final long SINGLE = 1000 * POINT;
  private static final long PAIR = 4000 * POINT;
  private static final long THREE = 9000 * POINT;
  private static final long FOUR = 16_000 * POINT;

  private GroupingOracle() {}

  /** Sum of the scores of structures, each checked to be one. */
  static long total(List<Structure> structures) {
    long total = 0;
    for (Structure structure : structures) {
      List<Part> parts = structure.legs().stream()
          .map(leg -> Part.option(leg.series(), leg.quantity() / structure.lots()))
          .toList();
      if (structure.kind() == StructureKind.SINGLE) {
        int options =
            structure.legs().stream().mapToInt(leg -> Math.abs(leg.quantity())).sum();
        int futures = structure.future().stream()
            .mapToInt(leg -> Math.abs(leg.quantity()) * leg.future().multiplier() / 100)
            .sum();
        total += SINGLE * (options + futures);
      } else if (structure.future().isPresent()) {
        FutureLeg future = structure.future().get();
        total += structure.lots() * withFuture(parts, future).orElseThrow();
      } else {
        total += structure.lots() * score(parts).orElseThrow();
      }
    }
    return total;
  }

  /** The greatest possible total of netted legs. */
  static long best(List<Leg> options, List<FutureLeg> futures) {
    List<int[]> takes = new ArrayList<>();
    List<Long> scores = new ArrayList<>();
    int size = options.size() + futures.size();
    int[] left = new int[size];
    for (int i = 0; i < options.size(); i++) {
      left[i] = Math.abs(options.get(i).quantity());
      single(takes, scores, size, i, 1);
    }
    for (int i = 0; i < futures.size(); i++) {
      FutureLeg future = futures.get(i);
      int weight = future.future().multiplier() / 100;
      left[options.size() + i] = Math.abs(future.quantity());
      single(takes, scores, size, options.size() + i, weight);
      for (int a = 0; a < options.size(); a++) {
        for (int b = a + 1; b < options.size(); b++) {
          int[] take = new int[size];
          take[a] = weight;
          take[b] = weight;
          take[options.size() + i] = 1;
          keep(takes, scores, take, withFuture(parts(options, take), future));
        }
      }
    }
    subsets(options, size, new int[size], 0, 0, takes, scores);
    return best(left, takes, scores, new HashMap<>());
  }

  private static void subsets(
      List<Leg> options,
      int size,
      int[] take,
      int from,
      int legs,
      List<int[]> takes,
      List<Long> scores) {
    if (legs >= 2) {
      keep(takes, scores, take.clone(), score(parts(options, take)));
    }
    if (legs == 4) {
      return;
    }
    for (int i = from; i < options.size(); i++) {
      for (int contracts = 1; contracts <= 2; contracts++) {
        take[i] = contracts;
        subsets(options, size, take, i + 1, legs + 1, takes, scores);
      }
      take[i] = 0;
    }
  }

  private static void single(List<int[]> takes, List<Long> scores, int size, int leg, int weight) {
    int[] take = new int[size];
    take[leg] = 1;
    takes.add(take);
    scores.add(SINGLE * weight);
  }

  private static void keep(List<int[]> takes, List<Long> scores, int[] take, OptionalLong score) {
    if (score.isPresent()) {
      takes.add(take);
      scores.add(score.getAsLong());
    }
  }

  private static List<Part> parts(List<Leg> options, int[] take) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (take[i] > 0) {
        Leg leg = options.get(i);
        parts.add(Part.option(leg.series(), Integer.signum(leg.quantity()) * take[i]));
      }
    }
    return parts;
  }

  private static long best(
      int[] left, List<int[]> takes, List<Long> scores, Map<List<Integer>, Long> known) {
    List<Integer> state = Arrays.stream(left).boxed().collect(Collectors.toList());
    Long remembered = known.get(state);
    if (remembered != null) {
      return remembered;
    }
    int first = 0;
    while (first < left.length && left[first] == 0) {
      first++;
    }
    long best = 0;
    for (int t = 0; first < left.length && t < takes.size(); t++) {
      int[] take = takes.get(t);
      if (take[first] > 0 && fits(take, left)) {
        int[] rest = left.clone();
        for (int i = 0; i < rest.length; i++) {
          rest[i] -= take[i];
        }
        best = Math.max(best, scores.get(t) + best(rest, takes, scores, known));
      }
    }
    known.put(state, best);
    return best;
  }

  private static boolean fits(int[] take, int[] left) {
    for (int i = 0; i < take.length; i++) {
      if (take[i] > left[i]) {
        return false;
      }
    }
    return true;
  }

  /** Score of one lot of options, empty if they are no structure. */
  static OptionalLong score(List<Part> unordered) {
    List<Part> p = unordered.stream()
        .sorted(Comparator.comparing(Part::call).thenComparing(Part::strike))
        .toList();
    boolean eachOnce = p.stream().allMatch(part -> part.contracts() == 1);
    boolean oneSlice = p.stream()
            .map(part -> part.series().root() + "" + part.series().expiry())
            .distinct()
            .count()
        == 1;
    if (p.size() == 2 && eachOnce) {
      return oneSlice ? pair(p.get(0), p.get(1)) : acrossExpiries(p.get(0), p.get(1));
    }
    if (p.size() == 3 && oneSlice) {
      return butterfly(p);
    }
    return p.size() == 4 && eachOnce && oneSlice ? four(p) : OptionalLong.empty();
  }

  private static OptionalLong pair(Part a, Part b) {
    if (a.call() != b.call()) {
      return a.sign() == b.sign()
          ? OptionalLong.of(PAIR + Math.min(a.naked(), b.naked()))
          : OptionalLong.empty();
    }
    return a.sign() == b.sign()
        ? OptionalLong.empty()
        : OptionalLong.of(PAIR + a.naked() + b.naked() - 100 * verticalLoss(a, b));
  }

  /** A credit vertical loses its width, a debit one nothing more. */
  private static long verticalLoss(Part low, Part high) {
    boolean credit = low.call() ? low.sign() < 0 : high.sign() < 0;
    return credit ? high.strike() - low.strike() : 0;
  }

  private static OptionalLong acrossExpiries(Part a, Part b) {
    if (a.call() != b.call()
        || a.sign() == b.sign()
        || a.series().expiry().equals(b.series().expiry())
        || family(a.series().root()) != family(b.series().root())) {
      return OptionalLong.empty();
    }
    Part sold = a.sign() < 0 ? a : b;
    Part held = a.sign() < 0 ? b : a;
    if (held.series().expiry().isBefore(sold.series().expiry())) {
      return OptionalLong.of(PAIR);
    }
    long loss = sold.call() ? held.strike() - sold.strike() : sold.strike() - held.strike();
    return OptionalLong.of(PAIR + sold.naked() - 100 * Math.max(loss, 0));
  }

  private static int family(Root root) {
    return switch (root) {
      case SPX -> 0;
      case SPXW -> 1;
      case VIX, VIXW -> 2;
    };
  }

  /** Long: loses what the wing beyond the body is too wide; short: the nearer wing's peak. */
  private static OptionalLong butterfly(List<Part> p) {
    Part low = p.get(0);
    Part body = p.get(1);
    Part high = p.get(2);
    if (low.call() != high.call()
        || low.call() != body.call()
        || low.contracts() != 1
        || body.contracts() != 2
        || high.contracts() != 1
        || low.sign() != high.sign()
        || low.sign() == body.sign()) {
      return OptionalLong.empty();
    }
    long lower = body.strike() - low.strike();
    long upper = high.strike() - body.strike();
    long naked = low.naked() + 2 * body.naked() + high.naked();
    return OptionalLong.of(THREE
        + naked
        - 100 * sameRightLoss(low.call(), low.sign(), lower, upper)
        - irregular(lower, upper));
  }

  private static long sameRightLoss(boolean call, int outerSign, long lower, long upper) {
    long entered = call ? lower : upper;
    long left = call ? upper : lower;
    return outerSign > 0 ? Math.max(left - entered, 0) : Math.max(entered, 0);
  }

  private static long irregular(long lower, long upper) {
    return lower == upper ? 0 : 10 * POINT;
  }

  private static OptionalLong four(List<Part> p) {
    long calls = p.stream().filter(Part::call).count();
    long naked = p.stream().mapToLong(Part::naked).sum();
    Part a = p.get(0);
    Part b = p.get(1);
    Part c = p.get(2);
    Part d = p.get(3);
    long lower = b.strike() - a.strike();
    long upper = d.strike() - c.strike();
    boolean wings = a.sign() == d.sign() && b.sign() == c.sign() && a.sign() != b.sign();
    if ((calls == 0 || calls == 4) && wings) {
      return OptionalLong.of(FOUR
          + naked
          - 100 * sameRightLoss(calls == 4, a.sign(), lower, upper)
          - irregular(lower, upper));
    }
    if (calls != 2) {
      return OptionalLong.empty();
    }
    if (wings && a.sign() > 0 && b.strike() <= c.strike()) {
      return OptionalLong.of(FOUR + naked - 100 * Math.max(lower, upper) - irregular(lower, upper));
    }
    boolean box = a.strike() == c.strike()
        && b.strike() == d.strike()
        && a.sign() == d.sign()
        && b.sign() == c.sign()
        && a.sign() != b.sign();
    return box
        ? OptionalLong.of(FOUR + naked - (c.sign() > 0 ? 0 : 100 * upper))
        : OptionalLong.empty();
  }

  private static OptionalLong withFuture(List<Part> parts, FutureLeg future) {
    if (parts.size() != 2) {
      return OptionalLong.empty();
    }
    Part put = parts.get(0).call() ? parts.get(1) : parts.get(0);
    Part call = parts.get(0).call() ? parts.get(0) : parts.get(1);
    int weight = future.future().multiplier() / 100;
    boolean fits = !put.call()
        && call.call()
        && put.series().twin().equals(call.series())
        && family(put.series().root()) == 2
        && put.series().expiry().equals(future.future().expiry())
        && put.sign() == Integer.signum(future.quantity())
        && call.sign() != put.sign()
        && put.contracts() == weight
        && call.contracts() == weight;
    return fits
        ? OptionalLong.of(weight * (THREE + put.naked() + call.naked()))
        : OptionalLong.empty();
  }
}
