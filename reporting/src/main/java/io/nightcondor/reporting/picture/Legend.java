package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Anchor;
import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.List;

/** The names of the series above the plot, each behind a sample of how it is drawn. */
final class Legend {

  static final double ROW = 18;
  private static final double SAMPLE = 30;
  private static final double BOX = 14;
  private static final double TO_NAME = 8;
  private static final double BETWEEN = 24;

  private Legend() {}

  /** Draws it from the given height on, in as many rows as it needs; where it ends. */
  static double draw(
      Draft draft, List<Series> series, Use use, double left, double right, double top) {
    double x = left;
    double y = top;
    double sample = use == Use.CURVE ? SAMPLE : BOX;
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      double width = sample + TO_NAME + Draft.widthOf(one.name());
      if (x > left && x + width > right) {
        x = left;
        y += ROW;
      }
      Look look = new Look(use, one.ink(), one.line());
      if (use == Use.CURVE) {
        draft.line(look, x, y + 8.5, x + sample, y + 8.5);
      } else {
        Fills.box(draft, look, x, y + 2, x + sample, y + 14);
      }
      draft.text(one.name(), x + sample + TO_NAME, y + 12.5, Anchor.START, Ink.INK);
      x += width + BETWEEN;
    }
    return y + ROW;
  }
}
