package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.List;
import java.util.stream.Stream;

/** The option legs one by one, with their quotes. */
final class LegTables {

  private static final String NO_STRUCTURE = "This book holds no structure.";
  private static final String NO_LEFTOVER = "No leg is left over.";

  private LegTables() {}

  /** A leg and what it is part of. */
  private record Part(String structure, LegRow row) {}

  static List<ReportBlock> of(RiskPack pack) {
    List<Part> legs = Stream.concat(
            pack.condors().stream()
                .flatMap(c -> c.legs().stream().map(leg -> new Part(c.id(), leg))),
            pack.structures().stream()
                .flatMap(s -> s.legs().stream().map(leg -> new Part(s.id(), leg))))
        .toList();
    List<Part> leftovers =
        pack.leftovers().stream().map(leg -> new Part("no structure", leg)).toList();
    return List.of(
        legs(new TableBuilder<Part>("legs", "Legs")).build(legs, NO_STRUCTURE),
        quotes(new TableBuilder<Part>("legQuotes", "Quotes of the legs")).build(legs, NO_STRUCTURE),
        legs(new TableBuilder<Part>("leftovers", "Left over legs")
                .note("Option legs that are neither part of a structure nor a hedge."))
            .build(leftovers, NO_LEFTOVER),
        quotes(new TableBuilder<Part>("leftoverQuotes", "Quotes of the legs left over"))
            .build(leftovers, NO_LEFTOVER));
  }

  private static TableBuilder<Part> legs(TableBuilder<Part> table) {
    return table
        .text("Part of", Part::structure)
        .text("Symbol", l -> l.row().symbol())
        .number("Quantity", "contracts", 0, l -> l.row().quantity())
        .text("Right", l -> l.row().right())
        .number("Strike", "pts", 0, l -> l.row().strike())
        .date("Expiry", l -> l.row().expiry())
        .figure("Entry", "pts", 2, l -> l.row().entryPrice())
        .figure("Mark", "pts", 3, l -> l.row().mark())
        .toned(
            "Marked by",
            l -> Marks.name(l.row().rung()),
            l -> Marks.tone(l.row().rung()))
        .prose("Note", l -> l.row().note());
  }

  private static TableBuilder<Part> quotes(TableBuilder<Part> table) {
    return table
        .text("Part of", Part::structure)
        .text("Symbol", l -> l.row().symbol())
        .figure("Bid", "pts", 2, l -> l.row().bid())
        .figure("Ask", "pts", 2, l -> l.row().ask())
        .percent("Implied vol", 2, l -> l.row().impliedVol())
        .figure("Delta", "per unit", 4, l -> l.row().delta())
        .figure("Extrinsic", "pts", 2, l -> l.row().extrinsic())
        .text("Quality", l -> String.join(", ", l.row().quality()));
  }
}
