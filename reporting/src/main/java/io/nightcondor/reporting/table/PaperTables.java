package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.PaperPanel;
import io.nightcondor.analytics.pack.PaperPanel.EntryRow;
import io.nightcondor.analytics.pack.PaperPanel.TrackRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.table.ReportList.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What each policy ordered on paper, what became of it, and what came of that. */
final class PaperTables {

  private static final String NO_ENTRY =
      "No policy has ordered anything on paper that is still kept.";

  private PaperTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    PaperPanel paper = pack.paper();
    LocalDate session = pack.run().session();
    List<EntryRow> tonight = paper.entries().stream()
        .filter(row -> row.session().map(session::equals).orElse(true))
        .toList();
    List<ReportBlock> blocks = new ArrayList<>(List.of(record(paper.records())));
    blocks.addAll(PaperCharts.of(paper));
    blocks.addAll(List.of(
        entries("paperTonight", "Entries of tonight")
            .note(
                "Last night's orders as this session decided them, and the orders that the next one will decide.")
            .build(tonight, "Nothing was decided on paper tonight, and nothing is ordered."),
        remarks(paper.remarks()),
        entries("paperEntries", "All entries kept, newest first")
            .note(
                "Of the last 60 sessions. A purchase is filled if the session's low and half a spread reach its limit, a sale if its high less half a spread does; without a range the mark decides.")
            .build(paper.entries(), NO_ENTRY),
        ranges(paper.entries()),
        revisions(paper.entries()),
        sums(paper.records())));
    return blocks;
  }

  private static ReportTable record(List<TrackRow> rows) {
    return new TableBuilder<TrackRow>("paperRecord", "Track record on paper")
        .note(
            "Nothing here was traded. Every order that the policy's rules gave, filled or not by the next session; half-spreads are in the prices, costs are commissions.")
        .text("Policy", r -> Words.ofCode(r.policy()))
        .flag("The book's", TrackRow::own, "OWN", "other", Tone.GOOD)
        .date("Since", TrackRow::since)
        .number("Nights", "", 0, TrackRow::nights)
        .number("Orders", "", 0, TrackRow::orders)
        .number("Filled", "orders", 0, TrackRow::filled)
        .number("Unfilled", "orders", 0, TrackRow::unfilled)
        .number("Held", "contracts", 0, TrackRow::unitsHeld)
        .figure("Costs", USD, 2, TrackRow::costs)
        .figure("Realised", USD, 2, TrackRow::realised)
        .figure("Open", USD, 2, TrackRow::open)
        .figure("Total", USD, 2, TrackRow::total)
        .figure("Best night", USD, 2, TrackRow::bestNight)
        .figure("Worst night", USD, 2, TrackRow::worstNight)
        .build(rows, "No policy is run on paper.");
  }

  private static TableBuilder<EntryRow> entries(String id, String title) {
    return new TableBuilder<EntryRow>(id, title)
        .text("Policy", r -> Words.ofCode(r.policy()))
        .date("Ordered", EntryRow::ordered)
        .dateOr("Decided", "next session", EntryRow::session)
        .text("Action", EntryRow::action)
        .number("Units", "contracts", 0, EntryRow::units)
        .text("Symbol", EntryRow::symbol)
        .text("For condor", r -> r.condorId().isBlank() ? "the book" : r.condorId())
        .text("Rule", r -> r.rule().isBlank() ? "none" : r.rule())
        .figure("Limit", VIX_POINTS, 2, EntryRow::limit)
        .toned("Outcome", r -> Words.ofCode(r.outcome().name()), PaperTables::tone)
        .number("Filled", "contracts", 0, EntryRow::filled)
        .figure("Price", VIX_POINTS, 2, EntryRow::price)
        .figure("Realised", USD, 2, EntryRow::realised);
  }

  private static Tone tone(EntryRow row) {
    return switch (row.outcome()) {
      case FILLED, FILLED_NO_RANGE -> Tone.GOOD;
      case NOT_FILLED, NOT_FILLED_NO_RANGE -> Tone.WATCH;
      case NO_PRICE, NOT_HELD, LAPSED -> Tone.WARN;
      case PENDING, OPENING, SETTLED -> Tone.PLAIN;
    };
  }

  private static ReportTable ranges(List<EntryRow> rows) {
    return new TableBuilder<EntryRow>("paperRanges", "What decided them")
        .note(
            "In the order of the entries. The range of an option is modelled: its mark, moved by what Black-76 makes of the range of its future.")
        .foldable()
        .text("Policy", r -> Words.ofCode(r.policy()))
        .dateOr("Decided", "next session", EntryRow::session)
        .text("Symbol", EntryRow::symbol)
        .figure("Open", VIX_POINTS, 2, EntryRow::open)
        .figure("Low", VIX_POINTS, 2, EntryRow::low)
        .figure("High", VIX_POINTS, 2, EntryRow::high)
        .figure("Mark", VIX_POINTS, 2, EntryRow::mark)
        .figure("Half-spread", VIX_POINTS, 3, EntryRow::halfSpread)
        .figure("Fees", USD, 2, EntryRow::fees)
        .figure("In the price", USD, 2, EntryRow::spread)
        .figure("Layer", "", 0, r -> TableBuilder.unlessZero(r.layer(), "none"))
        .number("Left unfilled", "times", 0, EntryRow::step)
        .prose("Limit from", EntryRow::from)
        .build(rows, NO_ENTRY);
  }

  private static ReportTable revisions(List<EntryRow> rows) {
    return new TableBuilder<EntryRow>("paperRevisions", "On which revisions they stand")
        .note("In the order of the entries.")
        .foldable()
        .text("Policy", r -> Words.ofCode(r.policy()))
        .date("Ordered", EntryRow::ordered)
        .dateOr("Decided", "next session", EntryRow::session)
        .text("Action", EntryRow::action)
        .text("Symbol", EntryRow::symbol)
        .figure("Ordered on", "revision", 0, EntryRow::orderedRevision)
        .figure("Decided on", "revision", 0, EntryRow::revision)
        .build(rows, NO_ENTRY);
  }

  private static ReportTable sums(List<TrackRow> rows) {
    return new TableBuilder<TrackRow>("paperSums", "Beside the track record")
        .foldable()
        .text("Policy", r -> Words.ofCode(r.policy()))
        .number("Orders tonight", "", 0, TrackRow::pending)
        .figure("Half-spreads", "USD, in the prices", 2, TrackRow::spreads)
        .figure("Realised before", "USD, no entry kept", 2, TrackRow::earlierRealised)
        .build(rows, "No policy is run on paper.");
  }

  private static ReportList remarks(List<String> remarks) {
    List<Item> items = remarks.stream()
        .map(text -> new Item("", SafeText.oneLine(text), "", Tone.WATCH))
        .toList();
    return new ReportList(
        "paperRemarks",
        "What to know of the entries",
        "",
        items,
        "No session was corrected, and no policy's rules have changed.");
  }
}
