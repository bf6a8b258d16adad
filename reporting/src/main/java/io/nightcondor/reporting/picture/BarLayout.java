package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Anchor;
import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Series;
import io.nightcondor.reporting.table.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One horizontal bar a row for the first series, its value beside it; a row without a number says
 * why instead.
 */
final class BarLayout {

  private static final double EDGE = 8;
  private static final double ROW = 23;
  private static final double BAR = 15;
  private static final double BELOW = 50;
  private static final double STEP_WIDTH = 110;
  private static final double TO_LABEL = 6;

  /** Largest share of the width for the names. */
  private static final double NAMES = 0.46;

  private final ReportChart chart;
  private final int width;
  private final ChartData data;
  private final List<String> names = new ArrayList<>();
  private final double left;
  private final Scale across;

  BarLayout(ReportChart chart, int width) {
    this.chart = chart;
    this.width = width;
    data = new ChartData(chart);
    double widest = 0;
    for (int row = 0; row < data.rows(); row++) {
      String name = fitted(data.name(row), width * NAMES);
      names.add(name);
      widest = Math.max(widest, Draft.widthOf(name));
    }
    left = EDGE + widest + EDGE;
    across = scale();
  }

  Drawing draw() {
    Draft draft = new Draft();
    double bottom = EDGE + data.rows() * ROW + 2;
    List<Scale.Tick> ticks =
        across.ticks((int) Math.max(2, (across.end() - across.start()) / STEP_WIDTH));
    for (Scale.Tick tick : ticks) {
      double x = Draft.crisp(across.at(tick.number()));
      draft.line(Draft.GRID, x, EDGE, x, bottom);
    }
    Series series = chart.series().get(0);
    for (int row = 0; row < data.rows(); row++) {
      double middle = EDGE + row * ROW + ROW / 2;
      draft.text(names.get(row), left - EDGE, middle + 4, Anchor.END, Ink.INK);
      bar(draft, series, row, middle);
    }
    double zero = Draft.crisp(across.at(0));
    draft.line(Draft.AXIS, zero, EDGE, zero, bottom);
    for (Scale.Tick tick : ticks) {
      draft.text(tick.label(), across.at(tick.number()), bottom + 17, Anchor.MIDDLE, Ink.SOFT);
    }
    draft.text(
        chart.valueTitle(),
        (across.start() + across.end()) / 2,
        bottom + 38,
        Anchor.MIDDLE,
        Ink.SOFT);
    return draft.finished(width, bottom + BELOW);
  }

  private void bar(Draft draft, Series series, int row, double middle) {
    OptionalDouble value = data.value(row, 0);
    double zero = across.at(0);
    if (value.isEmpty()) {
      reason(draft, data.shown(row, 0), zero, middle + 4);
      return;
    }
    double end = across.at(value.getAsDouble());
    Fills.box(
        draft,
        new Look(Use.BAR, series.ink(), series.line()),
        Math.min(zero, end),
        middle - BAR / 2,
        Math.max(zero, end),
        middle + BAR / 2);
    boolean negative = value.getAsDouble() < 0;
    draft.halo(
        data.shown(row, 0),
        negative ? end - TO_LABEL : end + TO_LABEL,
        middle + 4,
        negative ? Anchor.END : Anchor.START,
        Ink.INK);
  }

  /** On the side of zero that has more room. */
  private void reason(Draft draft, String reason, double zero, double y) {
    double after = width - EDGE - zero - TO_LABEL;
    double before = zero - TO_LABEL - left;
    if (after >= before) {
      draft.halo(fitted(reason, after), zero + TO_LABEL, y, Anchor.START, Ink.SOFT);
    } else {
      draft.halo(fitted(reason, before), zero - TO_LABEL, y, Anchor.END, Ink.SOFT);
    }
  }

  /** Zero and every bar, with room for the longest value on the side that has bars. */
  private Scale scale() {
    double low = 0;
    double high = 0;
    double below = 0;
    double above = 0;
    for (int row = 0; row < data.rows(); row++) {
      double value = data.value(row, 0).orElse(0);
      double label =
          data.value(row, 0).isEmpty() ? 0 : Draft.widthOf(data.shown(row, 0)) + TO_LABEL;
      low = Math.min(low, value);
      high = Math.max(high, value);
      below = value < 0 ? Math.max(below, label) : below;
      above = value < 0 ? above : Math.max(above, label);
    }
    if (low == high) {
      high = 1;
    }
    double start = left + EDGE + below;
    double end = width - EDGE - Math.max(above, 4 * EDGE);
    return new Scale(low, high, start, end);
  }

  private static String fitted(String text, double room) {
    String fitted = text;
    while (Draft.widthOf(fitted) > room && fitted.length() > 3) {
      fitted = SafeText.cut(text, fitted.length() - 1);
    }
    return fitted;
  }
}
