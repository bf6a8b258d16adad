package io.nightcondor.analytics.book;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes chosen lots down as structures, and what they leave as single legs. */
final class StructureBuilder {

  private final LegTable table;
  private final boolean greedy;

  /** @param greedy whether the choice was cut short */
  StructureBuilder(LegTable table, boolean greedy) {
    this.table = table;
    this.greedy = greedy;
  }

  List<Structure> structures(List<Candidate> candidates, List<Integer> lots) {
    int[] left = IntStream.range(0, table.size()).map(table::contracts).toArray();
    List<Structure> structures = new ArrayList<>();
    for (int j = 0; j < lots.size(); j++) {
      if (lots.get(j) > 0) {
        structures.add(structure(candidates.get(j), lots.get(j)));
        candidates.get(j).take(left, lots.get(j));
      }
    }
    for (int i = 0; i < left.length; i++) {
      if (left[i] > 0) {
        structures.add(structure(StructureKind.SINGLE, left[i], parts(i, left[i]), false));
      }
    }
    return structures;
  }

  private Structure structure(Candidate candidate, int lots) {
    Parts parts = new Parts(new ArrayList<>(), Optional.empty());
    for (int i = 0; i < candidate.size(); i++) {
      Parts more = parts(candidate.leg(i), candidate.contracts(i) * lots);
      parts.legs().addAll(more.legs());
      parts = new Parts(parts.legs(), more.future());
    }
    return structure(candidate.kind(), lots, parts, candidate.unequalWings());
  }

  private record Parts(List<Leg> legs, Optional<FutureLeg> future) {}

  private Parts parts(int index, int contracts) {
    int quantity = table.sign(index) * contracts;
    return index < table.options()
        ? new Parts(List.of(table.option(index).withQuantity(quantity)), Optional.empty())
        : new Parts(List.of(), Optional.of(table.future(index).withQuantity(quantity)));
  }

  private Structure structure(StructureKind kind, int lots, Parts parts, boolean unequalWings) {
    Set<IronCondor.Remark> remarks = EnumSet.noneOf(IronCondor.Remark.class);
    if (unequalWings) {
      remarks.add(IronCondor.Remark.UNEQUAL_WINGS);
    }
    if (kind == StructureKind.IRON_BUTTERFLY) {
      remarks.add(IronCondor.Remark.IRON_BUTTERFLY);
    }
    if (greedy) {
      remarks.add(IronCondor.Remark.GREEDY);
    }
    List<Leg> legs = parts.legs().stream().sorted(Leg.BY_SERIES).toList();
    return new Structure(
        StructureNames.describe(kind, legs, parts.future()),
        kind,
        lots,
        legs,
        parts.future(),
        remarks);
  }
}
