package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.SmileCurveRow;
import io.nightcondor.analytics.pack.MarketPanel.SmilePointRow;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Implied vol by moneyness, a line for each expiry. */
final class SmileCharts {

  /** Lines that can be told apart. */
  static final int LINES = 6;

  private static final List<Line> DASHES = List.of(Line.SOLID, Line.DASHED, Line.DOTTED);

  private static final List<Ink> INKS =
      List.of(Ink.INK, Ink.ACCENT, Ink.GOOD, Ink.WARN, Ink.BAD, Ink.SOFT);

  private static final String MONEYNESS = "Moneyness";
  private static final double ATM = 1;
  private static final int PERCENT = 100;

  private SmileCharts() {}

  /** None without a smile of two points. */
  static List<ReportChart> of(List<SmileCurveRow> all) {
    List<SmileCurveRow> curves =
        all.stream().filter(curve -> curve.points().size() >= 2).limit(LINES).toList();
    if (curves.isEmpty()) {
      return List.of();
    }
    List<String> names = names(curves);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      series.add(
          new Series(names.get(i), names.get(i), DASHES.get(i % DASHES.size()), INKS.get(i)));
    }
    return List.of(new ReportChart(
        "smileChart",
        "Implied vol by moneyness",
        description(curves),
        Kind.LINES,
        table(curves, names),
        series,
        "Implied vol (% a year)",
        List.of(),
        ChartParts.noMarks("smileChart"),
        missing(all, curves)));
  }

  private static String name(SmileCurveRow curve) {
    return SafeText.oneLine(curve.root() + " " + curve.expiry());
  }

  /** Of the columns beside the first. */
  private static List<String> names(List<SmileCurveRow> curves) {
    List<String> all = Stream.concat(Stream.of(MONEYNESS), curves.stream().map(SmileCharts::name))
        .toList();
    return UniqueNames.of(all).subList(1, all.size());
  }

  /** Each smile at whole percents of its forward, so that all share one axis. */
  private static ReportTable table(List<SmileCurveRow> curves, List<String> names) {
    int low = (int) Math.ceil(PERCENT
        * curves.stream().mapToDouble(c -> c.points().get(0).moneyness()).min().orElseThrow());
    int high = (int) Math.floor(PERCENT
        * curves.stream()
            .mapToDouble(c -> c.points().get(c.points().size() - 1).moneyness())
            .max()
            .orElseThrow());
    TableBuilder<Integer> table = new TableBuilder<Integer>("smilePoints", "Numbers of the smiles")
        .note(
            "The fitted smiles between their lowest and highest quoted strikes, read off at whole percents of the forward between the points of the pack.")
        .foldable()
        .number(MONEYNESS, "strike, % of the forward", 0, place -> place);
    for (int i = 0; i < curves.size(); i++) {
      List<SmilePointRow> points = curves.get(i).points();
      table.percent(names.get(i), 2, place -> vol(points, (double) place / PERCENT));
    }
    return table.build(IntStream.rangeClosed(low, high).boxed().toList(), "");
  }

  private static Figure vol(List<SmilePointRow> points, double moneyness) {
    for (int i = 1; i < points.size(); i++) {
      SmilePointRow left = points.get(i - 1);
      SmilePointRow right = points.get(i);
      if (left.moneyness() <= moneyness && moneyness <= right.moneyness()) {
        double share = (moneyness - left.moneyness()) / (right.moneyness() - left.moneyness());
        return Figure.of(left.vol() + share * (right.vol() - left.vol()));
      }
    }
    return Figure.missing("not quoted");
  }

  private static String description(List<SmileCurveRow> curves) {
    return "Implied vol by strike in per cent of the forward; at the forward itself: "
        + curves.stream()
            .map(c -> name(c) + " " + atTheForward(c))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static String atTheForward(SmileCurveRow curve) {
    return vol(curve.points(), ATM) instanceof Figure.Known vol
        ? ChartParts.words(PERCENT * vol.value(), 2) + " %"
        : "not quoted";
  }

  private static String missing(List<SmileCurveRow> all, List<SmileCurveRow> drawn) {
    List<SmileCurveRow> left = all.stream().filter(c -> !drawn.contains(c)).toList();
    return left.isEmpty()
        ? ""
        : "Not drawn: " + left.stream().map(SmileCharts::name).collect(Collectors.joining(", "))
            + ".";
  }
}
