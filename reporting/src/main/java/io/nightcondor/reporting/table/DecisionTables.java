package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.reporting.table.ReportList.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The record of decisions: every rule looked at, on which figures, with what result. */
final class DecisionTables {

  private static final String ORIGINS =
      "Origin: S seed, P public pages, R rulebook, K general knowledge, M measured, O own interpretation.";

  private static final int INPUT_DECIMALS = 4;

  private DecisionTables() {}

  private record Traced(DecisionRow decision, TraceLine line) {}

  static List<ReportBlock> of(List<DecisionRow> decisions) {
    return List.of(records(decisions), traces(decisions));
  }

  private static ReportList records(List<DecisionRow> decisions) {
    List<Item> items = decisions.stream()
        .map(d -> new Item(
            SafeText.oneLine(subject(d.subject()) + ", " + name(d)),
            SafeText.oneLine(d.sentence() + " " + d.next()),
            SafeText.oneLine(Words.ofCode(d.outcome())),
            Tone.PLAIN))
        .toList();
    return new ReportList(
        "decisionRecords",
        "Decisions of the night",
        "Every decision, why, and the next threshold to watch.",
        items,
        "No decision was due.");
  }

  private static ReportTable traces(List<DecisionRow> decisions) {
    return new TableBuilder<Traced>("decisionTraces", "Decisions and their traces")
        .note(
            "Every rule looked at, in order, with its figures and where they come from. " + ORIGINS)
        .foldable()
        .text("Condor", t -> subject(t.decision().subject()))
        .text("Decision", t -> name(t.decision()))
        .text("Rule", t -> t.line().rule())
        .text("Origin", t -> t.line().origin())
        .text("Result", t -> Words.ofCode(t.line().outcome()))
        .text(
            "Threshold", t -> t.line().threshold().isBlank() ? "none" : t.line().threshold())
        .prose("Test, and its figures", t -> test(t.line()))
        .build(traced(decisions), "No rule was looked at.");
  }

  /** The rules of one kind of decision, short. */
  static ReportTable conditions(String id, String title, String kind, List<DecisionRow> decisions) {
    return new TableBuilder<Traced>(id, title)
        .note(ORIGINS)
        .text("Rule", t -> t.line().rule())
        .text("Origin", t -> t.line().origin())
        .text("Result", t -> t.line().outcome())
        .prose("Condition", t -> t.line().test())
        .build(
            traced(decisions.stream().filter(d -> d.kind().equals(kind)).toList()),
            "No condition was looked at.");
  }

  private static List<Traced> traced(List<DecisionRow> decisions) {
    return decisions.stream()
        .flatMap(decision -> decision.trace().stream().map(line -> new Traced(decision, line)))
        .toList();
  }

  /** Whose decision it is: a condor's, or the book's. */
  static String subject(String condorId) {
    return condorId.isBlank() ? "book" : condorId;
  }

  private static String name(DecisionRow decision) {
    String kind = Words.ofCode(decision.kind());
    return decision.side().isBlank() ? kind : kind + ", " + decision.side();
  }

  private static String test(TraceLine line) {
    String inputs =
        line.inputs().stream().map(DecisionTables::input).collect(Collectors.joining("; "));
    return inputs.isEmpty() ? line.test() : line.test() + ". Figures: " + inputs;
  }

  private static String input(TraceInput input) {
    String unit = input.unit().isBlank() ? "" : " " + input.unit();
    return "%s %s%s (%s)".formatted(input.name(), value(input.value()), unit, input.source());
  }

  /** Without the zeros that say nothing. */
  private static String value(Figure figure) {
    if (figure instanceof Figure.Known known) {
      BigDecimal rounded = Rounding.round(known.value(), INPUT_DECIMALS).stripTrailingZeros();
      return NumberText.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded, "-");
    }
    return TableBuilder.words(figure, 0);
  }
}
