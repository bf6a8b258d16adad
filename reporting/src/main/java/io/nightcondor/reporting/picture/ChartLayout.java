package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.table.ReportChart;

/** Lays a chart out. */
public final class ChartLayout {

  private ChartLayout() {}

  /**
   * The drawing of a chart.
   *
   * @param width CSS pixels, 480 or more; the height follows from what is to be shown
   */
  public static Drawing of(ReportChart chart, int width) {
    return switch (chart.kind()) {
      case PAYOFF, LINES -> new LineLayout(chart, width).draw();
      case BARS -> new BarLayout(chart, width).draw();
      case STACKED -> new StackLayout(chart, width).draw();
    };
  }
}
