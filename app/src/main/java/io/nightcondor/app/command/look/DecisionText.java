package io.nightcondor.app.command.look;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.app.command.console.Line;
import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.Rounding;
import io.nightcondor.reporting.table.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Decisions in words: a sentence, the rules as a table, what would change the answer. */
final class DecisionText {

  private static final int SENTENCE = 100;
  private static final List<String> HEADINGS =
      List.of("rule", "origin", "test", "threshold", "outcome");
  private static final List<Integer> WIDEST = List.of(8, 6, 42, 22, 20);

  /** What a terminal of the usual width shows. */
  private static final int COLUMNS = 108;

  private static final int NARROWEST_SOURCE = 24;
  private static final String INPUT = "    ";
  private static final double LARGE = 10;
  private static final int DECIMALS_OF_LARGE = 2;
  private static final int DECIMALS_OF_SMALL = 4;
  private static final String INDENT = "  ";

  private DecisionText() {}

  /** The decisions of a condor. */
  static List<String> of(NightKey key, String book, String condor, List<DecisionRow> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  revision %d  book %s  condor %s"
        .formatted(key.session(), key.revision(), Line.plain(book), Line.plain(condor)));
    lines.add("");
    if (rows.isEmpty()) {
      lines.add("Nothing was decided for it on that night.");
      lines.add("");
    }
    lines.addAll(of(rows));
    return lines;
  }

  /** Each decision with its trace. */
  static List<String> of(List<DecisionRow> rows) {
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> decision(row, lines));
    return lines;
  }

  private static void decision(DecisionRow row, List<String> lines) {
    String side = row.side().isEmpty() ? "" : " " + row.side();
    lines.add(Line.plain("%s%s: %s".formatted(row.kind(), side, outcome(row))));
    indented(row.sentence(), lines);
    if (!row.trace().isEmpty()) {
      lines.add("");
      trace(row.trace(), lines);
    }
    if (!row.next().isEmpty()) {
      lines.add("");
      indented("What would change it: " + row.next(), lines);
    }
    lines.add("");
  }

  /** Words with the code of risk.json beside them, where they differ. */
  private static String outcome(DecisionRow row) {
    String words = Words.ofCode(row.outcome());
    return words.equalsIgnoreCase(row.outcome())
        ? row.outcome()
        : "%s (%s)".formatted(words, row.outcome());
  }

  private static void indented(String text, List<String> lines) {
    Line.wrapped(text, SENTENCE).forEach(line -> lines.add(INDENT + line));
  }

  private static void trace(List<TraceLine> trace, List<String> lines) {
    TextTable table = new TextTable(HEADINGS, WIDEST);
    for (TraceLine line : trace) {
      String origin = line.origin().startsWith("[") ? line.origin() : "[" + line.origin() + "]";
      table.row(List.of(
          line.rule(), origin, line.test(), line.threshold(), Words.ofCode(line.outcome())));
      inputs(line.inputs()).forEach(table::note);
    }
    table.lines().forEach(line -> lines.add(INDENT + line));
  }

  private static List<String> inputs(List<TraceInput> inputs) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (TraceInput input : inputs) {
      names.add(Line.plain(input.name()));
      String unit = input.value() instanceof Figure.Missing ? "" : " " + input.unit();
      values.add(Line.plain(value(input.value()) + unit).stripTrailing());
    }
    int nameWidth = names.stream().mapToInt(String::length).max().orElse(0);
    int valueWidth = values.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String figure = INPUT
          + TextTable.padded(names.get(i), nameWidth)
          + INDENT
          + TextTable.padded(values.get(i), valueWidth);
      lines.addAll(sourced(figure, Line.plain(inputs.get(i).source())));
    }
    return lines;
  }

  /** A figure and where it comes from, on lines of its own if it is long. */
  private static List<String> sourced(String figure, String source) {
    if (source.isEmpty()) {
      return List.of(figure.stripTrailing());
    }
    int room = COLUMNS - figure.length() - 2 * INDENT.length();
    if (room < NARROWEST_SOURCE) {
      String indent = INPUT + INPUT;
      List<String> lines = new ArrayList<>(List.of(figure.stripTrailing()));
      Line.wrapped("from " + source, COLUMNS - indent.length() - INDENT.length())
          .forEach(line -> lines.add(indent + line));
      return lines;
    }
    List<String> parts = Line.wrapped("from " + source, room);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      lines.add((i == 0 ? figure : " ".repeat(figure.length())) + INDENT + parts.get(i));
    }
    return lines;
  }

  /** Two decimals from 10 on, else four, without zeros that say nothing. */
  static String value(Figure figure) {
    if (figure instanceof Figure.Known known) {
      int decimals = Math.abs(known.value()) >= LARGE ? DECIMALS_OF_LARGE : DECIMALS_OF_SMALL;
      BigDecimal rounded = Rounding.round(known.value(), decimals).stripTrailingZeros();
      return NumberText.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded, "-");
    }
    return figure instanceof Figure.Missing missing
        ? "missing: " + Words.ofCode(missing.reason())
        : "missing";
  }
}
