package io.nightcondor.reporting.picture;

import static io.nightcondor.reporting.picture.SampleCharts.NO_NUMBER;
import static io.nightcondor.reporting.picture.SampleCharts.chart;
import static io.nightcondor.reporting.picture.SampleCharts.number;
import static io.nightcondor.reporting.picture.SampleCharts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.reporting.picture.Drawing.Label;
import io.nightcondor.reporting.picture.Drawing.Path;
import io.nightcondor.reporting.picture.Drawing.Point;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Mark;
import io.nightcondor.reporting.table.ReportChart.MarkKind;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartLayoutTest {

  private static final int WIDTH = 960;

  /** A tenth of a pixel: places are kept to one decimal at most. */
  private static final double PIXEL = 0.1;

  @Property
  void givenMarksAnywhere_whenLaidOut_thenNoTwoLabelsOverlapAndAllLieInside(
      @ForAll @Size(7) List<@DoubleRange(min = 4000, max = 6000) Double> levels) {
    Mark[] marks = levels.stream()
        .sorted()
        .map(level -> new Mark(MarkKind.BREAK_EVEN, "break-even high", level))
        .toArray(Mark[]::new);
    Drawing drawing = ChartLayout.of(chart(Kind.PAYOFF, tent(), marks), WIDTH);
    List<Label> labels = drawing.labels().stream().filter(Label::halo).toList();
    assertThat(labels).hasSize(7);
    for (int i = 0; i < labels.size(); i++) {
      assertThat(left(labels.get(i))).isGreaterThanOrEqualTo(0);
      assertThat(right(labels.get(i))).isLessThanOrEqualTo(WIDTH);
      assertThat(labels.get(i).at().y()).isBetween(8.0, lowest(drawing, Use.CURVE));
      for (int j = 0; j < i; j++) {
        if (labels.get(i).at().y() == labels.get(j).at().y()) {
          assertThat(left(labels.get(i))).isGreaterThan(right(labels.get(j)));
        }
      }
    }
  }

  @Property
  void givenAnyNumbers_whenLaidOut_thenCurvesStayInThePlotAndTicksAreFew(
      @ForAll @Size(9) List<@DoubleRange(min = -1e6, max = 1e6) Double> profits,
      @ForAll Kind kind) {
    List<List<ReportCell>> rows = new ArrayList<>();
    for (int i = 0; i < profits.size(); i++) {
      rows.add(List.of(number(4000 + i * 250), number(profits.get(i)), number(-profits.get(i))));
    }
    Drawing drawing = ChartLayout.of(chart(kind, rows), WIDTH);
    for (Path path : drawing.paths()) {
      for (Point point : path.lines().stream().flatMap(List::stream).toList()) {
        assertThat(point.x()).isBetween(0.0, (double) WIDTH);
        assertThat(point.y()).isBetween(0.0, (double) drawing.height());
      }
    }
    assertThat(drawing.labels()).allMatch(l -> l.turned() || (left(l) >= 0 && right(l) <= WIDTH));
    assertThat(paths(drawing, Use.GRID).stream().mapToInt(p -> p.lines().size()).sum())
        .isBetween(1, 11);
  }

  @Property
  void givenAnyRange_whenTicked_thenNoMoreStepsThanAskedForAndEachLabelIsOnce(
      @ForAll @DoubleRange(min = -1e7, max = 1e7) double from,
      @ForAll @DoubleRange(min = 0.01, max = 1e7) double range) {
    Scale scale = new Scale(from, from + range, 0, 100);
    List<Scale.Tick> ticks = scale.ticks(6);
    // rounded up to the next of 1, 2 and 5, six steps may become two
    assertThat(ticks).hasSizeBetween(2, 7);
    assertThat(ticks).allMatch(tick -> scale.holds(tick.number()));
    assertThat(ticks).extracting(Scale.Tick::label).doesNotHaveDuplicates();
  }

  @Test
  void givenGap_whenLaidOut_thenTheLineIsBrokenAndNothingIsDrawnAsZero() {
    Drawing drawing = ChartLayout.of(
        chart(
            Kind.LINES,
            List.of(
                List.of(number(0), number(100)),
                List.of(number(1), number(101)),
                List.of(number(2), NO_NUMBER),
                List.of(number(3), number(103)),
                List.of(number(4), number(104)))),
        WIDTH);
    Path curve = paths(drawing, Use.CURVE).get(1); // the first is the legend's sample
    assertThat(curve.lines()).extracting(List::size).containsExactly(2, 2);
    assertThat(drawing.labels()).extracting(Label::text).contains("100", "104").doesNotContain("0");
  }

  @Test
  void givenLinesThatEndTogether_whenLaidOut_thenTheirNamesStandApart() {
    Drawing drawing = ChartLayout.of(
        chart(
            Kind.LINES,
            List.of(
                List.of(number(0), number(10), number(40), number(70)),
                List.of(number(1), number(50.1), number(50), number(50.2)))),
        WIDTH);
    double plot = drawing.labels().stream().mapToDouble(l -> l.at().x()).max().orElseThrow();
    List<Double> heights = drawing.labels().stream()
        .filter(l -> l.at().x() == plot)
        .map(l -> l.at().y())
        .toList();
    assertThat(heights).hasSize(3);
    assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(12);
    assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(12);
  }

  @Test
  void givenSignsAndAHole_whenBarsLaidOut_thenLeftAndRightOfZeroAndTheReasonInItsPlace() {
    Drawing drawing = ChartLayout.of(
        chart(
            Kind.BARS,
            List.of(
                List.of(text("gain"), number(300)),
                List.of(text("loss"), number(-100)),
                List.of(text("hole"), NO_NUMBER))),
        WIDTH);
    double zero = paths(drawing, Use.AXIS).get(0).lines().get(0).get(0).x();
    List<List<Point>> bars =
        paths(drawing, Use.BAR).stream().flatMap(p -> p.lines().stream()).toList();
    assertThat(bars).hasSize(2);
    // the zero line lies in the middle of its pixel
    assertThat(bars.get(0).get(0).x()).isCloseTo(zero, within(0.5));
    assertThat(bars.get(1).get(1).x()).isCloseTo(zero, within(0.5));
    double gain = bars.get(0).get(1).x() - bars.get(0).get(0).x();
    double loss = bars.get(1).get(1).x() - bars.get(1).get(0).x();
    assertThat(gain).isCloseTo(3 * loss, within(PIXEL));
    assertThat(drawing.labels())
        .extracting(Label::text)
        .contains("300", "−100", "unpriced leg", "gain", "loss", "hole");
  }

  @Test
  void givenCounts_whenStacked_thenHeightsFollowThemFromTheFirstUp() {
    Drawing drawing = ChartLayout.of(
        chart(Kind.STACKED, List.of(List.of(text("one night"), number(3), number(1), number(0)))),
        WIDTH);
    double bottom = paths(drawing, Use.AXIS).get(0).lines().get(0).get(0).y();
    List<List<Point>> bars = paths(drawing, Use.BAR).stream()
        .flatMap(p -> p.lines().stream())
        .filter(box -> box.get(0).y() > 30) // below the legend
        .toList();
    assertThat(bars).hasSize(2);
    assertThat(bars.get(0).get(2).y()).isCloseTo(bottom, within(0.5));
    // a pixel of each part is left free
    double three = bars.get(0).get(2).y() - bars.get(0).get(0).y() + 1;
    double one = bars.get(1).get(2).y() - bars.get(1).get(0).y() + 1;
    assertThat(three).isCloseTo(3 * one, within(PIXEL));
    assertThat(bars.get(1).get(2).y()).isLessThan(bars.get(0).get(0).y());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void givenNoNumberAtAll_whenLaidOut_thenAnEmptyPlot(Kind kind) {
    Drawing drawing = ChartLayout.of(
        chart(kind, List.of(List.of(text("x"), NO_NUMBER), List.of(text("y"), NO_NUMBER))), WIDTH);
    assertThat(paths(drawing, Use.AREA)).isEmpty();
    assertThat(paths(drawing, Use.DOT)).isEmpty();
    assertThat(drawing.labels()).extracting(Label::text).contains("Value (USD)");
  }

  @Test
  void givenColumnThatIsNotThere_whenLaidOut_thenRefused() {
    ReportChart chart = chart(Kind.LINES, tent());
    ReportChart wrong = new ReportChart(
        "wrong",
        "t",
        "d",
        Kind.LINES,
        chart.table(),
        List.of(new Series("Z", "Z", Line.SOLID, Ink.INK)),
        "v",
        List.of(),
        chart.markTable(),
        "");
    assertThatThrownBy(() -> ChartLayout.of(wrong, WIDTH))
        .hasMessage(
            "chart wrong draws a column that its table does not have, it has [Place, A, B]");
  }

  private static List<List<ReportCell>> tent() {
    return List.of(
        List.of(number(4000), number(-100), number(-90)),
        List.of(number(5000), number(50), number(20)),
        List.of(number(6000), number(-100), number(-95)));
  }

  private static List<Path> paths(Drawing drawing, Use use) {
    return drawing.paths().stream().filter(p -> p.look().use() == use).toList();
  }

  private static double lowest(Drawing drawing, Use use) {
    return paths(drawing, use).stream()
        .flatMap(p -> p.lines().stream())
        .flatMap(List::stream)
        .mapToDouble(Point::y)
        .max()
        .orElseThrow();
  }

  private static double left(Label label) {
    return switch (label.anchor()) {
      case START -> label.at().x();
      case MIDDLE -> label.at().x() - width(label) / 2;
      case END -> label.at().x() - width(label);
    };
  }

  private static double right(Label label) {
    return left(label) + width(label);
  }

  /** Of the shipped font, without the allowance for others. */
  private static double width(Label label) {
    return Typeface.BUNDLED.width(label.text()) * Draft.FONT_SIZE;
  }
}
