package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.CheckResults;
import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the night's figures may be trusted, in one line for each reason to doubt them. */
final class TrustView {

  private TrustView() {}

  /**
   * One line.
   *
   * @param target id of the block that says more; empty for none
   */
  record Line(String name, String word, String style, String text, String target) {}

  static List<Line> of(ReportDocument document) {
    List<Line> lines = new ArrayList<>();
    lines.add(sums(document));
    lines.add(vix(document));
    lines.add(data(document));
    return lines;
  }

  /** Whether figures of the engine equal the sums of their rows. */
  static Line sums(Report report) {
    CheckResults check = report.checkResults();
    String target = Blocks.table(report, "checks").map(ReportTable::id).orElse("");
    if (check.made() == 0) {
      return line("Sums", "NOT CHECKED", Tone.PLAIN, "no figure can be added up", target);
    }
    return check.differing().isEmpty()
        ? line(
            "Sums",
            CheckResults.OK,
            Tone.GOOD,
            check.made() + " figures of the engine equal the sums of their rows",
            target)
        : line(
            "Sums",
            CheckResults.CHECK,
            Tone.BAD,
            check.differing().size() + " of " + check.made()
                + " differ from the sums of their rows: " + String.join(", ", check.differing()),
            target);
  }

  private static Line vix(ReportDocument document) {
    Optional<ReportTable> table = Blocks.table(document, "vixReplication");
    Optional<List<ReportCell>> row = table.flatMap(
        t -> t.rows().stream().filter(r -> Blocks.text(r.get(0)).equals("VIX")).findFirst());
    if (table.isEmpty() || row.isEmpty()) {
      return line("VIX", "NOT CHECKED", Tone.PLAIN, "not computed from the chain", "");
    }
    String word = Blocks.text(table.get(), row.get(), "Check");
    String text = Blocks.table(document, "dataTrust")
        .map(trust -> trust.rows().stream()
            .filter(r -> Blocks.text(r.get(0)).equals("VIX of the chain"))
            .map(r -> Blocks.text(trust, r, "In words"))
            .findFirst()
            .orElse(""))
        .orElse("");
    Tone tone = document.alarm().isEmpty()
        ? word.equals("within limit") ? Tone.GOOD : Tone.PLAIN
        : Tone.BAD;
    return line("VIX", tone == Tone.GOOD ? "OK" : word, tone, text, table.get().id());
  }

  private static Line data(ReportDocument document) {
    BigDecimal refused = sum(document, "rejections", "Rows");
    int unpriced = Blocks.table(document, "unpriced").map(t -> t.rows().size()).orElse(0);
    String text = count(refused, "row") + " refused, " + count(BigDecimal.valueOf(unpriced), "leg")
        + " without a price";
    if (unpriced > 0) {
      return line("Data", "INCOMPLETE", Tone.BAD, text, "unpriced");
    }
    String target = Blocks.table(document, "quality").map(ReportTable::id).orElse("");
    return refused.signum() > 0
        ? line("Data", "REFUSALS", Tone.WATCH, text, target)
        : line("Data", "OK", Tone.GOOD, text, target);
  }

  private static BigDecimal sum(ReportDocument document, String id, String column) {
    return Blocks.table(document, id).stream()
        .flatMap(
            table -> table.rows().stream().flatMap(row -> Blocks.cell(table, row, column).stream()))
        .filter(ReportCell.Quantity.class::isInstance)
        .map(cell -> ((ReportCell.Quantity) cell).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String count(BigDecimal number, String what) {
    return number.signum() == 0
        ? "no " + what
        : NumberText.of(number, PageView.MINUS) + " " + what
            + (number.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }

  private static Line line(String name, String word, Tone tone, String text, String target) {
    return new Line(name, word, PageView.style(tone), text, target);
  }
}
