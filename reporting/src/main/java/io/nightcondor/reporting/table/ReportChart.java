package io.nightcondor.reporting.table;

import java.util.List;

/**
 * A chart over the rows of a table: every format draws it from the table's cells, so that picture
 * and numbers cannot differ.
 *
 * @param description what the picture shows, in words, for those who cannot see it
 * @param kind how it is drawn
 * @param table the numbers; its first column is the horizontal axis of {@link Kind#PAYOFF} and
 *     {@link Kind#LINES}, where it holds numbers or dates, and names the bars of the others
 * @param series columns of the table that are drawn, in the order of the legend; a cell without a
 *     number is a gap
 * @param valueTitle title of the value axis, with its unit in brackets
 * @param marks labelled levels on a horizontal axis of numbers, in their order; may be empty
 * @param markTable the numbers of the marks; without rows if there is none
 * @param missing what could not be drawn, and why; empty if nothing is missing
 */
public record ReportChart(
    String id,
    String title,
    String description,
    Kind kind,
    ReportTable table,
    List<Series> series,
    String valueTitle,
    List<Mark> marks,
    ReportTable markTable,
    String missing)
    implements ReportBlock {

  public ReportChart {
    series = List.copyOf(series);
    marks = List.copyOf(marks);
  }

  /** How a chart is drawn. */
  public enum Kind {
    /** Lines over numbers, profit and loss of the first series shaded. */
    PAYOFF,
    /** Lines over numbers. */
    LINES,
    /** One horizontal bar a row, left of zero if negative. */
    BARS,
    /** One column a row, the series upon each other. */
    STACKED
  }

  /**
   * One column of the table.
   *
   * @param column name of the column
   * @param name in the legend
   * @param line how its line is drawn, so that it can be told apart without colour
   * @param ink its colour
   */
  public record Series(String column, String name, Line line, Ink ink) {}

  /** A dash pattern. Bars and columns are told apart by the first three only. */
  public enum Line {
    SOLID,
    DASHED,
    DOTTED,
    LONG_DASHED,
    DASH_DOTTED,
    SHORT_DASHED,
    DASH_DOT_DOTTED,
    LONG_DASH_DOTTED
  }

  /** A colour by its use. */
  public enum Ink {
    INK,
    ACCENT,
    SOFT,
    GOOD,
    WATCH,
    WARN,
    BAD
  }

  /** What a mark stands for. */
  public enum MarkKind {
    SPOT,
    SHORT_STRIKE,
    LONG_STRIKE,
    BREAK_EVEN
  }

  /** A labelled level of the horizontal axis. */
  public record Mark(MarkKind kind, String label, double level) {}
}
