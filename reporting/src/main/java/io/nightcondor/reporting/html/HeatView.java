package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.ReportCell;
import java.util.ArrayList;
import java.util.List;

/** A heat map as its template takes it. */
final class HeatView {

  private HeatView() {}

  record Grid(String id, String title, String note, Body body, List<Shade> shades) {}

  /** A shade in words. */
  record Shade(String style, String text) {}

  private static final List<Shade> SHADES = shades();

  static Grid of(HeatMap map) {
    return new Grid(map.id(), map.title(), map.note(), new Cells(map), SHADES);
  }

  /**
   * Both figures in each cell; a row carries what they were before rounding, the hedged before the
   * unhedged.
   */
  private record Cells(HeatMap map) implements Body {

    @Override
    public void write(StringBuilder html) {
      html.append("<caption>")
          .append(TableBody.escape(map.title()))
          .append("</caption>\n<thead>\n<tr><th scope=\"col\">SPX</th>");
      map.hedged().columns().stream()
          .skip(1)
          .forEach(column -> html.append("<th scope=\"col\">")
              .append(TableBody.escape(column.name()))
              .append("<small>")
              .append(TableBody.escape(column.unit()))
              .append("</small></th>"));
      html.append("</tr>\n</thead>\n<tbody>\n");
      for (int r = 0; r < map.hedged().rows().size(); r++) {
        row(
            html,
            map.hedged().rows().get(r),
            map.unhedged().rows().get(r),
            map.hedgedShades().get(r));
      }
      html.append("</tbody>");
    }

    private static void row(
        StringBuilder html,
        List<ReportCell> hedged,
        List<ReportCell> unhedged,
        List<Integer> shades) {
      List<String> figures = new ArrayList<>();
      for (int c = 0; c < hedged.size(); c++) {
        String both = TableBody.exact(hedged.get(c)) + "/" + TableBody.exact(unhedged.get(c));
        figures.add(c == 0 || both.equals("/") ? "" : both);
      }
      html.append("<tr");
      TableBody.exact(html, figures);
      html.append("><th scope=\"row\">").append(text(hedged.get(0))).append(" %</th>");
      for (int c = 1; c < hedged.size(); c++) {
        html.append("<td class=\"")
            .append(style(shades.get(c - 1)))
            .append("\"><b>")
            .append(text(hedged.get(c)))
            .append("</b><small>")
            .append(text(unhedged.get(c)))
            .append("</small></td>");
      }
      html.append("</tr>\n");
    }
  }

  private static String text(ReportCell cell) {
    return cell instanceof ReportCell.Quantity quantity
        ? PageView.text(quantity, PageView.MINUS)
        : TableBody.escape(((ReportCell.Missing) cell).reason());
  }

  private static String style(int shade) {
    return shade < 0 ? "loss" + -shade : shade == 0 ? "even" : "gain" + shade;
  }

  private static List<Shade> shades() {
    List<Shade> shades = new ArrayList<>();
    for (int step = HeatMap.STEPS; step >= -HeatMap.STEPS; step--) {
      if (step != 0) {
        String side = step < 0 ? "loss " : "profit ";
        shades.add(new Shade(style(step), side + HeatMap.from(Math.abs(step)) + " %"));
      }
    }
    return List.copyOf(shades);
  }
}
