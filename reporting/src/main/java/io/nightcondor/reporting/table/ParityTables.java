package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ParityPanel;
import io.nightcondor.analytics.pack.ParityPanel.ExitRow;
import io.nightcondor.analytics.pack.ParityPanel.ParityRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Conversions, reversals and boxes, and exits by them. */
final class ParityTables {

  private static final String POINTS = "pts";

  private ParityTables() {}

  static List<ReportBlock> of(ParityPanel panel) {
    return List.of(parity(panel), exits(panel.exits()));
  }

  private static ReportTable parity(ParityPanel panel) {
    List<ParityRow> above = panel.rows().stream()
        .filter(row -> row.net() instanceof Figure.Known net && net.value() > 0)
        .toList();
    return new TableBuilder<ParityRow>("parity", "Conversions, reversals and boxes")
        .note("What parity would lock in after fees, half-ticks and margin. %s %s"
            .formatted(counted(panel), panel.note()))
        .text("Kind", r -> Words.ofCode(r.kind()))
        .text("Root", ParityRow::root)
        .date("Expiry", ParityRow::expiry)
        .number("Strike", POINTS, 2, ParityRow::strike)
        .figure(
            "Upper strike",
            POINTS,
            2,
            r -> r.upperStrike().map(Figure::of).orElse(Figure.missing("none")))
        .figure("Edge", POINTS, 3, ParityRow::edge)
        .number("Costs", POINTS, 3, ParityRow::costs)
        .figure("Net", POINTS, 3, ParityRow::net)
        .flag("Confidence", ParityRow::lowConfidence, "LOW", "normal", Tone.WATCH)
        .build(above, counted(panel) + " " + panel.note());
  }

  /** It is near nothing almost always: one sentence says so, and only what is above has a row. */
  private static String counted(ParityPanel panel) {
    if (panel.rows().isEmpty()) {
      return "No strike is quoted on both sides against a traded forward.";
    }
    String best = panel.rows().stream()
        .filter(row -> row.net() instanceof Figure.Known)
        .max(Comparator.comparingDouble(row -> row.net().toOptional().orElseThrow()))
        .map(ParityTables::best)
        .orElse("");
    return "It is near nothing almost always: %s looked at, %s above their costs.%s"
        .formatted(count(panel.considered()), count(panel.positive()), best);
  }

  private static String best(ParityRow row) {
    String strikes = TableBuilder.words(Figure.of(row.strike()), 2)
        + row.upperStrike()
            .map(upper -> "/" + TableBuilder.words(Figure.of(upper), 2))
            .orElse("");
    return " The best, a %s of %s %s at %s, nets %s points."
        .formatted(
            Words.ofCode(row.kind()).toLowerCase(Locale.ROOT),
            row.root(),
            row.expiry(),
            strikes,
            TableBuilder.words(row.net(), 3));
  }

  private static String count(int number) {
    return TableBuilder.words(Figure.of(number), 0);
  }

  private static ReportTable exits(List<ExitRow> rows) {
    return new TableBuilder<ExitRow>("exits", "Exits of long VIX calls without a living condor")
        .note(
            "Sold at the bid, or turned into a reversal: the future and the put of that strike sold. The reversal must be better by more than a tick after its extra costs.")
        .text("Symbol", ExitRow::symbol)
        .number("Units", "contracts", 0, ExitRow::units)
        .figure("Sale", POINTS, 2, ExitRow::sale)
        .figure("Reversal", POINTS, 2, ExitRow::reversal)
        .number("Extra costs", POINTS, 3, ExitRow::costs)
        .prose("Advice", r -> Words.ofCode(r.advice()))
        .build(rows, "No long VIX call without a living condor is held.");
  }
}
