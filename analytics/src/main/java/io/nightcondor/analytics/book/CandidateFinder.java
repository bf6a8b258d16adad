package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.OptionRight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Lists the structures that the legs of one expiry could make. Kinds of four legs stop at a limit
 * each, lowest strikes first, so that very many legs of one expiry stay a bounded amount of work.
 */
final class CandidateFinder {

  /** Combinations looked at per kind of structure. */
  static final int LIMIT = 50_000;

  private static final int[] EACH_ONCE_OF_TWO = {1, 1};
  private static final int[] EACH_ONCE_OF_FOUR = {1, 1, 1, 1};
  private static final int[] MIDDLE_TWICE = {1, 2, 1};

  private final LegTable table;
  private final StructureScore scores;
  private final int[] left;
  private final List<Candidate> found = new ArrayList<>();
  private boolean complete = true;
  private int looked;

  private CandidateFinder(LegTable table) {
    this.table = table;
    this.scores = new StructureScore(table);
    this.left = IntStream.range(0, table.size()).map(table::contracts).toArray();
  }

  /**
   * @param list in order of {@link Candidate#order}
   * @param complete false if a limit cut it short
   */
  record Found(List<Candidate> list, boolean complete) {}

  /** Structures of one expiry among the legs given, which may have several expiries. */
  static Found within(LegTable table) {
    CandidateFinder finder = new CandidateFinder(table);
    IntStream.range(0, table.options())
        .mapToObj(table::series)
        .map(series -> List.of(series.root(), series.expiry()))
        .distinct()
        .forEach(slice -> finder.slice(finder.select(leg ->
            slice.equals(List.of(table.series(leg).root(), table.series(leg).expiry())))));
    finder.found.sort(Candidate.order(table));
    return new Found(finder.found, finder.complete);
  }

  /** Calendars and diagonals among the legs given. */
  static List<Candidate> across(LegTable table) {
    CandidateFinder finder = new CandidateFinder(table);
    for (int near = 0; near < table.options(); near++) {
      for (int far = 0; far < table.options(); far++) {
        if (table.expiry(near).isBefore(table.expiry(far))
            && table.series(near).right() == table.series(far).right()
            && table.sign(near) != table.sign(far)) {
          finder.found.add(new Candidate(
              table,
              table.strike(near) == table.strike(far)
                  ? StructureKind.CALENDAR
                  : StructureKind.DIAGONAL,
              new int[] {near, far},
              EACH_ONCE_OF_TWO,
              false,
              finder.scores.acrossExpiries(near, far)));
        }
      }
    }
    return finder.found;
  }

  private int[] select(IntPredicate condition) {
    return IntStream.range(0, table.options()).filter(condition).toArray();
  }

  private void slice(int[] legs) {
    int[] puts = ofRight(legs, OptionRight.PUT);
    int[] calls = ofRight(legs, OptionRight.CALL);
    List<int[]> putSpreads = spreads(puts);
    List<int[]> callSpreads = spreads(calls);
    boxes(putSpreads, callSpreads);
    ironCondors(putSpreads, callSpreads);
    for (List<int[]> spreads : List.of(putSpreads, callSpreads)) {
      condors(spreads);
      butterflies(spreads);
      spreads.forEach(
          spread -> addCovered(StructureKind.VERTICAL, spread, EACH_ONCE_OF_TWO, false));
    }
    for (int put : puts) {
      for (int call : calls) {
        if (table.sign(put) == table.sign(call)) {
          sameSide(put, call);
        } else if (table.strike(put) == table.strike(call)) {
          withFutures(put, call);
        }
      }
    }
  }

  private int[] ofRight(int[] legs, OptionRight right) {
    return IntStream.of(legs).filter(leg -> table.series(leg).right() == right).toArray();
  }

  /** Pairs of opposite sign, lower strike first. */
  private List<int[]> spreads(int[] legs) {
    List<int[]> spreads = new ArrayList<>();
    for (int low = 0; low < legs.length; low++) {
      for (int high = low + 1; high < legs.length; high++) {
        if (table.sign(legs[low]) != table.sign(legs[high])) {
          spreads.add(new int[] {legs[low], legs[high]});
        }
      }
    }
    return spreads;
  }

  private void boxes(List<int[]> putSpreads, List<int[]> callSpreads) {
    looked = 0;
    for (int[] put : putSpreads) {
      for (int[] call : callSpreads) {
        if (limitReached()) {
          return;
        }
        if (table.strike(put[0]) == table.strike(call[0])
            && table.strike(put[1]) == table.strike(call[1])
            && table.sign(put[0]) != table.sign(call[0])) {
          addCovered(
              StructureKind.BOX,
              new int[] {put[0], call[0], put[1], call[1]},
              EACH_ONCE_OF_FOUR,
              false);
        }
      }
    }
  }

  private void ironCondors(List<int[]> putSpreads, List<int[]> callSpreads) {
    looked = 0;
    for (int[] put : putSpreads) {
      for (int[] call : callSpreads) {
        if (limitReached()) {
          return;
        }
        if (table.sign(put[0]) > 0
            && table.sign(call[0]) < 0
            && table.strike(put[1]) <= table.strike(call[0])) {
          addCovered(
              table.strike(put[1]) == table.strike(call[0])
                  ? StructureKind.IRON_BUTTERFLY
                  : StructureKind.IRON_CONDOR,
              new int[] {put[0], put[1], call[0], call[1]},
              EACH_ONCE_OF_FOUR,
              width(put) != width(call));
        }
      }
    }
  }

  private void condors(List<int[]> spreads) {
    looked = 0;
    for (int[] low : spreads) {
      for (int[] high : spreads) {
        if (limitReached()) {
          return;
        }
        if (table.strike(low[1]) < table.strike(high[0])
            && table.sign(low[0]) == table.sign(high[1])) {
          addCovered(
              StructureKind.CONDOR,
              new int[] {low[0], low[1], high[0], high[1]},
              EACH_ONCE_OF_FOUR,
              width(low) != width(high));
        }
      }
    }
  }

  private void butterflies(List<int[]> spreads) {
    looked = 0;
    for (int[] low : spreads) {
      for (int[] high : spreads) {
        if (limitReached()) {
          return;
        }
        if (low[1] == high[0]) {
          addCovered(
              StructureKind.BUTTERFLY,
              new int[] {low[0], low[1], high[1]},
              MIDDLE_TWICE,
              width(low) != width(high));
        }
      }
    }
  }

  private void sameSide(int put, int call) {
    StructureKind kind =
        table.strike(put) == table.strike(call) ? StructureKind.STRADDLE : StructureKind.STRANGLE;
    int[] legs =
        table.strike(put) < table.strike(call) ? new int[] {put, call} : new int[] {call, put};
    add(kind, legs, EACH_ONCE_OF_TWO, false, scores.sameSide(put, call));
  }

  private void withFutures(int put, int call) {
    for (int future = table.options(); future < table.size(); future++) {
      if (table.expiry(future).equals(table.expiry(put)) && table.sign(future) == table.sign(put)) {
        int options = table.weight(future);
        add(
            table.sign(future) > 0 ? StructureKind.CONVERSION : StructureKind.REVERSAL,
            new int[] {put, call, future},
            new int[] {options, options, 1},
            false,
            scores.withFuture(put, call, options));
      }
    }
  }

  private void addCovered(StructureKind kind, int[] legs, int[] contracts, boolean unequalWings) {
    add(kind, legs, contracts, unequalWings, scores.covered(legs, contracts, unequalWings));
  }

  private void add(
      StructureKind kind, int[] legs, int[] contracts, boolean unequalWings, long score) {
    Candidate candidate = new Candidate(table, kind, legs, contracts, unequalWings, score);
    if (candidate.lots(left) > 0 && candidate.gain() > 0) {
      found.add(candidate);
    }
  }

  private boolean limitReached() {
    looked++;
    complete &= looked <= LIMIT;
    return looked > LIMIT;
  }

  private long width(int[] spread) {
    return table.strike(spread[1]) - table.strike(spread[0]);
  }
}
