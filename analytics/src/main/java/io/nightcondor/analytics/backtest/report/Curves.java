package io.nightcondor.analytics.backtest.report;

import io.nightcondor.analytics.backtest.result.EquityCurve;
import io.nightcondor.analytics.backtest.result.EquityCurve.Point;
import io.nightcondor.analytics.backtest.result.PolicyDays;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CurvePoint;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CurveValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Equity and drawdown of all policies on the same sessions. */
final class Curves {

  /** Points of each policy; those of the others are added, so that every extreme stays. */
  private static final int POINTS = 400;

  private Curves() {}

  static List<CurvePoint> of(double equity, List<PolicyDays> runs) {
    List<EquityCurve> curves =
        runs.stream().map(run -> EquityCurve.of(equity, run.days())).toList();
    Set<LocalDate> kept = new TreeSet<>();
    curves.forEach(
        curve -> curve.thinned(POINTS).points().forEach(point -> kept.add(point.session())));
    List<CurvePoint> points = new ArrayList<>();
    List<Point> first = curves.get(0).points();
    for (int i = 0; i < first.size(); i++) {
      if (kept.contains(first.get(i).session())) {
        int at = i;
        points.add(new CurvePoint(
            first.get(i).session(),
            curves.stream()
                .map(curve -> curve.points().get(at))
                .map(point -> new CurveValue(point.equity(), point.drawdown()))
                .toList()));
      }
    }
    return points;
  }
}
