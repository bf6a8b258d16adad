package io.nightcondor.app.config;

import io.nightcondor.ingest.admission.AdmissionLimits;
import java.time.Duration;
import java.util.Set;

/** Reads {@code admission} and {@code inbox}: what is taken for a session's file, and when. */
final class AdmissionReader {

  private static final Set<String> ADMISSION = Set.of(
      "partialBelow",
      "partialSessions",
      "partialMinimum",
      "unchangedAbove",
      "forwardMove",
      "wipedAbove",
      "mixedAbove");
  private static final Set<String> INBOX = Set.of("quietSeconds", "waitSeconds");

  private static final int MOST_SESSIONS = 250;
  private static final int DEFAULT_QUIET_SECONDS = 2;
  private static final int DEFAULT_WAIT_SECONDS = 300;
  private static final int MOST_QUIET_SECONDS = 600;
  private static final int MOST_WAIT_SECONDS = 36_000;

  private AdmissionReader() {}

  static AdmissionLimits limits(String file, Section top, SettingsHash hash) {
    AdmissionLimits standard = AdmissionLimits.standard();
    AdmissionLimits limits = top.has("admission")
        ? limits(Section.of(file, "admission", top.node("admission", ""), ADMISSION), standard)
        : standard;
    hash.add("admission.partialBelow", limits.partialBelow())
        .add("admission.partialSessions", limits.partialSessions())
        .add("admission.partialMinimum", limits.partialMinimum())
        .add("admission.unchangedAbove", limits.unchangedAbove())
        .add("admission.forwardMove", limits.forwardMove())
        .add("admission.wipedAbove", limits.wipedAbove())
        .add("admission.mixedAbove", limits.mixedAbove());
    return limits;
  }

  private static AdmissionLimits limits(Section section, AdmissionLimits standard) {
    int sessions = sessions(section, "partialSessions", standard.partialSessions(), MOST_SESSIONS);
    return new AdmissionLimits(
        fraction(section, "partialBelow", standard.partialBelow()),
        sessions,
        sessions(
            section, "partialMinimum", Math.min(standard.partialMinimum(), sessions), sessions),
        fraction(section, "unchangedAbove", standard.unchangedAbove()),
        fraction(section, "forwardMove", standard.forwardMove()),
        fraction(section, "wipedAbove", standard.wipedAbove()),
        fraction(section, "mixedAbove", standard.mixedAbove()));
  }

  private static double fraction(Section section, String key, double fallback) {
    String expected = "a fraction from 0 to 1, such as " + fallback;
    return section.has(key) ? section.number(key, 0, 1, expected) : fallback;
  }

  private static int sessions(Section section, String key, int fallback, int most) {
    String expected = "whole sessions from 1 to %d, such as %d".formatted(most, fallback);
    return section.has(key) ? section.whole(key, 1, most, expected) : fallback;
  }

  static InboxSettings inbox(String file, Section top) {
    int quiet = DEFAULT_QUIET_SECONDS;
    int wait = DEFAULT_WAIT_SECONDS;
    if (top.has("inbox")) {
      Section section = Section.of(file, "inbox", top.node("inbox", ""), INBOX);
      quiet = seconds(section, "quietSeconds", quiet, MOST_QUIET_SECONDS);
      wait = seconds(section, "waitSeconds", wait, MOST_WAIT_SECONDS);
    }
    return new InboxSettings(Duration.ofSeconds(quiet), Duration.ofSeconds(wait));
  }

  private static int seconds(Section section, String key, int fallback, int most) {
    String expected = "whole seconds from 0 to %d, such as %d".formatted(most, fallback);
    return section.has(key) ? section.whole(key, 0, most, expected) : fallback;
  }
}
