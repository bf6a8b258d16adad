package io.nightcondor.app.command.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text for a terminal: as wide as their widest cell, long cells broken between words.
 */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<Integer> widest;
  private final List<Object> entries = new ArrayList<>();

  /** @param widest width beyond which a cell of that column is broken */
  public TextTable(List<String> headings, List<Integer> widest) {
    this.headings = headings;
    this.widest = widest;
  }

  /** Cells of one row, each in lines. */
  private record Row(List<List<String>> cells) {}

  public void row(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      wrapped.add(Line.wrapped(cells.get(column), widest.get(column)));
    }
    entries.add(new Row(wrapped));
  }

  /** A line of its own under the row before. */
  public void note(String line) {
    entries.add(line);
  }

  public List<String> lines() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < headings.size(); column++) {
      widths.add(width(column));
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, widths));
    lines.add(line(widths.stream().map("-"::repeat).toList(), widths));
    for (Object entry : entries) {
      if (entry instanceof Row row) {
        add(row, widths, lines);
      } else {
        lines.add(entry.toString());
      }
    }
    return lines;
  }

  private int width(int column) {
    int width = headings.get(column).length();
    for (Object entry : entries) {
      if (entry instanceof Row row) {
        for (String line : row.cells().get(column)) {
          width = Math.max(width, line.length());
        }
      }
    }
    return width;
  }

  private static void add(Row row, List<Integer> widths, List<String> lines) {
    int height = row.cells().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      List<String> cells = new ArrayList<>();
      for (List<String> cell : row.cells()) {
        cells.add(i < cell.size() ? cell.get(i) : "");
      }
      lines.add(line(cells, widths));
    }
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      line.append(column == 0 ? "" : GAP).append(padded(cells.get(column), widths.get(column)));
    }
    return line.toString().stripTrailing();
  }

  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
