package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.OrphanRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.UnwindRow;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.ArrayList;
import java.util.List;

/** What should be sold, held or looked at by a person. */
final class UnwindTables {

  private UnwindTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    List<ReportBlock> blocks = new ArrayList<>(List.of(actions(pack.unwind()), why(pack.unwind())));
    blocks.addAll(RankingTables.of(pack.ranking()));
    blocks.add(orphans(pack.orphans()));
    blocks.addAll(ParityTables.of(pack.parity()));
    return blocks;
  }

  private static ReportTable actions(List<UnwindRow> rows) {
    return new TableBuilder<UnwindRow>("unwind", "Unwind tonight")
        .text("Condor", u -> DecisionTables.subject(u.condorId()))
        .toned("Action", UnwindRow::action, UnwindTables::tone)
        .text("Rule", u -> u.rule().isBlank() ? "none" : u.rule())
        .text("Symbol", u -> u.symbol().isBlank() ? "none" : u.symbol())
        .number("Quantity", "contracts", 0, UnwindRow::quantity)
        .figure("Layer", "", 0, u -> TableBuilder.unlessZero(u.layer(), "none"))
        .figure("Limit", VIX_POINTS, 2, UnwindRow::limitPrice)
        .build(rows, "No hedge is held, so nothing can be unwound.");
  }

  private static Tone tone(UnwindRow row) {
    return switch (row.action()) {
      case "SELL" -> Tone.WARN;
      case "ESCALATE" -> Tone.BAD;
      default -> Tone.PLAIN;
    };
  }

  private static ReportList why(List<UnwindRow> rows) {
    List<Item> items = rows.stream()
        .map(u -> new Item(
            SafeText.oneLine(DecisionTables.subject(u.condorId())),
            SafeText.oneLine(u.reason()),
            SafeText.oneLine(u.action()),
            tone(u)))
        .toList();
    return new ReportList("unwindReasons", "Why", "", items, "Nothing to explain.");
  }

  private static ReportTable orphans(List<OrphanRow> rows) {
    return new TableBuilder<OrphanRow>("orphans", "Hedges without a living condor")
        .note(
            "Closed on the next trading day. While the regime is BROKEN one may stay for 20 sessions, outside the VIX exposure of the book. An option brings its value, a future the profit since it was bought.")
        .text("Symbol", OrphanRow::symbol)
        .units("Units", "contracts", o -> Figure.of(o.units()))
        .text("For condor", r -> r.condorId().isBlank() ? "none named" : r.condorId())
        .figure("Layer", "", 0, r -> TableBuilder.unlessZero(r.layer(), "none"))
        .figure("Orphan for", "sessions", 0, OrphanRow::age)
        .figure("Held for", "calendar days", 0, OrphanRow::heldDays)
        .figure("Value", USD, 0, OrphanRow::value)
        .figure("Half-spread to leave", USD, 0, OrphanRow::exitCost)
        .flag("May stay", OrphanRow::keptInBroken, "YES", "no", Tone.WATCH)
        .prose("Why", OrphanRow::why)
        .build(rows, "Every hedge has a living condor.");
  }
}
