package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.CondorRow.PayoffPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.table.PayoffChart.Legend;
import io.nightcondor.reporting.table.PayoffChart.Mark;
import io.nightcondor.reporting.table.PayoffChart.MarkKind;
import io.nightcondor.reporting.table.PayoffChart.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The payoff chart of each condor, with its numbers. */
final class PayoffCharts {

  private static final Legend LEGEND = new Legend("At expiry", "Today, on this session's smile");

  private PayoffCharts() {}

  static List<PayoffChart> of(List<CondorRow> condors) {
    List<PayoffChart> charts = new ArrayList<>();
    for (int i = 0; i < condors.size(); i++) {
      if (condors.get(i).payoff().size() >= 2) {
        charts.add(chart(i + 1, condors.get(i)));
      }
    }
    return charts;
  }

  private static PayoffChart chart(int number, CondorRow condor) {
    String todayMissing = missingToday(condor.payoff());
    List<Mark> marks = marks(condor);
    List<Point> points = condor.payoff().stream()
        .map(p -> new Point(p.spot(), p.atExpiry(), p.today().toOptional().orElse(p.atExpiry())))
        .toList();
    return new PayoffChart(
        "payoff" + number,
        SafeText.oneLine("Profit by index level: " + condor.id()),
        description(condor, todayMissing),
        LEGEND,
        points,
        marks,
        curveTable(number, condor.payoff()),
        markTable("payoffMarks" + number, marks, points),
        todayMissing);
  }

  /** One curve with a hole would mislead: today's is drawn only if it is whole. */
  private static String missingToday(List<PayoffPoint> payoff) {
    return payoff.stream()
        .map(PayoffPoint::today)
        .flatMap(f -> f instanceof Figure.Missing m
            ? Optional.of(m.reason()).stream()
            : Optional.<String>empty().stream())
        .findFirst()
        .map(reason -> SafeText.oneLine(Words.ofCode(reason)))
        .orElse("");
  }

  private static List<Mark> marks(CondorRow condor) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(MarkKind.LONG_STRIKE, "long put", condor.longPut()));
    marks.add(new Mark(MarkKind.SHORT_STRIKE, "short put", condor.shortPut()));
    marks.add(new Mark(MarkKind.SHORT_STRIKE, "short call", condor.shortCall()));
    marks.add(new Mark(MarkKind.LONG_STRIKE, "long call", condor.longCall()));
    condor.spot().toOptional().ifPresent(x -> marks.add(new Mark(MarkKind.SPOT, "S*", x)));
    condor
        .breakEvenLow()
        .toOptional()
        .ifPresent(x -> marks.add(new Mark(MarkKind.BREAK_EVEN, "break-even low", x)));
    condor
        .breakEvenHigh()
        .toOptional()
        .ifPresent(x -> marks.add(new Mark(MarkKind.BREAK_EVEN, "break-even high", x)));
    marks.sort(Comparator.comparingDouble(Mark::level).thenComparing(Mark::label));
    return marks;
  }

  private static String description(CondorRow condor, String todayMissing) {
    StringBuilder text = new StringBuilder();
    text.append("Profit in USD of ")
        .append(condor.contracts())
        .append(" condors by index level at expiry on ")
        .append(condor.expiry());
    text.append(
        todayMissing.isEmpty()
            ? " and today."
            : "; today's curve is missing: " + todayMissing + ".");
    text.append(" Strikes ")
        .append(number(condor.longPut()))
        .append(", ")
        .append(number(condor.shortPut()))
        .append(", ")
        .append(number(condor.shortCall()))
        .append(", ")
        .append(number(condor.longCall()))
        .append('.');
    condor
        .spot()
        .toOptional()
        .ifPresent(x -> text.append(" S* is ").append(number(x)).append('.'));
    return text.toString();
  }

  private static String number(double level) {
    return NumberText.of(Rounding.round(level, 0), "-");
  }

  private static ReportTable curveTable(int number, List<PayoffPoint> payoff) {
    return new TableBuilder<PayoffPoint>("payoffCurve" + number, "Numbers of the curves")
        .foldable()
        .number("Index level", POINTS, 2, PayoffPoint::spot)
        .number("At expiry", USD, 0, PayoffPoint::atExpiry)
        .figure("Today", USD, 0, PayoffPoint::today)
        .build(payoff, "");
  }

  static ReportTable markTable(String id, List<Mark> marks, List<Point> points) {
    return new TableBuilder<Mark>(id, "Numbers of the marks")
        .foldable()
        .text("Mark", Mark::label)
        .number("Level", POINTS, 2, Mark::level)
        .figure("Profit at expiry", USD, 0, m -> onCurve(m.level(), points))
        .build(marks, "");
  }

  /** Where the mark sits on the drawn expiry curve. */
  private static Figure onCurve(double level, List<Point> points) {
    for (int i = 1; i < points.size(); i++) {
      Point left = points.get(i - 1);
      Point right = points.get(i);
      if (left.spot() <= level && level <= right.spot() && left.spot() < right.spot()) {
        double share = (level - left.spot()) / (right.spot() - left.spot());
        return Figure.of(left.atExpiry() + share * (right.atExpiry() - left.atExpiry()));
      }
    }
    return Figure.missing("outside the chart");
  }
}
