package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.pack.ExplainPanel.ClosedRow;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an explanation spans and what it leaves out, in sentences. */
final class Span {

  private static final int NAMED = 5;

  private Span() {}

  static String firstNight() {
    return "First night of this book: there is no stored state to explain from.";
  }

  static String noMemory(LocalDate from) {
    return "The state stored after %s holds no positions, so there is no stored state to explain from."
        .formatted(from);
  }

  /**
   * @param sessions after the first date, up to and including the second
   * @param leftOut rows without steps and terms
   * @param rows of the panel
   * @param pending owners whose settlement print is not in the files
   */
  static String of(
      LocalDate from,
      LocalDate session,
      int sessions,
      List<ExplainRow> leftOut,
      int rows,
      NewTrades trades,
      List<ClosedRow> closed,
      List<String> pending) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        sessions == 1
            ? "From %s to %s, 1 session.".formatted(from, session)
            : "From %s to %s: %s sessions lie in this step, %s was the last night run."
                .formatted(from, session, sessions, from));
    if (!leftOut.isEmpty()) {
      sentences.add("%s of %s positions %s left out of the steps and terms: %s."
          .formatted(
              leftOut.size(),
              rows,
              leftOut.size() == 1 ? "is" : "are",
              names(leftOut.stream().map(Span::why).toList())));
    }
    if (!trades.owners().isEmpty()) {
      sentences.add("Opened since: %s.".formatted(names(trades.owners())));
    }
    if (!trades.late().isEmpty()) {
      sentences.add(
          "New to the file but traded on or before %s, so their profit since the fill counts tonight: %s."
              .formatted(from, names(trades.late())));
    }
    if (!closed.isEmpty()) {
      sentences.add(
          "Gone without having settled: %s; no file gives the closing price, so their profit is not known and not in the total."
              .formatted(names(closed.stream().map(ClosedRow::symbol).toList())));
    }
    if (!pending.isEmpty()) {
      sentences.add(
          "PENDING_SETTLEMENT: the settlement print of %s is not in the files; a close stands in."
              .formatted(names(pending)));
    }
    return String.join(" ", sentences);
  }

  private static String why(ExplainRow row) {
    return row.steps().sum() instanceof Figure.Missing missing
        ? "%s (%s)".formatted(row.position(), missing.reason())
        : row.position();
  }

  private static String names(List<String> all) {
    String first = all.stream().limit(NAMED).collect(Collectors.joining(", "));
    return all.size() > NAMED ? "%s and %s more".formatted(first, all.size() - NAMED) : first;
  }
}
