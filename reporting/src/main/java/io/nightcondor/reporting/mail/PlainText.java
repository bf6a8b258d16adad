package io.nightcondor.reporting.mail;

import io.nightcondor.reporting.html.MailPage;
import io.nightcondor.reporting.table.CellText;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;

/**
 * The plain-text body. A table whose rows fit is a table; otherwise each row's first cell gets a
 * line of its own and the other cells stand below it.
 */
final class PlainText {

  static final int COLUMNS = 78;
  private static final String GAP = "  ";

  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  static String of(MailPage page) {
    PlainText plain = new PlainText();
    plain.write(page);
    return plain.text.toString();
  }

  private void write(MailPage page) {
    for (String banner : page.banners()) {
      paragraph("", banner);
      text.append('\n');
    }
    paragraph("", page.word() + ": book " + page.bookId() + ", close of " + page.session());
    paragraph("", page.meaning());
    text.append('\n');
    paragraph("", page.headline());
    for (MailPage.Part part : page.parts()) {
      if (part.block() instanceof ReportList list) {
        list(list);
      } else {
        table((ReportTable) part.block());
      }
    }
    text.append('\n');
    page.closing().forEach(line -> paragraph("", line));
  }

  private void heading(String title, String note) {
    text.append('\n');
    paragraph("", title);
    text.append("-".repeat(Math.min(COLUMNS, title.length()))).append('\n');
    if (!note.isEmpty()) {
      paragraph("", note);
    }
  }

  private void list(ReportList list) {
    heading(list.title(), list.note());
    if (list.items().isEmpty()) {
      paragraph("", list.whenEmpty());
    }
    for (ReportList.Item item : list.items()) {
      if (item.lead().isEmpty()) {
        paragraph("* ", item.text());
      } else {
        paragraph("* ", item.tag().isEmpty() ? item.lead() : item.lead() + " [" + item.tag() + "]");
        paragraph("  ", item.text());
      }
    }
  }

  private void table(ReportTable table) {
    heading(table.title(), table.note());
    if (table.rows().isEmpty()) {
      paragraph("", table.whenEmpty());
      return;
    }
    int[] widths = widths(table);
    int total = -GAP.length();
    for (int width : widths) {
      total += width + GAP.length();
    }
    boolean stacked = total > COLUMNS;
    int from = stacked ? 1 : 0;
    String indent = stacked ? GAP : "";
    StringBuilder heads = new StringBuilder(indent);
    StringBuilder units = new StringBuilder(indent);
    for (int i = from; i < widths.length; i++) {
      ReportColumn column = table.columns().get(i);
      pad(heads, column.name(), widths[i], isNumeric(column), i > from);
      pad(units, column.unit(), widths[i], isNumeric(column), i > from);
    }
    line(heads);
    if (!units.toString().isBlank()) {
      line(units);
    }
    for (List<ReportCell> row : table.rows()) {
      if (stacked) {
        paragraph("", text(row.get(0)));
      }
      StringBuilder cells = new StringBuilder(indent);
      for (int i = from; i < widths.length; i++) {
        pad(cells, text(row.get(i)), widths[i], isNumeric(table.columns().get(i)), i > from);
      }
      line(cells);
    }
  }

  private static int[] widths(ReportTable table) {
    int[] widths = new int[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      ReportColumn column = table.columns().get(i);
      widths[i] = Math.max(column.name().length(), column.unit().length());
      for (List<ReportCell> row : table.rows()) {
        widths[i] = Math.max(widths[i], text(row.get(i)).length());
      }
    }
    return widths;
  }

  private static void pad(StringBuilder line, String cell, int width, boolean right, boolean gap) {
    String space = " ".repeat(Math.max(0, width - cell.length()));
    line.append(gap ? GAP : "").append(right ? space + cell : cell + space);
  }

  /** A line of cells, or, if it is too long whatever the columns, broken like a sentence. */
  private void line(StringBuilder cells) {
    String line = cells.toString().stripTrailing();
    if (line.length() <= COLUMNS) {
      text.append(line).append('\n');
    } else {
      paragraph(GAP, line.strip());
    }
  }

  private void paragraph(String bullet, String sentence) {
    String indent = " ".repeat(bullet.length());
    StringBuilder line = new StringBuilder(bullet);
    for (String word : sentence.split(" +", -1)) {
      String rest = word;
      if (line.length() > bullet.length() && line.length() + 1 + rest.length() > COLUMNS) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
      }
      if (line.length() > bullet.length()) {
        line.append(' ');
      }
      while (line.length() + rest.length() > COLUMNS) {
        int room = COLUMNS - line.length();
        text.append(line).append(rest, 0, room).append('\n');
        rest = rest.substring(room);
        line.setLength(0);
        line.append(indent);
      }
      line.append(rest);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static boolean isNumeric(ReportColumn column) {
    return column.kind().isNumeric();
  }

  static String text(ReportCell cell) {
    return CellText.of(cell, "-");
  }
}
