package io.nightcondor.app.keep;

import io.nightcondor.app.config.KeepSettings;
import io.nightcondor.app.config.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Room on the disks of a workspace for one more run: three times what the last ones left, because a
 * night may be revised and reports stand twice while they are replaced.
 */
final class Room {

  private static final int TIMES = 3;
  private static final long MEGABYTE = 1_000_000;

  private final Workspace workspace;
  private final KeepSettings settings;

  Room(Workspace workspace, KeepSettings settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  /** What one run needs on one disk. */
  private record Need(String folders, long bytes) {
    Need and(Need other) {
      return new Need(folders + ", " + other.folders(), bytes + other.bytes());
    }
  }

  /** Throws if a disk has too little; does nothing if the configuration asks for none. */
  void check() {
    if (settings.freeBytes() == 0) {
      return;
    }
    Map<FileStore, Need> needs = new LinkedHashMap<>();
    StoreFiles files = new StoreFiles(workspace);
    long database = size(files.database());
    long reports = files.reported().isEmpty() ? 0 : lastReports(files);
    int nights = Math.max(1, files.reported().size());
    need(needs, workspace.data(), database / nights);
    need(needs, workspace.reports(), reports);
    need(needs, workspace.outbox(), reports / 2);
    if (settings.backups() > 0) {
      need(needs, settings.backupFolder(), database / TIMES); // one is written, packed
    }
    need(needs, workspace.logs(), 0);
    needs.forEach(this::check);
  }

  private void check(FileStore disk, Need need) {
    long wanted = Math.max(settings.freeBytes(), TIMES * need.bytes());
    long free;
    try {
      free = disk.getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(disk + ": its free room cannot be read", e);
    }
    if (free < wanted) {
      throw new StoreRefusedException(
          StoreRefusedException.Reason.CANNOT_CREATE,
          "%s: %s free on the disk of %s, expected %s: three times what a run leaves there, disk.freeMegabytes at least. Nothing was run; make room and run again."
              .formatted(workspace.root(), megabytes(free), need.folders(), megabytes(wanted)),
          List.of("prune --keep 60 --dry-run"));
    }
  }

  private static String megabytes(long bytes) {
    return "%.1f MB".formatted(bytes / (double) MEGABYTE);
  }

  private static void need(Map<FileStore, Need> needs, Path folder, long bytes) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there)) {
      there = Optional.ofNullable(there.getParent()).orElseThrow();
    }
    try {
      needs.merge(
          Files.getFileStore(there),
          new Need(String.valueOf(folder.getFileName()), bytes),
          Need::and);
    } catch (IOException e) {
      throw new UncheckedIOException(there + ": its disk cannot be asked", e);
    }
  }

  private long lastReports(StoreFiles files) {
    Path last = workspace
        .reports()
        .resolve(files.reported().get(files.reported().size() - 1).toString());
    try (Stream<Path> all = Files.walk(last)) {
      return all.filter(Files::isRegularFile).collect(Collectors.summingLong(Room::size));
    } catch (IOException e) {
      throw new UncheckedIOException(last + ": cannot be listed", e);
    }
  }

  private static long size(Path file) {
    return file.toFile().length(); // 0 if it is not there
  }
}
