package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The root of each option of a chain that carries none, by rule and never by guess.
 *
 * <p>Where the calendar does not decide, see {@link CalendarRoots}, two roots share date and
 * strikes, and the chain lists the AM series first, the PM series after it. Two ascending runs of
 * strikes are accepted as such only if the second run's at-the-money straddle is dearer, for it
 * lives six and a half hours longer.
 */
final class RootResolver {

  private final Map<Integer, Root> roots = new HashMap<>();
  private final Map<LocalDate, String> ambiguous = new LinkedHashMap<>();

  private RootResolver() {}

  /**
   * Resolves all options of a chain.
   *
   * @param options in the order of the file
   */
  static RootResolver of(
      Underlying underlying,
      List<CompactOption> options,
      LocalDate session,
      ExchangeCalendar calendar) {
    RootResolver resolver = new RootResolver();
    Map<LocalDate, List<CompactOption>> byExpiry = new TreeMap<>();
    for (CompactOption option : options) {
      byExpiry.computeIfAbsent(option.expiry(), date -> new ArrayList<>()).add(option);
    }
    byExpiry.forEach((expiry, listed) -> {
      CalendarRoots.of(underlying, expiry, calendar)
          .ifPresentOrElse(
              root -> resolver.setAll(listed, root),
              () -> resolver.resolveMonthly(expiry, listed, session));
    });
    return resolver;
  }

  /** The root of an option that was resolved. */
  Root root(CompactOption option) throws RefusedRowException {
    Root root = roots.get(option.position());
    if (root == null) {
      throw new RefusedRowException(
          RejectionCode.AMBIGUOUS_ROOT,
          "o[].e",
          option.expiry().toString(),
          ambiguous.getOrDefault(option.expiry(), "a known expiry"));
    }
    return root;
  }

  private void setAll(List<CompactOption> options, Root root) {
    options.forEach(option -> roots.put(option.position(), root));
  }

  private void resolveMonthly(LocalDate expiry, List<CompactOption> listed, LocalDate session) {
    List<List<CompactOption>> runs = runs(listed);
    boolean amHasSettled = !expiry.isAfter(session);
    if (runs.size() == 1 && amHasSettled) {
      setAll(listed, Root.SPXW);
    } else if (runs.size() != 2) {
      ambiguous.put(
          expiry,
          "two ascending runs of strikes, SPX then SPXW, on a monthly expiry; found %d"
              .formatted(runs.size()));
    } else {
      resolveTwoRuns(expiry, runs.get(0), runs.get(1));
    }
  }

  private void resolveTwoRuns(
      LocalDate expiry, List<CompactOption> first, List<CompactOption> second) {
    Map<Double, Pair> firstPairs = pairs(first);
    Map<Double, Pair> secondPairs = pairs(second);
    Optional<Double> atTheMoney = firstPairs.keySet().stream()
        .filter(secondPairs::containsKey)
        .min(Comparator.comparingDouble(strike -> gap(firstPairs, strike)));
    if (atTheMoney.isEmpty()) {
      ambiguous.put(expiry, "a strike at which both runs quote a call and a put");
      return;
    }
    double strike = atTheMoney.get();
    double am = straddle(firstPairs, strike);
    double pm = straddle(secondPairs, strike);
    if (pm > am) {
      setAll(first, Root.SPX);
      setAll(second, Root.SPXW);
    } else {
      ambiguous.put(
          expiry,
          "the second run's straddle at %s dearer than the first's; they are %s and %s"
              .formatted(strike, pm, am));
    }
  }

  /** A new run begins where the strike falls. */
  private static List<List<CompactOption>> runs(List<CompactOption> listed) {
    List<List<CompactOption>> runs = new ArrayList<>();
    double previous = Double.POSITIVE_INFINITY;
    for (CompactOption option : listed) {
      if (option.strike() < previous) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(option);
      previous = option.strike();
    }
    return runs;
  }

  /** Call and put at one strike, both quoted on both sides. */
  private record Pair(CompactOption call, CompactOption put) {}

  private static Map<Double, Pair> pairs(List<CompactOption> run) {
    Map<Double, CompactOption> calls = new TreeMap<>();
    Map<Double, Pair> pairs = new TreeMap<>();
    for (CompactOption option : run) {
      if (option.isTwoSided() && option.right() == OptionRight.CALL) {
        calls.putIfAbsent(option.strike(), option);
      }
    }
    for (CompactOption option : run) {
      CompactOption call = calls.get(option.strike());
      if (call != null && option.isTwoSided() && option.right() == OptionRight.PUT) {
        pairs.putIfAbsent(option.strike(), new Pair(call, option));
      }
    }
    return pairs;
  }

  /** How far the strike is from the forward: call less put. */
  private static double gap(Map<Double, Pair> pairs, double strike) {
    Pair pair = pairs.get(strike);
    return pair == null
        ? Double.POSITIVE_INFINITY
        : Math.abs(pair.call().mid() - pair.put().mid());
  }

  private static double straddle(Map<Double, Pair> pairs, double strike) {
    Pair pair = pairs.get(strike);
    return pair == null ? Double.NaN : pair.call().mid() + pair.put().mid();
  }
}
