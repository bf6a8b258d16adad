package io.nightcondor.reporting.mail;

import io.nightcondor.reporting.ReportForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a reader of an extract finds the whole.
 *
 * @param drawn what the book has beside {@code risk.json}
 */
record Fullest(Set<ReportForm> drawn) {

  private static final String JSON = "risk.json";

  /** Where all rows of a table are. */
  String ofTables() {
    return first(ReportForm.XLSX, ReportForm.HTML);
  }

  /** Where all items of a list and all points of a chart are. */
  String ofPages() {
    return first(ReportForm.HTML, ReportForm.XLSX);
  }

  private String first(ReportForm best, ReportForm other) {
    if (drawn.contains(best)) {
      return "the " + best.word();
    }
    return drawn.contains(other) ? "the " + other.word() : JSON;
  }

  /** All of them, and the verb. */
  String have() {
    List<String> all = new ArrayList<>();
    ReportForm.ALL.stream().filter(drawn::contains).map(ReportForm::word).forEach(all::add);
    return all.isEmpty() ? JSON + " has" : String.join(", ", all) + " and " + JSON + " have";
  }
}
