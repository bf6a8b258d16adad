package io.nightcondor.reporting.mail;

import java.util.Locale;

/**
 * A report file that a recipient asked for.
 *
 * @param name as attached
 * @param bytes its size
 * @param path where it is in the workspace
 * @param attached false if the mail would be too large with it
 */
public record Enclosure(String name, long bytes, String path, boolean attached) {

  private static final long KILO = 1024;

  /** Its size as people read it. */
  String size() {
    if (bytes < KILO) {
      return bytes + " bytes";
    }
    return bytes < KILO * KILO
        ? String.format(Locale.ROOT, "%s KB", (bytes + KILO / 2) / KILO)
        : String.format(
            Locale.ROOT,
            "%s.%s MB",
            bytes / (KILO * KILO),
            bytes % (KILO * KILO) * 10 / (KILO * KILO));
  }
}
