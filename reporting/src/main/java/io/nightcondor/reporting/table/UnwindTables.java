package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.pack.UnwindRow;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportList.Item;
import java.math.BigDecimal;
import java.util.List;

/** What should be sold, held or looked at by a person. */
final class UnwindTables {

  private UnwindTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    return List.of(actions(pack.unwind()), why(pack.unwind()), trace(pack.unwind()));
  }

  private static ReportTable actions(List<UnwindRow> rows) {
    return new TableBuilder<UnwindRow>("unwind", "Unwind tonight")
        .text("Condor", UnwindRow::condorId)
        .toned("Action", UnwindRow::action, UnwindTables::tone)
        .text("Rule", u -> u.rule().isBlank() ? "none" : u.rule())
        .text("Symbol", u -> u.symbol().isBlank() ? "none" : u.symbol())
        .number("Quantity", "contracts", 0, UnwindRow::quantity)
        .column("Layer", "", 0, Kind.NUMBER, UnwindTables::layer)
        .figure("Limit", VIX_POINTS, 2, UnwindRow::limitPrice)
        .build(rows, "No hedge is held, so nothing can be unwound.");
  }

  private static ReportCell layer(UnwindRow row) {
    return row.layer() == 0
        ? new ReportCell.Missing("none")
        : new ReportCell.Quantity(BigDecimal.valueOf(row.layer()), false);
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
            SafeText.oneLine(u.condorId()),
            SafeText.oneLine(u.reason()),
            SafeText.oneLine(u.action()),
            tone(u)))
        .toList();
    return new ReportList("unwindReasons", "Why", "", items, "Nothing to explain.");
  }

  private record Traced(UnwindRow row, TraceLine line) {}

  private static ReportTable trace(List<UnwindRow> rows) {
    List<Traced> lines = rows.stream()
        .flatMap(u -> u.trace().stream().map(line -> new Traced(u, line)))
        .toList();
    return new TableBuilder<Traced>("unwindTrace", "Every rule looked at")
        .note("In the order of the rules; the first that holds acts.")
        .foldable()
        .text("Condor", t -> t.row().condorId())
        .text("Rule", t -> t.line().rule())
        .text("Origin", t -> t.line().origin())
        .text("Result", t -> t.line().outcome())
        .prose("Test", t -> t.line().test())
        .build(lines, "No rule was looked at.");
  }
}
