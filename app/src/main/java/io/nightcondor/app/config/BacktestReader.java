package io.nightcondor.app.config;

import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.model.ModelRules;
import io.nightcondor.analytics.backtest.report.EventChoice;
import io.nightcondor.analytics.policy.Policy;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code backtest}. */
final class BacktestReader {

  private BacktestReader() {}

  /** @param policies presets and the user's own */
  static BacktestSettings read(Section top, Map<String, Policy> policies) {
    Section section = top.optional(ConfigurationKey.BACKTEST);
    double commission = section.number(ConfigurationKey.BACKTEST_COMMISSION);
    EventChoice standard = EventChoice.DEFAULT;
    return new BacktestSettings(
        section.number(ConfigurationKey.BACKTEST_EQUITY),
        new EntryRules(
            DayOfWeek.valueOf(section.choice(ConfigurationKey.BACKTEST_DAY)),
            section.whole(ConfigurationKey.BACKTEST_DAYS),
            section.number(ConfigurationKey.BACKTEST_DELTA),
            section.number(ConfigurationKey.BACKTEST_WING),
            section.number(ConfigurationKey.BACKTEST_CREDIT),
            section.number(ConfigurationKey.BACKTEST_RISK)),
        commission,
        new ModelRules(
            section.number(ConfigurationKey.BACKTEST_YIELD),
            section.number(ConfigurationKey.BACKTEST_LEVEL)),
        BacktestSettings.charged(chosen(section, policies), commission),
        new EventChoice(
            standard.gdp(),
            standard.cpi(),
            standard.ppi(),
            section.text(ConfigurationKey.BACKTEST_FIRST_RATE),
            section.text(ConfigurationKey.BACKTEST_SECOND_RATE),
            section.text(ConfigurationKey.BACKTEST_OFFERINGS)),
        section.whole(ConfigurationKey.BACKTEST_SEED));
  }

  private static List<Policy> chosen(Section section, Map<String, Policy> policies) {
    if (!section.has(ConfigurationKey.BACKTEST_POLICIES)) {
      Stream<String> own =
          policies.keySet().stream().filter(name -> !Policy.presets().contains(name));
      return Stream.concat(Policy.presets().stream(), own)
          .flatMap(name -> Stream.ofNullable(policies.get(name)))
          .toList();
    }
    List<Policy> chosen = new ArrayList<>();
    for (String name : section.textsOrNone(ConfigurationKey.BACKTEST_POLICIES)) {
      Policy policy = policies.get(name);
      if (policy == null) {
        throw section.wrong(
            ConfigurationKey.BACKTEST_POLICIES.word(),
            name,
            "a preset or a name under policies; the nearest is '%s'"
                .formatted(NearestKey.of(name, policies.keySet())));
      }
      if (chosen.contains(policy)) {
        throw section.wrong(ConfigurationKey.BACKTEST_POLICIES.word(), name, "each policy once");
      }
      chosen.add(policy);
    }
    return chosen;
  }
}
