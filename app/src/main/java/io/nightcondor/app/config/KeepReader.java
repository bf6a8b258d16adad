package io.nightcondor.app.config;

import java.nio.file.Path;
import java.util.Set;

/** Reads {@code backup} and {@code disk}: how the store is kept. No figure depends on it. */
final class KeepReader {

  private static final Set<String> BACKUP = Set.of("keep", "folder");
  private static final Set<String> DISK = Set.of("freeMegabytes");

  private static final int DEFAULT_KEEP = 14;
  private static final int MOST_KEEP = 3650;
  private static final int DEFAULT_FREE_MEGABYTES = 200;
  private static final int MOST_FREE_MEGABYTES = 1_000_000;
  private static final long MEGABYTE = 1_000_000;

  private KeepReader() {}

  static KeepSettings read(String file, Section top, Path folder) {
    int keep = DEFAULT_KEEP;
    String backups = "backups";
    if (top.has("backup")) {
      Section section = Section.of(file, "backup", top.node("backup", ""), BACKUP);
      String nights = "whole nights from 0 to %d, such as %d".formatted(MOST_KEEP, DEFAULT_KEEP);
      keep = section.has("keep") ? section.whole("keep", 0, MOST_KEEP, nights) : keep;
      backups = section.optionalText("folder", "a folder, best on another disk").orElse(backups);
    }
    int free = DEFAULT_FREE_MEGABYTES;
    if (top.has("disk")) {
      Section section = Section.of(file, "disk", top.node("disk", ""), DISK);
      String expected = "whole megabytes from 0 to %d, such as %d"
          .formatted(MOST_FREE_MEGABYTES, DEFAULT_FREE_MEGABYTES);
      free = section.has("freeMegabytes")
          ? section.whole("freeMegabytes", 0, MOST_FREE_MEGABYTES, expected)
          : free;
    }
    return new KeepSettings(keep, folder.resolve(backups), free * MEGABYTE);
  }
}
