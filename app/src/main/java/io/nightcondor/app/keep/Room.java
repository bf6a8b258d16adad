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
public final class Room {

  /** What frees most of it. */
  public static final String NEXT = "prune --keep 60 --dry-run";

  private static final int TIMES = 3;
  private static final long MEGABYTE = 1_000_000;

  private final Workspace workspace;
  private final KeepSettings settings;

  public Room(Workspace workspace, KeepSettings settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  /**
   * One disk.
   *
   * @param folders that are on it
   * @param free bytes
   * @param night bytes that a night leaves there
   * @param wanted bytes without which no run begins
   */
  public record Disk(String folders, long free, long night, long wanted) {

    /** Whether so many runs may begin, one after another. */
    public boolean suffices(int runs) {
      return free >= wanted + (runs - 1) * night;
    }

    /** In words. */
    public String words() {
      return "%s free on the disk of %s, expected %s: three times what a run leaves there, disk.freeMegabytes at least"
          .formatted(megabytes(free), folders, megabytes(wanted));
    }
  }

  /** Throws if a disk has too little. */
  void check() {
    disks().stream().filter(disk -> !disk.suffices(1)).findFirst().ifPresent(disk -> {
      throw new StoreRefusedException(
          StoreRefusedException.Reason.CANNOT_CREATE,
          "%s: %s. Nothing was run; make room and run again."
              .formatted(workspace.root(), disk.words()),
          List.of(NEXT));
    });
  }

  /** The disks that a run writes to; none if the configuration asks for no room. */
  public List<Disk> disks() {
    if (settings.freeBytes() == 0) {
      return List.of();
    }
    StoreFiles files = new StoreFiles(workspace);
    long database = size(files.database());
    long reports = files.reported().isEmpty() ? 0 : lastReports(files);
    int nights = Math.max(1, files.reported().size());
    Map<FileStore, Disk> disks = new LinkedHashMap<>();
    add(disks, workspace.data(), database / nights);
    add(disks, workspace.reports(), reports);
    add(disks, workspace.outbox(), reports / 2);
    if (settings.backups() > 0) {
      add(disks, settings.backupFolder(), database / TIMES); // one is written, packed
    }
    add(disks, workspace.logs(), 0);
    return List.copyOf(disks.values());
  }

  private void add(Map<FileStore, Disk> disks, Path folder, long bytes) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there)) {
      there = Optional.ofNullable(there.getParent()).orElseThrow();
    }
    try {
      FileStore store = Files.getFileStore(there);
      Disk other = disks.get(store);
      String name = String.valueOf(folder.getFileName());
      long night = bytes + (other == null ? 0 : other.night());
      disks.put(
          store,
          new Disk(
              other == null ? name : other.folders() + ", " + name,
              store.getUsableSpace(),
              night,
              Math.max(settings.freeBytes(), TIMES * night)));
    } catch (IOException e) {
      throw new UncheckedIOException(there + ": its disk cannot be asked", e);
    }
  }

  private static String megabytes(long bytes) {
    return "%.1f MB".formatted(bytes / (double) MEGABYTE);
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
