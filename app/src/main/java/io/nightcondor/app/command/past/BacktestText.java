package io.nightcondor.app.command.past;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.Interval;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.app.command.console.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A back-test on a terminal. */
final class BacktestText {

  private static final int WIDE = 26;

  private BacktestText() {}

  static List<String> lines(BacktestPack pack) {
    List<String> lines = new ArrayList<>();
    lines.add("Back-test %s to %s, %d sessions, %d condors; prices come from a model. Run %s."
        .formatted(
            pack.from(),
            pack.to(),
            pack.condors().sessions(),
            pack.condors().sold(),
            pack.runHash()));
    lines.add("");
    TextTable table = new TextTable(
        List.of(
            "policy", "return a year", "worst fall", "hedge cost a year", "losing days", "orders"),
        List.of(WIDE, WIDE, WIDE, WIDE, WIDE, WIDE));
    pack.policies().stream().findFirst().ifPresent(alone -> table.row(alone(alone)));
    pack.policies().stream().skip(1).forEach(policy -> table.row(row(policy)));
    lines.addAll(table.lines());
    lines.add("");
    pack.readings().forEach(lines::add);
    return lines;
  }

  /** Condors without a hedge have no figures of one. */
  private static List<String> alone(PolicyFigures policy) {
    return List.of(
        policy.policy(),
        interval(policy.returnAYear()),
        percent(policy.drawdown().value()),
        "-",
        "-",
        "-");
  }

  private static List<String> row(PolicyFigures policy) {
    return List.of(
        policy.policy(),
        interval(policy.returnAYear()),
        percent(policy.drawdown().value()),
        interval(policy.hedgeCostShare()),
        percent(policy.ratioOnLosingDays()),
        Integer.toString(policy.decisions()));
  }

  private static String interval(Interval interval) {
    return interval.low() instanceof Figure.Known
        ? "%s (%s to %s)"
            .formatted(percent(interval.value()), percent(interval.low()), percent(interval.high()))
        : percent(interval.value());
  }

  private static String percent(Figure share) {
    return share instanceof Figure.Known known
        ? String.format(Locale.ROOT, "%.1f %%", 100 * known.value())
        : "-";
  }
}
