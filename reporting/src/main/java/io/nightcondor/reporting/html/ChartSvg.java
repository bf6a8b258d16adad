package io.nightcondor.reporting.html;

import io.nightcondor.reporting.picture.ChartLayout;
import io.nightcondor.reporting.picture.Drawing;
import io.nightcondor.reporting.picture.Drawing.Label;
import io.nightcondor.reporting.picture.Drawing.Path;
import io.nightcondor.reporting.picture.Drawing.Point;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.Rounding;
import java.util.List;
import java.util.Locale;

/**
 * The inside of a chart's SVG: its title and description, a path for everything of one look, and
 * its texts. Looks are classes of the page's style sheet, so that the scheme of the page colours
 * them.
 */
record ChartSvg(String id, String title, String description, Drawing drawing) implements Body {

  /** Pixels of the drawing, whatever the size at which a page shows it. */
  static final int WIDTH = 960;

  static ChartSvg of(ReportChart chart) {
    return new ChartSvg(
        chart.id(), chart.title(), chart.description(), ChartLayout.of(chart, WIDTH));
  }

  String viewBox() {
    return "0 0 " + drawing.width() + " " + drawing.height();
  }

  @Override
  public void write(StringBuilder html) {
    named(html, "title", title);
    named(html, "desc", description);
    drawing.paths().forEach(path -> path(html, path));
    drawing.labels().forEach(label -> label(html, label));
  }

  private void named(StringBuilder html, String element, String text) {
    html.append('<')
        .append(element)
        .append(" id=\"")
        .append(TableBody.escape(id))
        .append('-');
    html.append(element).append("\">").append(TableBody.escape(text));
    html.append("</").append(element).append(">\n");
  }

  private static void path(StringBuilder html, Path path) {
    Use use = path.look().use();
    html.append("<path class=\"").append(name(use));
    if (use != Use.GRID && use != Use.HATCH && use != Use.PAPER) {
      ink(html, path.look().ink());
    }
    if (path.look().line() != Line.SOLID) {
      html.append(' ').append(name(path.look().line()));
    }
    html.append("\" d=\"");
    path.lines().forEach(line -> line(html, line, use));
    html.append("\"/>\n");
  }

  private static void line(StringBuilder html, List<Point> line, Use use) {
    String x = text(line.get(0).x());
    String y = text(line.get(0).y());
    html.append('M').append(x).append(',').append(y);
    for (Point point : line.subList(1, line.size())) {
      String nextX = text(point.x());
      String nextY = text(point.y());
      if (nextY.equals(y)) {
        html.append('H').append(nextX);
      } else if (nextX.equals(x)) {
        html.append('V').append(nextY);
      } else {
        html.append('L').append(nextX).append(',').append(nextY);
      }
      x = nextX;
      y = nextY;
    }
    // a line of no length with round ends is a dot
    html.append(use.isFilled() ? "z" : line.size() == 1 ? "h0" : "");
  }

  private static void label(StringBuilder html, Label label) {
    String x = text(label.at().x());
    String y = text(label.at().y());
    StringBuilder style = new StringBuilder();
    switch (label.anchor()) {
      case START -> {}
      case MIDDLE -> style.append(" m");
      case END -> style.append(" e");
    }
    ink(style, label.ink());
    style.append(label.halo() ? " halo" : "");
    html.append("<text");
    if (!style.isEmpty()) {
      html.append(" class=\"").append(style.substring(1)).append('"');
    }
    html.append(" x=\"").append(x).append("\" y=\"").append(y).append('"');
    if (label.turned()) {
      html.append(" transform=\"rotate(-90 ").append(x).append(' ').append(y).append(")\"");
    }
    html.append('>').append(TableBody.escape(label.text())).append("</text>\n");
  }

  /** Soft is what a chart's lines and texts are by themselves. */
  private static void ink(StringBuilder style, Ink ink) {
    if (ink != Ink.SOFT) {
      style.append(' ').append(name(ink));
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String text(double coordinate) {
    return Rounding.round(coordinate, 1).stripTrailingZeros().toPlainString();
  }
}
