package io.nightcondor.analytics.backtest.report;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SensitivityRow;
import io.nightcondor.analytics.pack.backtest.ClaimRow;
import io.nightcondor.analytics.pack.backtest.EventRow;
import io.nightcondor.analytics.pack.backtest.Interval;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.analytics.pack.backtest.WorstDayRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the figures say, in sentences; losses first. */
final class Readings {

  private Readings() {}

  static List<String> of(
      List<PolicyFigures> policies,
      List<WorstDayRow> worstDays,
      List<ClaimRow> claims,
      List<EventRow> events,
      List<SensitivityRow> sensitivity) {
    List<String> readings = new ArrayList<>();
    PolicyFigures alone = policies.get(0);
    readings.add(
        "Without a hedge the condors returned %s a year; the worst fall took %s of the peak (%s), the worst day %s USD."
            .formatted(
                interval(alone.returnAYear()),
                percent(alone.drawdown().value()),
                fall(alone),
                whole(alone.worstDay())));
    sensitivity(sensitivity, readings);
    long rises = worstDays.stream().filter(day -> day.spxReturn() > 0).count();
    readings.add(
        "On %d of the %d worst days of the condors the SPX rose: what gains when it falls has no answer to those."
            .formatted(rises, worstDays.size()));
    policies.stream().skip(1).forEach(policy -> readings.add(hedge(policy, alone)));
    long supported = claims.stream().filter(row -> isInside(row)).count();
    readings.add(
        "Of %d comparisons with public claims %d lie inside the claim; none of the claims comes with a back-test of its own."
            .formatted(claims.size(), supported));
    events(events, readings);
    return readings;
  }

  private static void sensitivity(List<SensitivityRow> rows, List<String> readings) {
    if (rows.size() < 2) {
      return;
    }
    SensitivityRow lowest = rows.get(0);
    SensitivityRow highest = rows.get(rows.size() - 1);
    readings.add(
        "The level of the model's vols decides much of this: at %s of the index the unhedged condors return %s a year, at %s of it %s."
            .formatted(
                level(lowest),
                percent(Figure.of(lowest.returnAYear())),
                level(highest),
                percent(Figure.of(highest.returnAYear()))));
  }

  private static String level(SensitivityRow row) {
    return String.format(Locale.ROOT, "%.2f", row.shareOfIndex());
  }

  private static String hedge(PolicyFigures policy, PolicyFigures alone) {
    return "%s: the hedge %s %s a year; the worst fall is %s instead of %s, and on the condors' losing days it gave back %s of the loss, on the worst twentieth of days %s."
        .formatted(
            policy.policy(),
            policy.hedgeCostShare().value().toOptional().orElse(0) > 0 ? "cost" : "earned",
            size(policy.hedgeCostShare()),
            percent(policy.drawdown().value()),
            percent(alone.drawdown().value()),
            percent(policy.ratioOnLosingDays()),
            percent(policy.ratioOnWorstDays()));
  }

  private static void events(List<EventRow> events, List<String> readings) {
    long found = events.stream()
        .flatMap(row -> row.measures().stream())
        .filter(row -> row.measure().equals("hedge"))
        .filter(row -> row.falseDiscovery().toOptional().orElse(1) < 0.05)
        .count();
    readings.add(
        found == 0
            ? "Around no family of events does a hedge do better or worse than on random sessions, once it is counted how many were tried."
            : "Around %d of %d families and policies the hedge differs from random sessions at 5 %%, counting how many were tried."
                .formatted(found, events.size()));
  }

  private static boolean isInside(ClaimRow row) {
    double ours = row.ours().value().toOptional().orElse(Double.NEGATIVE_INFINITY);
    return row.from() <= ours && ours <= row.to();
  }

  private static String fall(PolicyFigures policy) {
    if (policy.trough().isEmpty()) {
      return "no fall";
    }
    return "%s to %s, %s"
        .formatted(
            policy.peak().map(Object::toString).orElse("the start"),
            policy.trough().get(),
            policy.recovery().map(day -> "recovered on " + day).orElse("not recovered"));
  }

  /** A cost without its sign. */
  private static String size(Interval cost) {
    boolean earned = cost.value().toOptional().orElse(0) < 0;
    return earned
        ? interval(new Interval(
            cost.value().map(value -> -value),
            cost.high().map(value -> -value),
            cost.low().map(value -> -value)))
        : interval(cost);
  }

  private static String interval(Interval interval) {
    return interval.low() instanceof Figure.Known
        ? "%s (%s to %s)"
            .formatted(percent(interval.value()), percent(interval.low()), percent(interval.high()))
        : percent(interval.value());
  }

  private static String percent(Figure share) {
    return share instanceof Figure.Known known
        ? String.format(Locale.ROOT, "%.1f %%", 100 * known.value() + 0.0)
        : "an unknown share";
  }

  private static String whole(Figure usd) {
    return usd instanceof Figure.Known known
        ? String.format(Locale.ROOT, "%,.0f", known.value())
        : "unknown";
  }
}
