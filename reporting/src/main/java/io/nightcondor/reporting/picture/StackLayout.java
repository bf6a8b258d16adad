package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Anchor;
import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.List;
import java.util.OptionalDouble;

/** One column a row, its series upon each other from the first up; for counts, never negative. */
final class StackLayout {

  private static final int PLOT_HEIGHT = 190;
  private static final int STEPS = 5;
  private static final double EDGE = 8;
  private static final double RIGHT = 24;
  private static final double AXIS_TITLE = 22;
  private static final double BELOW = 52;
  private static final double WIDEST = 46;
  private static final double FILLED = 0.74;

  private final ReportChart chart;
  private final int width;
  private final ChartData data;

  StackLayout(ReportChart chart, int width) {
    this.chart = chart;
    this.width = width;
    data = new ChartData(chart);
  }

  Drawing draw() {
    Draft draft = new Draft();
    Scale values = new Scale(0, highest(), 0, 1);
    List<Scale.Tick> ticks = values.ticks(STEPS).stream()
        .filter(t -> t.number() == Math.rint(t.number()))
        .toList();
    double left = EDGE
        + AXIS_TITLE
        + ticks.stream().mapToDouble(t -> Draft.widthOf(t.label())).max().orElse(0)
        + EDGE;
    double right = width - RIGHT;
    double top = Legend.draw(draft, chart.series(), Use.BAR, left, right, EDGE) + EDGE;
    double bottom = top + PLOT_HEIGHT;
    Scale down = values.between(bottom, top);
    for (Scale.Tick tick : ticks) {
      double y = Draft.crisp(down.at(tick.number()));
      draft.line(Draft.GRID, left, y, right, y);
      draft.text(tick.label(), left - EDGE, y + 4, Anchor.END, Ink.SOFT);
    }
    double slot = (right - left) / Math.max(1, data.rows());
    for (int row = 0; row < data.rows(); row++) {
      column(draft, row, left + (row + 0.5) * slot, Math.min(WIDEST, slot * FILLED), down);
    }
    draft.line(Draft.AXIS, left, Draft.crisp(bottom), right, Draft.crisp(bottom));
    names(draft, left, slot, bottom);
    draft.text(data.placeTitle(), (left + right) / 2, bottom + 41, Anchor.MIDDLE, Ink.SOFT);
    draft.turned(chart.valueTitle(), EDGE + 8, (top + bottom) / 2);
    return draft.finished(width, bottom + BELOW);
  }

  private void column(Draft draft, int row, double middle, double wide, Scale down) {
    double from = 0;
    for (int i = 0; i < chart.series().size(); i++) {
      OptionalDouble value = data.value(row, i);
      if (value.isPresent() && value.getAsDouble() > 0) {
        Series series = chart.series().get(i);
        double to = from + value.getAsDouble();
        // a line of the panel between two parts
        Fills.box(
            draft,
            new Look(Use.BAR, series.ink(), series.line()),
            middle - wide / 2,
            down.at(to) + 1,
            middle + wide / 2,
            down.at(from));
        from = to;
      }
    }
  }

  /** As many names as have room; the last always. */
  private void names(Draft draft, double left, double slot, double bottom) {
    double widest = 0;
    for (int row = 0; row < data.rows(); row++) {
      widest = Math.max(widest, Draft.widthOf(data.name(row)));
    }
    int every = (int) Math.max(1, Math.ceil((widest + 14) / slot));
    for (int row = data.rows() - 1; row >= 0; row -= every) {
      double half = Draft.widthOf(data.name(row)) / 2;
      double x = Math.max(left + half - EDGE, left + (row + 0.5) * slot);
      draft.text(
          data.name(row), Math.min(x, width - half - 2), bottom + 19, Anchor.MIDDLE, Ink.SOFT);
    }
  }

  private double highest() {
    double highest = 1;
    for (int row = 0; row < data.rows(); row++) {
      double sum = 0;
      for (int series = 0; series < chart.series().size(); series++) {
        sum += Math.max(0, data.value(row, series).orElse(0));
      }
      highest = Math.max(highest, sum);
    }
    return highest * 1.05;
  }
}
