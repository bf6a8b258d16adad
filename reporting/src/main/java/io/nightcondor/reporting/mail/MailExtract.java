package io.nightcondor.reporting.mail;

import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.html.MailPage;
import io.nightcondor.reporting.html.MailPage.Part;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.RowUnits;
import io.nightcondor.reporting.table.SafeText;
import io.nightcondor.reporting.table.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a report fits a mail, in the order in which it is asked for: may I trust it, what
 * changed, what is broken, what do I do, what hedge is held and due, what was left out; then
 * tables. The book's reports carry everything; what is cut says so.
 */
final class MailExtract {

  /** Together with {@link #LONGEST_TEXT} it keeps the HTML body below 80 KB. */
  private static final int MOST_ROWS = 20;

  private static final int MOST_ITEMS = 12;
  private static final int LONGEST_TEXT = 480;
  private static final int LONGEST_TAG = 20;
  private static final int MOST_FILES = 5;

  private final ReportDocument document;
  private final Fullest fullest;
  private final List<Part> parts = new ArrayList<>();

  private MailExtract(ReportDocument document, Fullest fullest) {
    this.document = document;
    this.fullest = fullest;
  }

  static MailPage page(
      RiskPack pack,
      ReportDocument document,
      Optional<ReportList> moved,
      MailCharts charts,
      Fullest fullest,
      List<Enclosure> enclosures) {
    return new MailPage(
        MailWord.of(pack).name(),
        document.bookId(),
        document.bookName(),
        document.session(),
        meaning(pack, document),
        document.headline(),
        Stream.of(document.alarm(), document.modelled())
            .filter(b -> !b.isEmpty())
            .toList(),
        new MailExtract(document, fullest).parts(moved, charts, enclosures),
        closing(document, fullest, enclosures));
  }

  private static String meaning(RiskPack pack, ReportDocument document) {
    List<String> sentences = new ArrayList<>();
    if (pack.run().revision() > 1) {
      sentences.add(
          "revision %s replaces what was mailed before".formatted(pack.run().revision()));
    }
    List<DataPanel.FileRow> files = MailWord.inDoubt(pack);
    if (!files.isEmpty()) {
      sentences.add(files.stream()
          .limit(MOST_FILES)
          .map(f -> SafeText.cut(f.name(), 60) + " is " + SafeText.cut(f.verdict(), LONGEST_TAG))
          .collect(Collectors.joining(", ")));
    }
    sentences.add(document.status() + ": " + document.statusMeaning());
    return String.join("; ", sentences);
  }

  private List<Part> parts(
      Optional<ReportList> moved, MailCharts charts, List<Enclosure> enclosures) {
    moved.ifPresent(list -> add(few(list, List.of())));
    table("riskFigures", List.of("Figure", "Value", "Of equity", "Meaning"));
    list("changes", List.of());
    list("limitBreaches", List.of());
    list("decisions", List.of());
    table("orders", List.of("Action", "Symbol", "Units", "Limit", "Rule"));
    table("held", List.of("Symbol", "Quantity", "Layer", "Orphan", "Mark", "P&L", "Gain BASE"));
    list("leftOut", tooLarge(enclosures));
    table("keyFigures", List.of("Figure", "Value"));
    table("overview", List.of("Condor", "Days", "State", "|Delta|", "Severity", "P&L", "Max loss"));
    table("layers", List.of("Condor", "Side", "Outcome", "Recommended", "Instrument", "Limit"));
    parts.addAll(charts.parts());
    return parts;
  }

  private static List<ReportList.Item> tooLarge(List<Enclosure> enclosures) {
    return enclosures.stream()
        .filter(e -> !e.attached())
        .map(e -> new ReportList.Item(
            "",
            "%s, %s, is not attached, because the mail would be too large with it: %s"
                .formatted(e.name(), e.size(), e.path()),
            "",
            Tone.PLAIN))
        .toList();
  }

  private static List<String> closing(
      ReportDocument document, Fullest fullest, List<Enclosure> enclosures) {
    String attached = enclosures.stream()
        .filter(Enclosure::attached)
        .map(e -> e.name() + " (" + e.size() + ")")
        .collect(Collectors.joining(", "));
    String facts = document.facts().stream()
        .map(f -> f.name() + ": " + f.value())
        .collect(Collectors.joining(" · "));
    return List.of(
        "This mail is an extract; " + fullest.have() + " everything.",
        attached.isEmpty() ? "Nothing is attached." : "Attached: " + attached + ".",
        facts,
        ReportDocument.DISCLAIMER);
  }

  private <T extends ReportBlock> T block(Class<T> kind, String id) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(block -> block.id().equals(id))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no block " + id));
  }

  private void list(String id, List<ReportList.Item> first) {
    add(few(block(ReportList.class, id), first));
  }

  private ReportList few(ReportList all, List<ReportList.Item> first) {
    List<ReportList.Item> items = new ArrayList<>(first);
    all.items().stream().limit(MOST_ITEMS).map(MailExtract::cut).forEach(items::add);
    String note = all.items().size() > MOST_ITEMS
        ? "The first " + MOST_ITEMS + " of " + all.items().size() + "; " + fullest.ofPages()
            + " has all."
        : all.note();
    return new ReportList(all.id(), all.title(), note, items, all.whenEmpty());
  }

  private static ReportList.Item cut(ReportList.Item item) {
    return new ReportList.Item(
        SafeText.cut(item.lead(), LONGEST_TEXT),
        SafeText.cut(item.text(), LONGEST_TEXT),
        SafeText.cut(item.tag(), LONGEST_TAG),
        item.tone());
  }

  private void table(String id, List<String> columns) {
    ReportTable all = RowUnits.beside(block(ReportTable.class, id));
    String note = all.rows().size() > MOST_ROWS
        ? "The first " + MOST_ROWS + " of " + all.rows().size() + "; " + fullest.ofTables()
            + " has all."
        : "";
    add(FewCells.of(all, columns, all.rows().stream().limit(MOST_ROWS).toList(), note));
  }

  private void add(ReportBlock block) {
    parts.add(new Part(block, Optional.empty()));
  }
}
