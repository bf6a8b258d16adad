package io.nightcondor.analytics.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The best grouping of the legs of one root family. Each expiry is solved by itself. It stays so if
 * that beats giving any of its legs to a calendar or diagonal even at the whole gain of that; the
 * expiries that remain and could make calendars together are solved together.
 */
final class StructureSearch {

  /** Legs solved by themselves, and how. */
  private record Part(
      LegTable table, CandidateFinder.Found candidates, GroupingSearch.Choice choice) {}

  private final LegTable table;

  /** @param table netted legs of one root family */
  StructureSearch(LegTable table) {
    this.table = table;
  }

  /** Every contract in exactly one structure, single ones included; in no particular order. */
  List<Structure> structures() {
    List<Candidate> across = CandidateFinder.across(table);
    Map<LocalDate, Part> open = new TreeMap<>();
    List<Structure> found = new ArrayList<>();
    tables().forEach((expiry, slice) -> {
      Part part = solve(slice, CandidateFinder.within(slice));
      if (staysAlone(part, across)) {
        found.addAll(built(part));
      } else {
        open.put(expiry, part);
      }
    });
    for (List<Part> together : connected(open, across)) {
      found.addAll(together.size() == 1 ? built(together.get(0)) : solvedTogether(together));
    }
    return found;
  }

  private Map<LocalDate, LegTable> tables() {
    Map<LocalDate, List<Leg>> options = new TreeMap<>();
    Map<LocalDate, List<FutureLeg>> futures = new TreeMap<>();
    for (int i = 0; i < table.size(); i++) {
      List<Leg> legs = options.computeIfAbsent(table.expiry(i), expiry -> new ArrayList<>());
      if (i < table.options()) {
        legs.add(table.option(i));
      } else {
        futures.computeIfAbsent(table.expiry(i), expiry -> new ArrayList<>()).add(table.future(i));
      }
    }
    Map<LocalDate, LegTable> tables = new TreeMap<>();
    options.forEach((expiry, legs) ->
        tables.put(expiry, new LegTable(legs, futures.getOrDefault(expiry, List.of()))));
    return tables;
  }

  private static Part solve(LegTable table, CandidateFinder.Found candidates) {
    return new Part(table, candidates, new GroupingSearch(table, candidates).best());
  }

  /** Each leg may leave for one unit more than its best calendar gains with a leg by itself. */
  private boolean staysAlone(Part part, List<Candidate> across) {
    Map<Leg, Long> most = new HashMap<>();
    for (Candidate candidate : across) {
      for (int i = 0; i < candidate.size(); i++) {
        most.merge(table.option(candidate.leg(i)), candidate.gain() + 1, Math::max);
      }
    }
    List<Candidate> leaving = IntStream.range(0, part.table().options())
        .filter(leg -> most.containsKey(part.table().option(leg)))
        .mapToObj(leg -> new Candidate(
            part.table(),
            StructureKind.SINGLE,
            new int[] {leg},
            new int[] {1},
            false,
            StructureScore.SINGLE + most.getOrDefault(part.table().option(leg), 0L)))
        .toList();
    return leaving.isEmpty()
        || (part.choice().proven()
            && new GroupingSearch(part.table(), part.candidates())
                .cannotExceed(part.choice().gain(), leaving));
  }

  /** Expiries that calendars connect, in order of the first one. */
  private List<List<Part>> connected(Map<LocalDate, Part> open, List<Candidate> across) {
    Map<LocalDate, LocalDate> first = new TreeMap<>();
    open.keySet().forEach(expiry -> first.put(expiry, expiry));
    for (Candidate candidate : across) {
      LocalDate near = first.get(table.expiry(candidate.leg(0)));
      LocalDate far = first.get(table.expiry(candidate.leg(1)));
      if (near != null && far != null && !near.equals(far)) {
        LocalDate earlier = near.isBefore(far) ? near : far;
        LocalDate later = near.isBefore(far) ? far : near;
        first.replaceAll((expiry, group) -> group.equals(later) ? earlier : group);
      }
    }
    Map<LocalDate, List<Part>> groups = new LinkedHashMap<>();
    open.forEach((expiry, part) -> groups
        .computeIfAbsent(first.getOrDefault(expiry, expiry), group -> new ArrayList<>())
        .add(part));
    return List.copyOf(groups.values());
  }

  private static List<Structure> solvedTogether(List<Part> parts) {
    LegTable together = LegTable.union(parts.stream().map(Part::table).toList());
    CandidateFinder.Found within = CandidateFinder.within(together);
    List<Candidate> candidates = new ArrayList<>(within.list());
    candidates.addAll(CandidateFinder.across(together));
    candidates.sort(Candidate.order(together));
    return built(solve(together, new CandidateFinder.Found(candidates, within.complete())));
  }

  private static List<Structure> built(Part part) {
    StructureBuilder builder = new StructureBuilder(part.table(), !part.choice().proven());
    return builder.structures(part.candidates().list(), part.choice().lots());
  }
}
