package io.nightcondor.app.command.look;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.PaperPanel;
import io.nightcondor.analytics.pack.PaperPanel.EntryRow;
import io.nightcondor.analytics.pack.PaperPanel.TrackRow;
import io.nightcondor.app.command.console.Line;
import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.Rounding;
import io.nightcondor.reporting.table.Words;
import java.util.ArrayList;
import java.util.List;

/** A book's paper ledger for a terminal: the track record, remarks, the newest entries. */
final class PaperText {

  private static final int SENTENCE = 100;
  private static final int CENTS = 2;
  private static final String INDENT = "  ";

  private static final List<String> RECORD_HEADINGS = List.of(
      "policy",
      "since",
      "orders",
      "filled",
      "held",
      "costs",
      "realised",
      "open",
      "total USD",
      "best",
      "worst");
  private static final List<Integer> RECORD_WIDEST =
      List.of(20, 10, 6, 6, 5, 11, 11, 11, 12, 11, 11);
  private static final List<String> ENTRY_HEADINGS =
      List.of("ordered", "policy", "order", "limit", "outcome", "price", "low to high, or mark");
  private static final List<Integer> ENTRY_WIDEST = List.of(10, 14, 28, 8, 19, 8, 20);

  private PaperText() {}

  static List<String> of(NightKey key, String book, PaperPanel paper, int last) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  revision %d  book %s  on paper, nothing of it was traded"
        .formatted(key.session(), key.revision(), Line.plain(book)));
    lines.add("");
    record(paper.records()).lines().forEach(line -> lines.add(INDENT + line));
    lines.add("");
    for (String remark : paper.remarks()) {
      Line.wrapped(remark, SENTENCE).forEach(line -> lines.add(INDENT + line));
    }
    if (!paper.remarks().isEmpty()) {
      lines.add("");
    }
    List<EntryRow> newest =
        paper.entries().subList(0, Math.min(last, paper.entries().size()));
    lines.add(
        paper.entries().isEmpty()
            ? "Entries: none"
            : "Entries, the newest %d of %d"
                .formatted(newest.size(), paper.entries().size()));
    if (!newest.isEmpty()) {
      entries(newest).lines().forEach(line -> lines.add(INDENT + line));
    }
    lines.add("");
    return lines;
  }

  private static TextTable record(List<TrackRow> records) {
    TextTable table = new TextTable(RECORD_HEADINGS, RECORD_WIDEST);
    for (TrackRow row : records) {
      table.row(List.of(
          row.own() ? row.policy() + " (own)" : row.policy(),
          row.since().toString(),
          Integer.toString(row.orders()),
          Integer.toString(row.filled()),
          Integer.toString(row.unitsHeld()),
          number(row.costs()),
          number(row.realised()),
          number(row.open()),
          number(row.total()),
          number(row.bestNight()),
          number(row.worstNight())));
    }
    return table;
  }

  private static TextTable entries(List<EntryRow> entries) {
    TextTable table = new TextTable(ENTRY_HEADINGS, ENTRY_WIDEST);
    for (EntryRow row : entries) {
      table.row(List.of(
          row.ordered().toString(),
          row.policy(),
          "%s %d %s".formatted(row.action(), row.units(), row.symbol()),
          orDash(row.limit()),
          Words.ofCode(row.outcome().name()),
          orDash(row.price()),
          range(row)));
    }
    return table;
  }

  private static String range(EntryRow row) {
    return row.low() instanceof Figure.Known
        ? "%s to %s".formatted(number(row.low()), number(row.high()))
        : orDash(row.mark());
  }

  /** A figure that is missing because the outcome says why. */
  private static String orDash(Figure figure) {
    return figure instanceof Figure.Known ? number(figure) : "-";
  }

  private static String number(Figure figure) {
    return figure instanceof Figure.Known known
        ? NumberText.of(Rounding.round(known.value(), CENTS), "-")
        : Words.ofCode(((Figure.Missing) figure).reason());
  }
}
