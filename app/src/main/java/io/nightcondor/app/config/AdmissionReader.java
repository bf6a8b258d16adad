package io.nightcondor.app.config;

import io.nightcondor.ingest.admission.AdmissionLimits;
import java.time.Duration;

/** Reads {@code admission} and {@code inbox}: what is taken for a session's file, and when. */
final class AdmissionReader {

  private AdmissionReader() {}

  static AdmissionLimits limits(Section top, SettingsHash hash) {
    AdmissionLimits limits = limits(top.optional(ConfigurationKey.ADMISSION));
    hash.add("admission.partialBelow", limits.partialBelow())
        .add("admission.partialSessions", limits.partialSessions())
        .add("admission.partialMinimum", limits.partialMinimum())
        .add("admission.unchangedAbove", limits.unchangedAbove())
        .add("admission.forwardMove", limits.forwardMove())
        .add("admission.wipedAbove", limits.wipedAbove())
        .add("admission.mixedAbove", limits.mixedAbove());
    return limits;
  }

  private static AdmissionLimits limits(Section section) {
    int sessions = section.whole(ConfigurationKey.PARTIAL_SESSIONS);
    return new AdmissionLimits(
        section.number(ConfigurationKey.PARTIAL_BELOW),
        sessions,
        minimum(section, sessions),
        section.number(ConfigurationKey.UNCHANGED_ABOVE),
        section.number(ConfigurationKey.FORWARD_MOVE),
        section.number(ConfigurationKey.WIPED_ABOVE),
        section.number(ConfigurationKey.MIXED_ABOVE));
  }

  /** Not more sessions than the median is taken of. */
  private static int minimum(Section section, int sessions) {
    ConfigurationKey key = ConfigurationKey.PARTIAL_MINIMUM;
    int fallback = Math.min(Integer.parseInt(key.standard()), sessions);
    String expected = "whole sessions from 1 to %d, such as %d".formatted(sessions, fallback);
    return section.has(key) ? section.whole(key.word(), 1, sessions, expected) : fallback;
  }

  static InboxSettings inbox(Section top) {
    Section section = top.optional(ConfigurationKey.INBOX);
    return new InboxSettings(
        Duration.ofSeconds(section.whole(ConfigurationKey.QUIET_SECONDS)),
        Duration.ofSeconds(section.whole(ConfigurationKey.WAIT_SECONDS)));
  }
}
