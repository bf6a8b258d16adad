package io.nightcondor.app.config;

import java.nio.file.Path;

/**
 * How the store is kept.
 *
 * @param backups nights of which a backup is kept, 0 for none
 * @param backupFolder where they are
 * @param freeBytes that a disk must have before a run begins, 0 if nobody is to look
 */
public record KeepSettings(int backups, Path backupFolder, long freeBytes) {}
