package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.CondorRow.PayoffPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Mark;
import io.nightcondor.reporting.table.ReportChart.MarkKind;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The payoff chart of each condor, with its numbers. */
final class PayoffCharts {

  static final String PROFIT = "Profit (USD)";

  private static final Series AT_EXPIRY = new Series("At expiry", "At expiry", Line.SOLID, Ink.INK);
  private static final Series TODAY =
      new Series("Today", "Today, on this session's smile", Line.DASHED, Ink.ACCENT);

  private PayoffCharts() {}

  /** A point of a curve that marks are read off. */
  record Level(double spot, double profit) {}

  static List<ReportChart> of(List<CondorRow> condors) {
    List<ReportChart> charts = new ArrayList<>();
    for (int i = 0; i < condors.size(); i++) {
      if (condors.get(i).payoff().size() >= 2) {
        charts.add(chart(i + 1, condors.get(i)));
      }
    }
    return charts;
  }

  private static ReportChart chart(int number, CondorRow condor) {
    String todayMissing = missingToday(condor.payoff());
    List<Mark> marks = marks(condor);
    List<Level> levels =
        condor.payoff().stream().map(p -> new Level(p.spot(), p.atExpiry())).toList();
    return new ReportChart(
        "payoff" + number,
        SafeText.oneLine("Profit by index level: " + condor.id()),
        description(condor, levels, todayMissing),
        Kind.PAYOFF,
        curveTable(number, condor.payoff()),
        todayMissing.isEmpty() ? List.of(AT_EXPIRY, TODAY) : List.of(AT_EXPIRY),
        PROFIT,
        marks,
        markTable("payoffMarks" + number, marks, levels),
        todayMissing.isEmpty() ? "" : "No curve for today: " + todayMissing + ".");
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

  private static String description(CondorRow condor, List<Level> levels, String todayMissing) {
    StringBuilder text = new StringBuilder("Profit in USD of ")
        .append(condor.contracts())
        .append(" condors by index level at expiry on ")
        .append(condor.expiry())
        .append(todayMissing.isEmpty() ? " and today: " : ": ")
        .append(words(levels.stream().mapToDouble(Level::profit).min().orElseThrow()))
        .append(" to ")
        .append(words(levels.stream().mapToDouble(Level::profit).max().orElseThrow()))
        .append(" at expiry; strikes ")
        .append(words(condor.longPut()))
        .append(", ")
        .append(words(condor.shortPut()))
        .append(", ")
        .append(words(condor.shortCall()))
        .append(", ")
        .append(words(condor.longCall()));
    condor.spot().toOptional().ifPresent(x -> text.append("; S* is ").append(words(x)));
    return text.append('.').toString();
  }

  private static String words(double number) {
    return ChartParts.words(number, 0);
  }

  private static ReportTable curveTable(int number, List<PayoffPoint> payoff) {
    return new TableBuilder<PayoffPoint>("payoffCurve" + number, "Numbers of the curves")
        .foldable()
        .number("Index level", POINTS, 2, PayoffPoint::spot)
        .number(AT_EXPIRY.column(), USD, 0, PayoffPoint::atExpiry)
        .figure(TODAY.column(), USD, 0, PayoffPoint::today)
        .build(payoff, "");
  }

  static ReportTable markTable(String id, List<Mark> marks, List<Level> levels) {
    return new TableBuilder<Mark>(id, "Numbers of the marks")
        .foldable()
        .text("Mark", Mark::label)
        .number("Level", POINTS, 2, Mark::level)
        .figure("Profit at expiry", USD, 0, m -> onCurve(m.level(), levels))
        .build(marks, "");
  }

  /** Where the mark sits on the drawn expiry curve. */
  private static Figure onCurve(double level, List<Level> levels) {
    for (int i = 1; i < levels.size(); i++) {
      Level left = levels.get(i - 1);
      Level right = levels.get(i);
      if (left.spot() <= level && level <= right.spot() && left.spot() < right.spot()) {
        double share = (level - left.spot()) / (right.spot() - left.spot());
        return Figure.of(left.profit() + share * (right.profit() - left.profit()));
      }
    }
    return Figure.missing("outside the chart");
  }
}
