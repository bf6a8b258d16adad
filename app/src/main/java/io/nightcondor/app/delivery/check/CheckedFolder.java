package io.nightcondor.app.delivery.check;

import io.nightcondor.app.delivery.check.Finding.Problem;
import io.nightcondor.ingest.inbox.FileHash;
import io.nightcondor.reporting.manifest.ListedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One folder that is being checked, and what lies directly in it. */
final class CheckedFolder {

  private final Path path;
  private final String prefix;
  private final Tally tally;
  private final SortedMap<String, Entry> entries;

  /** What a name stands for, links not followed. */
  enum Entry {
    FILE,
    FOLDER,
    OTHER
  }

  /** @param prefix of its names as they are told; empty or with a slash at the end */
  CheckedFolder(Path path, String prefix, Tally tally) {
    this.path = path;
    this.prefix = prefix;
    this.tally = tally;
    this.entries = list();
  }

  private SortedMap<String, Entry> list() {
    SortedMap<String, Entry> found = new TreeMap<>();
    try (Stream<Path> all = Files.list(path)) {
      for (Path entry : all.toList()) {
        found.put(entry.getFileName().toString(), kind(entry));
      }
    } catch (IOException | UncheckedIOException e) {
      tally.found(prefix.isEmpty() ? "." : prefix, Problem.UNREADABLE, "cannot be listed: " + e);
    }
    return found;
  }

  private static Entry kind(Path entry) {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return Entry.FOLDER;
    }
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) ? Entry.FILE : Entry.OTHER;
  }

  SortedMap<String, Entry> entries() {
    return entries;
  }

  /** The folder of that name in it. */
  CheckedFolder below(String name) {
    return new CheckedFolder(path.resolve(name), prefix + name + "/", tally);
  }

  Path file(String name) {
    return path.resolve(name);
  }

  void found(String name, Problem problem, String detail) {
    tally.found(prefix + name, problem, detail);
  }

  /** Holds a file against its entry in a manifest; true if it is the same. */
  boolean holds(ListedFile listed) {
    return is(listed.path(), listed.bytes(), listed.sha256());
  }

  private boolean is(String name, long bytes, String sha256) {
    if (!isFile(name)) {
      return false;
    }
    try {
      long length = Files.size(file(name));
      if (length != bytes) {
        found(name, Problem.CHANGED, "%d bytes, expected %d".formatted(length, bytes));
        return false;
      }
      if (!FileHash.of(file(name)).sha256().equals(sha256)) {
        found(name, Problem.CHANGED, "other bytes, expected SHA-256 " + sha256);
        return false;
      }
      tally.file(length);
      return true;
    } catch (IOException | UncheckedIOException e) {
      found(name, Problem.UNREADABLE, "cannot be read: " + e);
      return false;
    }
  }

  /** Whether a plain file of that name is there; notes it if not. */
  boolean isFile(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      found(name, Problem.MISSING, "not there, expected by the manifest");
      return false;
    }
    return switch (entry) {
      case FILE -> true;
      case FOLDER -> {
        found(name, Problem.CHANGED, "a folder, expected a file");
        yield false;
      }
      case OTHER -> {
        found(name, Problem.LINK, "a link or a device, expected a plain file; not followed");
        yield false;
      }
    };
  }

  /** Notes what no manifest lists. */
  void extra(String name) {
    if (entries.get(name) == Entry.OTHER) {
      found(name, Problem.LINK, "a link or a device that no manifest lists; not followed");
    } else {
      found(name, Problem.EXTRA, "not in the manifest");
    }
  }
}
