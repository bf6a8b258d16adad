package io.nightcondor.reporting.excel;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks of printed pages, so that no heading stands at the foot of a page without the first of
 * what it heads.
 */
final class PageBreaks {

  /** Points between the margins of A4 across. */
  private static final double PAGE_WIDTH = 784;

  private static final double PAGE_HEIGHT = 508;

  /** A unit of column width at the default type, 7 of 96 pixels an inch. */
  private static final double POINTS_PER_CHARACTER = 5.25;

  private static final int DEFAULT_ROW_POINTS = 15;

  /** Programs differ a little in what a page holds. */
  private static final double SURE = 0.96;

  /**
   * Rows that belong together.
   *
   * @param to the last of them
   */
  private record Kept(int from, int to) {}

  private final List<Kept> kept = new ArrayList<>();

  /** Rows that are not to be parted, later ones after earlier ones. */
  void keep(int from, int to) {
    kept.add(new Kept(from, to));
  }

  /**
   * Sets the breaks of a sheet that is laid out.
   *
   * @param repeated rows that each page begins with
   * @param characters that the page is wide
   */
  void apply(StreamedSheet sheet, int repeated, int characters) {
    double scale = Math.min(1, PAGE_WIDTH / (characters * POINTS_PER_CHARACTER));
    double room = SURE * PAGE_HEIGHT / scale - height(sheet, 0, repeated - 1);
    double used = 0;
    int next = 0;
    for (int row = repeated; row < sheet.data().rows().size(); row++) {
      while (next < kept.size() && kept.get(next).from() < row) {
        next++;
      }
      double needed = next < kept.size() && kept.get(next).from() == row
          ? height(sheet, row, kept.get(next).to())
          : height(sheet, row, row);
      if (sheet.isRowBroken(row - 1)) {
        used = 0;
      } else if (used + needed > room && used > 0) {
        if (needed > height(sheet, row, row)) {
          sheet.setRowBreak(row - 1);
        }
        used = 0;
      }
      used += height(sheet, row, row);
    }
  }

  private static double height(StreamedSheet sheet, int from, int to) {
    double points = 0;
    for (int row = from; row <= Math.min(to, sheet.data().rows().size() - 1); row++) {
      int height = sheet.data().row(row).height();
      points += height > 0 ? height : DEFAULT_ROW_POINTS;
    }
    return points;
  }
}
