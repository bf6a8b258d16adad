package io.nightcondor.app.config;

import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.tail.TailWindows;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code risk}, the windows of past moves, and the {@code limits} of a book. */
final class RiskReader {

  private static final Set<String> RISK = Set.of("historyDays", "stressedFrom", "stressedTo");
  private static final int LEAST_DAYS = 60;
  private static final int MOST_DAYS = 5000;

  /** Keys of the policy that a book may have of its own. */
  private static final String LIMITS = "limits.";

  private RiskReader() {}

  /** Only what is given counts as configuration, so that an older file keeps its hash. */
  static TailWindows windows(String file, Section top, SettingsHash hash) {
    TailWindows standard = TailWindows.DEFAULT;
    if (!top.has("risk")) {
      return standard;
    }
    Section section = Section.of(file, "risk", top.node("risk", ""), RISK);
    int days = standard.days();
    if (section.has("historyDays")) {
      String expected =
          "whole days from %d to %d, such as %d".formatted(LEAST_DAYS, MOST_DAYS, days);
      days = section.whole("historyDays", LEAST_DAYS, MOST_DAYS, expected);
      hash.add("risk.historyDays", days);
    }
    if (!section.has("stressedFrom") && !section.has("stressedTo")) {
      return new TailWindows(days, standard.stressedFrom(), standard.stressedTo());
    }
    LocalDate from = date(section, "stressedFrom", standard.stressedFrom());
    LocalDate to = date(section, "stressedTo", standard.stressedTo());
    if (to.isBefore(from)) {
      throw section.wrong("stressedTo", to.toString(), "a date from stressedFrom on, " + from);
    }
    hash.add("risk.stressedFrom", from.toString()).add("risk.stressedTo", to.toString());
    return new TailWindows(days, from, to);
  }

  private static LocalDate date(Section section, String key, LocalDate example) {
    String expected = "a date such as " + example;
    String text = section.text(key, expected);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw section.wrong(key, text, expected);
    }
  }

  /**
   * A book's policy with the limits that are its own.
   *
   * @param path of the book among the values that count as configuration
   */
  static Policy limits(
      String file, String where, Section book, Policy policy, SettingsHash hash, String path) {
    if (!book.has("limits")) {
      return policy;
    }
    Map<String, PolicyKey> known = new TreeMap<>();
    Arrays.stream(PolicyKey.values())
        .filter(key -> key.key().startsWith(LIMITS))
        .forEach(key -> known.put(key.key().substring(LIMITS.length()), key));
    Section section = Section.of(file, where + ".limits", book.node("limits", ""), known.keySet());
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
