package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tables and lists as a mail takes them: text and style names, nothing left to compute. */
final class PageView {

  static final String MINUS = "−";
  private static final int PERCENT = 2;

  private PageView() {}

  /** A table or a list; the other is null. */
  record Block(@Nullable Table table, @Nullable Sentences list) {}

  /** A table; plain if no cell of it is a link or a word. */
  record Table(
      String id,
      String title,
      String note,
      boolean detail,
      String summary,
      List<Head> heads,
      boolean units,
      boolean plain,
      List<Row> rows,
      String whenEmpty) {}

  /** One line; its first cell heads it. */
  record Row(Cell first, List<Cell> rest, List<Cell> cells) {}

  record Head(String name, String unit, String style) {}

  record Cell(String text, String style, String href, String word) {

    public boolean plain() {
      return href.isEmpty() && word.isEmpty();
    }
  }

  record Sentences(String id, String title, String note, List<Sentence> items, String whenEmpty) {}

  record Sentence(String lead, String text, String tag, String style) {}

  static Block block(ReportBlock block) {
    return block instanceof ReportTable table
        ? new Block(table(table), null)
        : new Block(null, list((ReportList) block));
  }

  static Sentences list(ReportList list) {
    return new Sentences(
        list.id(),
        list.title(),
        list.note(),
        list.items().stream()
            .map(i -> new Sentence(i.lead(), i.text(), i.tag(), style(i.tone())))
            .toList(),
        list.whenEmpty());
  }

  static Table table(ReportTable table) {
    List<Head> heads = table.columns().stream()
        .map(c -> new Head(c.name(), c.unit(), isNumeric(c) ? "num" : ""))
        .toList();
    List<Row> rows = new ArrayList<>();
    boolean plain = true;
    for (List<ReportCell> row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(cell(row.get(i), table.columns().get(i)));
      }
      rows.add(new Row(cells.get(0), cells.subList(1, cells.size()), cells));
      plain &= cells.stream().allMatch(Cell::plain);
    }
    String lines = rows.size() == 1
        ? "1 line"
        : NumberText.of(BigDecimal.valueOf(rows.size()), MINUS) + " lines";
    return new Table(
        table.id(),
        table.title(),
        table.note(),
        table.detail(),
        table.title() + ", " + lines,
        heads,
        heads.stream().anyMatch(h -> !h.unit().isEmpty()),
        plain,
        rows,
        table.whenEmpty());
  }

  private static Cell cell(ReportCell cell, ReportColumn column) {
    if (cell instanceof ReportCell.Quantity quantity) {
      boolean loss = quantity.value().signum() < 0 && column.kind() != Kind.COST;
      String style = loss ? "num neg" : "num";
      return new Cell(text(quantity, MINUS), style, "", "");
    }
    if (cell instanceof ReportCell.Date date) {
      return new Cell(date.date().toString(), "date", "", "");
    }
    if (cell instanceof ReportCell.Missing missing) {
      return new Cell(missing.reason(), isNumeric(column) ? "num gone" : "gone", "", "");
    }
    ReportCell.Text text = (ReportCell.Text) cell;
    String style = column.kind() == Kind.PROSE
        ? "prose"
        : text.text().length() > LONG_WORD ? "text long" : "text";
    String href = text.target().isEmpty() ? "" : "#" + text.target();
    if (text.tone() == Tone.PLAIN) {
      return new Cell(text.text(), style, href, "");
    }
    return new Cell(text.text(), style, href, style(text.tone()));
  }

  private static final int LONG_WORD = 48;

  /** A number as shown; percentages times one hundred, their sign is the column's unit. */
  static String text(ReportCell.Quantity quantity, String minus) {
    return quantity.percent()
        ? NumberText.of(quantity.value().movePointRight(PERCENT), minus)
        : NumberText.of(quantity.value(), minus);
  }

  static String style(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isNumeric(ReportColumn column) {
    return column.kind().isNumeric();
  }
}
