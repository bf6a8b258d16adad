package io.nightcondor.app.config;

import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.tail.TailWindows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code risk}, the windows of past moves, and the {@code limits} of a book. */
final class RiskReader {

  /** Keys of the policy that a book may have of its own. */
  private static final String LIMITS = "limits.";

  private RiskReader() {}

  /** Only what is given counts as configuration, so that an older file keeps its hash. */
  static TailWindows windows(Section top, SettingsHash hash) {
    TailWindows standard = TailWindows.DEFAULT;
    Section section = top.optional(ConfigurationKey.RISK);
    int days = section.whole(ConfigurationKey.HISTORY_DAYS);
    if (section.has(ConfigurationKey.HISTORY_DAYS)) {
      hash.add("risk.historyDays", days);
    }
    if (!section.has(ConfigurationKey.STRESSED_FROM)
        && !section.has(ConfigurationKey.STRESSED_TO)) {
      return new TailWindows(days, standard.stressedFrom(), standard.stressedTo());
    }
    LocalDate from = date(section, ConfigurationKey.STRESSED_FROM);
    LocalDate to = date(section, ConfigurationKey.STRESSED_TO);
    if (to.isBefore(from)) {
      throw section.wrong("stressedTo", to.toString(), "a date from stressedFrom on, " + from);
    }
    hash.add("risk.stressedFrom", from.toString()).add("risk.stressedTo", to.toString());
    return new TailWindows(days, from, to);
  }

  /** Both dates stand, or none. */
  private static LocalDate date(Section section, ConfigurationKey key) {
    section.required(key);
    return section.date(key);
  }

  /**
   * A book's policy with the limits that are its own.
   *
   * @param path of the book among the values that count as configuration
   */
  static Policy limits(Section book, Policy policy, SettingsHash hash, String path) {
    if (!book.has(ConfigurationKey.BOOK_LIMITS)) {
      return policy;
    }
    Map<String, PolicyKey> known = new TreeMap<>();
    Arrays.stream(PolicyKey.values())
        .filter(key -> key.key().startsWith(LIMITS))
        .forEach(key -> known.put(key.key().substring(LIMITS.length()), key));
    Section section = book.among(ConfigurationKey.BOOK_LIMITS, known.keySet());
    Policy limited = policy;
    for (Map.Entry<String, PolicyKey> limit : known.entrySet()) {
      if (section.has(limit.getKey())) {
        String expected = limit.getValue().expected();
        String value = section.text(limit.getKey(), expected);
        if (!limit.getValue().accepts(value)) {
          throw section.wrong(limit.getKey(), value, expected);
        }
        limited = limited.withOverride(limit.getValue().key(), value);
        hash.add(path + "." + limit.getValue().key(), Double.parseDouble(value));
      }
    }
    return limited;
  }
}
