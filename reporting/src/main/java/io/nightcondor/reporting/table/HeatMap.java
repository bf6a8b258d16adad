package io.nightcondor.reporting.table;

import java.util.List;

/**
 * Profit by move of the index, down, and answer of vols, across. Each figure has a shade for its
 * sign and for its size against the equity; the figure always stands in its cell.
 *
 * @param note how to read it
 * @param hedged figures of the book with its hedge: the move of the index first, then one column
 *     for each answer of vols
 * @param unhedged the same without the hedge
 * @param hedgedShades one for each figure: 0 for none, 1 to {@value #STEPS} for a profit, negative
 *     for a loss
 * @param unhedgedShades the same of the unhedged figures
 */
public record HeatMap(
    String id,
    String title,
    String note,
    ReportTable hedged,
    ReportTable unhedged,
    List<List<Integer>> hedgedShades,
    List<List<Integer>> unhedgedShades)
    implements ReportBlock {

  /** Shades on each side of zero. */
  public static final int STEPS = 5;

  /** Least share of the equity, percent, of each shade. */
  private static final List<Double> FROM = List.of(0.5, 2.0, 5.0, 10.0, 15.0);

  public HeatMap {
    hedgedShades = List.copyOf(hedgedShades);
    unhedgedShades = List.copyOf(unhedgedShades);
  }

  /** Least share of the equity of a shade, percent, as text. */
  public static String from(int step) {
    double percent = FROM.get(step - 1);
    return NumberText.of(Rounding.round(percent, percent < 1 ? 1 : 0), "-");
  }

  /** The shade of a profit, USD, for a book of that equity, USD. */
  static int shade(double profit, double equity) {
    double percent = 100 * Math.abs(profit) / equity;
    int step = 0;
    while (step < STEPS && percent >= FROM.get(step)) {
      step++;
    }
    return profit < 0 ? -step : step;
  }
}
