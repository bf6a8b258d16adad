package io.nightcondor.ingest.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Waits until nobody writes into an inbox any more. Files that have not changed for a while are
 * quiet at the first look; otherwise two looks that far apart must see the same sizes and times.
 */
public final class InboxQuiet {

  private final Duration quiet;
  private final Duration longestWait;
  private final Path clockFolder;
  private final Sleeper sleeper;

  /**
   * @param quiet how long a file must not have changed; zero asks for nothing
   * @param longestWait how long to wait for that
   * @param clockFolder a folder where a file can be written, whose time is the file system's own:
   *     the host's clock may be ahead of or behind it
   */
  public InboxQuiet(Duration quiet, Duration longestWait, Path clockFolder, Sleeper sleeper) {
    this.quiet = quiet;
    this.longestWait = longestWait;
    this.clockFolder = clockFolder;
    this.sleeper = sleeper;
  }

  /**
   * A file at one look.
   *
   * @param bytes length
   * @param modified last change as the file system has it
   */
  private record Look(long bytes, FileTime modified) {}

  /**
   * Returns when the inbox is quiet; a folder that does not exist is.
   *
   * @throws InputChangingException if it is not quiet in time
   */
  public void await(Path inboxFolder) {
    if (quiet.isZero() || !Files.isDirectory(inboxFolder)) {
      return;
    }
    SortedMap<String, Look> before = look(inboxFolder);
    if (isOld(before)) {
      return;
    }
    Duration waited = Duration.ZERO;
    while (true) {
      sleep();
      waited = waited.plus(quiet);
      SortedMap<String, Look> after = look(inboxFolder);
      if (after.equals(before)) {
        return;
      }
      if (waited.compareTo(longestWait) >= 0) {
        throw changing(inboxFolder, before, after, waited);
      }
      before = after;
    }
  }

  private boolean isOld(SortedMap<String, Look> files) {
    Instant now = clock();
    return files.values().stream()
        .noneMatch(file -> file.modified().toInstant().plus(quiet).isAfter(now));
  }

  private Instant clock() {
    try {
      Path written = Files.createTempFile(clockFolder, ".clock", "");
      try {
        return Files.getLastModifiedTime(written).toInstant();
      } finally {
        Files.delete(written);
      }
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  private void sleep() {
    try {
      sleeper.sleep(quiet);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the inbox", stopped);
    }
  }

  private static SortedMap<String, Look> look(Path inboxFolder) {
    SortedMap<String, Look> files = new TreeMap<>();
    try {
      Files.walkFileTree(inboxFolder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          return isHidden(inboxFolder, folder)
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (!isHidden(inboxFolder, file)) {
            String name = inboxFolder.relativize(file).toString();
            files.put(name, new Look(attributes.size(), attributes.lastModifiedTime()));
          }
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path vanished, IOException failure) {
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException cannotList) {
      throw new UncheckedIOException(cannotList);
    }
    return files;
  }

  /** Transfers write into hidden files, which the manifest leaves out too. */
  private static boolean isHidden(Path inboxFolder, Path entry) {
    Path name = entry.getFileName();
    return !entry.equals(inboxFolder) && name != null && name.toString().startsWith(".");
  }

  private InputChangingException changing(
      Path inboxFolder,
      SortedMap<String, Look> before,
      SortedMap<String, Look> after,
      Duration waited) {
    TreeSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    List<String> changed =
        all.stream().filter(name -> !isSame(before, after, name)).toList();
    String name = changed.get(0);
    String more = changed.size() == 1 ? "" : ", and %d more files".formatted(changed.size() - 1);
    return new InputChangingException(
        "%s: '%s' had %s %d seconds ago and has %s now%s: still being written after %d seconds. Nothing was run; when the transfer has ended, run again."
            .formatted(
                inboxFolder,
                name,
                size(before, name),
                quiet.toSeconds(),
                size(after, name),
                more,
                waited.toSeconds()));
  }

  private static boolean isSame(
      SortedMap<String, Look> before, SortedMap<String, Look> after, String name) {
    Look first = before.get(name);
    return first != null && first.equals(after.get(name));
  }

  private static String size(SortedMap<String, Look> files, String name) {
    Look file = files.get(name);
    return file == null ? "nothing" : String.format(Locale.ROOT, "%,d bytes", file.bytes());
  }
}
