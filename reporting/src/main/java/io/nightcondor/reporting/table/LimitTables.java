package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import java.util.ArrayList;
import java.util.List;

/** The limits of the book and how much of each is used. */
final class LimitTables {

  private LimitTables() {}

  static ReportTable of(List<LimitRow> limits) {
    return new TableBuilder<LimitRow>("limits", "How much of each limit is used")
        .note(
            "Breaches first. Use is the share of the limit that is taken; of a limit that the value must reach, the limit over the value. Sessions count the closes in breach in a row, tonight's included.")
        .text("Metric", LimitRow::metric)
        .toned("State", l -> word(l.breach()), l -> tone(l.breach()))
        .column("Value", "", 0, Kind.NUMBER, l -> cell(l, l.value()))
        .column("Limit", "", 0, Kind.NUMBER, l -> cell(l, l.limit()))
        .text("Unit", LimitRow::unit)
        .percent("Use", 0, LimitRow::use)
        .number("In breach", "sessions", 0, LimitRow::breachAge)
        .dateOr("Since", "no breach", LimitRow::breachedSince)
        .text("Owner", LimitRow::owner)
        .text("Origin", LimitRow::origin)
        .prose("Basis", LimitRow::basis)
        .build(limits, "No limit was looked at.");
  }

  /** How many limits are broken or not known, in a few words; empty without limits. */
  static String inWords(List<LimitRow> limits) {
    if (limits.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    long broken = count(limits, LimitState.BREACH);
    long near = count(limits, LimitState.NEAR);
    long unknown = count(limits, LimitState.NOT_KNOWN);
    parts.add(broken + " of " + limits.size() + " limits broken");
    if (near > 0) {
      parts.add(near + " near");
    }
    if (unknown > 0) {
      parts.add(unknown + " not known");
    }
    return String.join(", ", parts);
  }

  private static long count(List<LimitRow> limits, LimitState state) {
    return limits.stream().filter(l -> l.breach() == state).count();
  }

  private static ReportCell cell(LimitRow limit, Figure figure) {
    int decimals = switch (limit.unit()) {
      case "%" -> 1;
      case "ratio" -> 2;
      default -> 0;
    };
    return TableBuilder.cell(figure, decimals, false);
  }

  private static String word(LimitState state) {
    return switch (state) {
      case INSIDE -> "INSIDE";
      case NEAR -> "NEAR";
      case BREACH -> "BREACH";
      case NOT_KNOWN -> "NOT KNOWN";
    };
  }

  private static Tone tone(LimitState state) {
    return switch (state) {
      case INSIDE -> Tone.GOOD;
      case NEAR -> Tone.WATCH;
      case BREACH -> Tone.BAD;
      case NOT_KNOWN -> Tone.WARN;
    };
  }
}
