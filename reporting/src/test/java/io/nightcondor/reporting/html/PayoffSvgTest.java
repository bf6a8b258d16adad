package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.html.PayoffSvg.Drawing;
import io.nightcondor.reporting.html.PayoffSvg.PlacedMark;
import io.nightcondor.reporting.table.PayoffChart;
import io.nightcondor.reporting.table.PayoffChart.Mark;
import io.nightcondor.reporting.table.PayoffChart.MarkKind;
import io.nightcondor.reporting.table.PayoffChart.Point;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class PayoffSvgTest {

  private static final PayoffChart.Legend LEGEND = new PayoffChart.Legend("then", "now");

  private static final ReportTable NO_TABLE =
      new ReportTable("none", "", "", false, List.of(), List.of(), "");

  /** Half a character: the widths of the letters are an estimate. */
  private static final double ESTIMATE = 3;

  @Property
  void givenMarksAnywhere_whenDrawn_thenNoTwoLabelsOverlapAndAllLieInside(
      @ForAll @Size(7) List<@DoubleRange(min = 4000, max = 6000) Double> levels) {
    List<Mark> marks = levels.stream()
        .sorted()
        .map(level -> new Mark(MarkKind.BREAK_EVEN, "break-even high", level))
        .toList();
    Drawing drawing = PayoffSvg.draw(chart(marks));
    List<PlacedMark> placed = drawing.marks();
    assertThat(placed).hasSize(7);
    for (int i = 0; i < placed.size(); i++) {
      assertThat(left(placed.get(i))).isGreaterThanOrEqualTo(0);
      assertThat(right(placed.get(i))).isLessThanOrEqualTo(PayoffSvg.WIDTH);
      assertThat(Double.parseDouble(placed.get(i).labelY()))
          .isBetween(8.0, Double.parseDouble(drawing.top()));
      for (int j = 0; j < i; j++) {
        if (placed.get(i).labelY().equals(placed.get(j).labelY())) {
          assertThat(left(placed.get(i))).isGreaterThan(right(placed.get(j)) + ESTIMATE);
        }
      }
    }
  }

  @Property
  void givenAnyProfits_whenDrawn_thenCurvesStayInsideThePlot(
      @ForAll @Size(9) List<@DoubleRange(min = -1e6, max = 1e6) Double> profits) {
    List<Point> points = new java.util.ArrayList<>();
    for (int i = 0; i < profits.size(); i++) {
      points.add(new Point(4000 + i * 250, profits.get(i), -profits.get(i)));
    }
    Drawing drawing = PayoffSvg.draw(
        new PayoffChart("p", "p", "p", LEGEND, points, List.of(), NO_TABLE, NO_TABLE, ""));
    for (String line : List.of(
        drawing.expiryLine(), drawing.todayLine(), drawing.gainArea(), drawing.lossArea())) {
      for (String point : line.split(" ", -1)) {
        double y = Double.parseDouble(point.substring(point.indexOf(',') + 1));
        assertThat(y)
            .isBetween(Double.parseDouble(drawing.top()), Double.parseDouble(drawing.bottom()));
      }
    }
    assertThat(drawing.ticksY()).hasSizeBetween(2, 7);
  }

  private static double left(PlacedMark mark) {
    return Double.parseDouble(mark.labelX()) - mark.label().length() * 6.6 / 2;
  }

  private static double right(PlacedMark mark) {
    return Double.parseDouble(mark.labelX()) + mark.label().length() * 6.6 / 2;
  }

  private static PayoffChart chart(List<Mark> marks) {
    List<Point> points =
        List.of(new Point(4000, -100, -90), new Point(5000, 50, 20), new Point(6000, -100, -95));
    return new PayoffChart("p", "p", "p", LEGEND, points, marks, NO_TABLE, NO_TABLE, "");
  }
}
