package io.nightcondor.app.config;

import java.nio.file.Path;

/** Reads {@code backup} and {@code disk}: how the store is kept. No figure depends on it. */
final class KeepReader {

  private static final long MEGABYTE = 1_000_000;

  private KeepReader() {}

  /** @param folder that relative names are in */
  static KeepSettings read(Section top, Path folder) {
    Section backup = top.optional(ConfigurationKey.BACKUP);
    Section disk = top.optional(ConfigurationKey.DISK);
    return new KeepSettings(
        backup.whole(ConfigurationKey.BACKUP_KEEP),
        folder.resolve(backup.text(ConfigurationKey.BACKUP_FOLDER)),
        disk.whole(ConfigurationKey.DISK_FREE) * MEGABYTE);
  }
}
