package io.nightcondor.analytics.backtest.report;

import io.nightcondor.analytics.backtest.BacktestInput;
import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SettingRow;
import io.nightcondor.analytics.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Settings of a back-test by their keys in the configuration. */
final class Configured {

  private static final String COMMISSION = "commission.option";

  private Configured() {}

  static List<SettingRow> of(BacktestInput input, StudyRules rules) {
    EntryRules entry = input.entry();
    return List.of(
        row("from", input.from().toString()),
        row("to", input.to().toString()),
        row("equity", plain(input.equity())),
        row("day", entry.day().name()),
        row("daysToExpiry", Integer.toString(entry.days())),
        row("shortDelta", plain(entry.shortDelta())),
        row("wing", plain(entry.widthShare())),
        row("leastCredit", plain(entry.leastCredit())),
        row("risk", plain(entry.riskShare())),
        row(
            "commission",
            input.rules().rules().stream()
                .filter(rule -> rule.key().equals(COMMISSION))
                .map(rule -> rule.value())
                .findFirst()
                .orElse("")),
        row("dividendYield", plain(input.model().dividendYield())),
        row("volLevel", plain(input.model().shareOfIndex())),
        row(
            "policies",
            input.policies().stream().map(Policy::name).collect(Collectors.joining(", "))),
        row("seed", Long.toString(rules.seed())));
  }

  private static SettingRow row(String key, String value) {
    return new SettingRow("backtest." + key, value);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
