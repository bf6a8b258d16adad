package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.math.BigDecimal;
import java.util.List;
import org.unbescape.html.HtmlEscape;

/**
 * A table's caption, heads and rows. How a column is set stands once, in the class of its table; a
 * row carries the figures that its cells show rounded.
 */
record TableBody(ReportTable table) implements Body {

  /** Longer words than these may break over lines. */
  private static final int LONG_WORD = 48;

  private static final int PERCENT = 2;

  /** One class for each column that is not plain text: numbers, prose, long words. */
  static String style(ReportTable table) {
    StringBuilder style = new StringBuilder();
    for (int i = 0; i < table.columns().size(); i++) {
      String kind = style(table, i);
      if (!kind.isEmpty()) {
        style.append(style.isEmpty() ? "" : " ").append(kind).append(i + 1);
      }
    }
    return style.toString();
  }

  private static String style(ReportTable table, int index) {
    Kind kind = table.columns().get(index).kind();
    if (kind.isNumeric()) {
      return "n";
    }
    if (kind == Kind.PROSE) {
      return "p";
    }
    boolean isLong = table.rows().stream()
        .anyMatch(row ->
            row.get(index) instanceof ReportCell.Text text && text.text().length() > LONG_WORD);
    return isLong ? "w" : "";
  }

  @Override
  public void write(StringBuilder html) {
    html.append("<caption>").append(escape(table.title())).append("</caption>\n<thead>\n<tr>");
    table.columns().forEach(column -> head(html, column));
    html.append("</tr>\n</thead>\n<tbody>\n");
    table.rows().forEach(row -> row(html, row));
    html.append("</tbody>");
  }

  private static void head(StringBuilder html, ReportColumn column) {
    html.append("<th scope=\"col\"");
    if (!column.rule().isEmpty()) {
      html.append(" data-r=\"").append(escape(column.rule())).append('"');
    }
    html.append('>').append(escape(column.name()));
    if (!column.unit().isEmpty()) {
      html.append("<small>").append(escape(column.unit())).append("</small>");
    }
    html.append("</th>");
  }

  private void row(StringBuilder html, List<ReportCell> row) {
    html.append("<tr");
    exact(html, row.stream().map(TableBody::exact).toList());
    html.append('>');
    for (int i = 0; i < row.size(); i++) {
      html.append(i == 0 ? "<th scope=\"row\"" : "<td");
      cell(html, row.get(i), table.columns().get(i));
      html.append(i == 0 ? "</th>" : "</td>");
    }
    html.append("</tr>\n");
  }

  /**
   * The exact figures of a row, in the order of its cells, without those at its end that say
   * nothing.
   */
  static void exact(StringBuilder html, List<String> figures) {
    int last = figures.size();
    while (last > 0 && figures.get(last - 1).isEmpty()) {
      last--;
    }
    if (last > 0) {
      html.append(" data-v=\"")
          .append(String.join(",", figures.subList(0, last)))
          .append('"');
    }
  }

  /** The exact figure in the unit that is shown; empty if the cell shows all of it. */
  static String exact(ReportCell cell) {
    if (!(cell instanceof ReportCell.Quantity quantity)
        || quantity.exact().compareTo(quantity.value()) == 0) {
      return "";
    }
    BigDecimal exact = quantity.exact();
    return (quantity.percent() ? exact.movePointRight(PERCENT) : exact).toPlainString();
  }

  private static void cell(StringBuilder html, ReportCell cell, ReportColumn column) {
    if (cell instanceof ReportCell.Quantity quantity) {
      boolean loss = quantity.value().signum() < 0 && column.kind() != Kind.COST;
      html.append(loss ? " class=\"neg\">" : ">");
      html.append(PageView.text(quantity, PageView.MINUS));
      if (!quantity.unit().isEmpty()) {
        html.append(" <small class=\"unit\">").append(escape(quantity.unit())).append("</small>");
      }
    } else if (cell instanceof ReportCell.Date date) {
      html.append('>').append(date.date());
    } else if (cell instanceof ReportCell.Missing missing) {
      html.append(" class=\"gone\">").append(escape(missing.reason()));
    } else {
      html.append('>');
      text(html, (ReportCell.Text) cell);
    }
  }

  private static void text(StringBuilder html, ReportCell.Text text) {
    if (!text.target().isEmpty()) {
      html.append("<a href=\"#")
          .append(escape(text.target()))
          .append("\">")
          .append(escape(text.text()))
          .append("</a>");
    } else if (text.tone() == Tone.PLAIN) {
      html.append(escape(text.text()));
    } else {
      html.append("<span class=\"word ")
          .append(PageView.style(text.tone()))
          .append("\">")
          .append(escape(text.text()))
          .append("</span>");
    }
  }

  /** As {@code th:text} does, for text and for attributes in double quotes. */
  static String escape(String text) {
    return HtmlEscape.escapeHtml4Xml(text);
  }
}
