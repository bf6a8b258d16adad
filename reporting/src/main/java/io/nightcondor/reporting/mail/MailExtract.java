package io.nightcondor.reporting.mail;

import io.nightcondor.reporting.html.MailBody;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.SafeText;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a report fits a mail: a few columns and the first rows of the tables, sentences cut
 * short. The attachments carry everything; a cut table says so.
 */
record MailExtract(
    ReportDocument document,
    List<ReportList> lists,
    ReportTable riskFigures,
    ReportTable keyFigures,
    ReportTable condors,
    ReportTable orders,
    ReportTable layers,
    ReportTable hedges) {

  /** Together with {@link #LONGEST_TEXT} it keeps the HTML body below 80 KB. */
  private static final int MOST_ROWS = 20;

  private static final int MOST_ITEMS = 12;
  private static final int LONGEST_TEXT = 240;

  static MailExtract of(ReportDocument document) {
    ReportSection summary = document.section("Summary");
    ReportSection hedge = document.section("Hedge");
    return new MailExtract(
        document,
        List.of(
            list(summary, "decisions"),
            list(summary, "limitBreaches"),
            list(summary, "changes"),
            list(summary, "leftOut")),
        table(summary, "riskFigures", List.of("Figure", "Value", "Of equity", "Meaning")),
        table(summary, "keyFigures", List.of("Figure", "Value", "Unit")),
        table(
            summary,
            "overview",
            List.of("Condor", "Days", "State", "|Delta|", "Severity", "P&L", "Max loss")),
        table(hedge, "orders", List.of("Action", "Symbol", "Units", "Limit", "Rule")),
        table(
            hedge,
            "layers",
            List.of("Condor", "Side", "Outcome", "Recommended", "Instrument", "Limit")),
        table(
            hedge,
            "held",
            List.of("Symbol", "Quantity", "Layer", "Orphan", "Mark", "P&L", "Gain BASE")));
  }

  List<ReportTable> tables() {
    return List.of(riskFigures, keyFigures, condors, orders, layers, hedges);
  }

  MailBody.Content forHtml() {
    return new MailBody.Content(document, lists, tables());
  }

  private static ReportBlock block(ReportSection section, String id) {
    return section.blocks().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  private static ReportList list(ReportSection section, String id) {
    ReportList all = (ReportList) block(section, id);
    List<ReportList.Item> items = new ArrayList<>();
    for (ReportList.Item item :
        all.items().subList(0, Math.min(MOST_ITEMS, all.items().size()))) {
      items.add(new ReportList.Item(
          SafeText.cut(item.lead(), LONGEST_TEXT),
          SafeText.cut(item.text(), LONGEST_TEXT),
          SafeText.cut(item.tag(), 20),
          item.tone()));
    }
    String note = all.items().size() > MOST_ITEMS
        ? "The first " + MOST_ITEMS + " of " + all.items().size() + "; the page has all."
        : "";
    return new ReportList(all.id(), all.title(), note, items, all.whenEmpty());
  }

  private static ReportTable table(ReportSection section, String id, List<String> columns) {
    ReportTable all = (ReportTable) block(section, id);
    List<Integer> places = columns.stream()
        .map(name -> all.columns().stream().map(ReportColumn::name).toList().indexOf(name))
        .toList();
    List<List<ReportCell>> rows = all.rows().stream()
        .limit(MOST_ROWS)
        .map(row -> places.stream().map(row::get).map(MailExtract::cut).toList())
        .toList();
    String note = all.rows().size() > MOST_ROWS
        ? "The first " + MOST_ROWS + " of " + all.rows().size() + "; the workbook has all."
        : "";
    List<ReportColumn> kept = places.stream().map(all.columns()::get).toList();
    return new ReportTable(all.id(), all.title(), note, false, kept, rows, all.whenEmpty());
  }

  private static ReportCell cut(ReportCell cell) {
    if (cell instanceof ReportCell.Text text) {
      return new ReportCell.Text(SafeText.cut(text.text(), 48), text.tone(), "");
    }
    return cell instanceof ReportCell.Missing missing
        ? new ReportCell.Missing(SafeText.cut(missing.reason(), 32))
        : cell;
  }
}
