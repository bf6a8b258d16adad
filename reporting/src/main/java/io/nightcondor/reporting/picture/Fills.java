package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Line;

/**
 * Filled boxes that differ without colour: full, hatched, hatched closely, or, for what is good,
 * hollow.
 */
final class Fills {

  private static final Look PAPER = new Look(Use.PAPER, Ink.SOFT, Line.SOLID);
  private static final double EDGE = 1.5;
  private static final double WIDE = 9;
  private static final double CLOSE = 4.5;

  private Fills() {}

  /** A box of a series: the dashes of its line stand for the hatching. */
  static void box(Draft draft, Look series, double left, double top, double right, double bottom) {
    draft.box(new Look(Use.BAR, series.ink(), Line.SOLID), left, top, right, bottom);
    if (series.ink() == Ink.GOOD) {
      draft.box(PAPER, left + EDGE, top + EDGE, right - EDGE, bottom - EDGE);
      return;
    }
    switch (series.line()) {
      case SOLID -> {}
      case DASHED, LONG_DASHED, LONG_DASH_DOTTED -> draft.hatch(left, top, right, bottom, WIDE);
      case DOTTED, DASH_DOTTED, SHORT_DASHED, DASH_DOT_DOTTED ->
        draft.hatch(left, top, right, bottom, CLOSE);
    }
  }
}
