package io.nightcondor.reporting.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Breaks of printed pages, so that no heading stands at the foot of a page without the first of
 * what it heads, and no chart is cut. Every page's end is set: programs differ a little in what a
 * page holds.
 */
final class PageBreaks {

  /** Points between the margins of A4 across. */
  private static final double PAGE_WIDTH = 784;

  private static final double PAGE_HEIGHT = 508;

  /** A unit of column width at the default type, 7 of 96 pixels an inch. */
  private static final double POINTS_PER_CHARACTER = 5.25;

  /** What every program gets onto a page, as a share of what there is. */
  private static final double SURE = 0.96;

  /** A sheet longer than a page by no more than this is made to fit on one. */
  private static final double ONE_PAGE = 1.15;

  /** A little fewer than Excel reads of one sheet; beyond them pages end where they are full. */
  private static final int MOST = 1_000;

  /** The last row that belongs to a row, by that row. */
  private final Map<Integer, Integer> kept = new HashMap<>();

  /** Rows that are not to be parted; of several from the same row the longest holds. */
  void keep(int from, int to) {
    kept.merge(from, to, Math::max);
  }

  /**
   * Sets the breaks of a sheet that is laid out.
   *
   * @param repeated rows that each page begins with
   * @param rows that are printed, from the first
   * @param characters that the page is wide
   */
  void apply(StreamedSheet sheet, int repeated, int rows, int characters) {
    double scale = Math.min(1, PAGE_WIDTH / (characters * POINTS_PER_CHARACTER));
    List<SheetRow> printed = sheet.data().rows().subList(0, rows);
    double page = SURE * PAGE_HEIGHT / scale;
    if (height(printed, 0, rows) <= ONE_PAGE * page) {
      sheet.getPrintSetup().setFitHeight((short) 1);
      return;
    }
    double room = page - height(printed, 0, repeated - 1);
    double used = 0;
    int breaks = 0;
    for (int row = repeated; row < rows && breaks < MOST; row++) {
      int last = kept.getOrDefault(row, row);
      if (used > 0 && used + height(printed, row, last) > room) {
        sheet.setRowBreak(row - 1);
        breaks++;
        used = 0;
      }
      used += printed.get(row).height();
    }
  }

  private static double height(List<SheetRow> printed, int from, int to) {
    double points = 0;
    for (SheetRow row : printed.subList(from, Math.min(to + 1, printed.size()))) {
      points += row.height();
    }
    return points;
  }
}
