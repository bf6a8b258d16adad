package io.nightcondor.app.command.setup;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at room and rights of the folders that a night writes into. */
final class FolderCheckups {

  private static final long MEBIBYTE = 1024L * 1024L;

  /** The demo's four nights of three books take about a third of it. */
  private static final long LEAST_ROOM = 64 * MEBIBYTE;

  private static final int NIGHTS_OF_ROOM = 3;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String UMASK = "Umask:";

  private static final Set<PosixFilePermission> OTHERS = Set.of(
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.OTHERS_WRITE,
      PosixFilePermission.OTHERS_EXECUTE);

  private final Workspace workspace;

  FolderCheckups(Workspace workspace) {
    this.workspace = workspace;
  }

  List<Checkup> all() {
    List<Checkup> all = new ArrayList<>();
    long needed = needed();
    Path logs = workspace.logs();
    for (Path folder :
        List.of(workspace.data(), workspace.reports(), workspace.root().resolve("backups"), logs)) {
      all.add(room(folder, needed));
    }
    boolean open = isOpen(workspace.root());
    all.add(
        open
            ? Checkup.warn(
                "workspace",
                "others may enter it: " + mode(workspace.root()),
                "chmod o-rwx " + workspace.root())
            : Checkup.ok("workspace", "closed to others: " + mode(workspace.root())));
    all.add(data());
    all.add(umask(open));
    return all;
  }

  /** Store and largest night, so many times over. */
  private long needed() {
    long largest = 0;
    if (Files.isDirectory(workspace.reports())) {
      try (Stream<Path> nights = Files.list(workspace.reports())) {
        largest = nights.mapToLong(FolderCheckups::size).max().orElse(0);
      } catch (IOException e) {
        throw new UncheckedIOException(workspace.reports() + ": cannot be listed", e);
      }
    }
    return Math.max(LEAST_ROOM, NIGHTS_OF_ROOM * (largest + size(workspace.data())));
  }

  private static long size(Path folder) {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed", e);
    }
  }

  Checkup room(Path folder, long needed) {
    String subject = "room of " + workspace.root().relativize(folder);
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there)) {
      there = Objects.requireNonNull(there.getParent());
    }
    if (!Files.isWritable(there)) {
      return Checkup.fail(
          ExitCode.CANNOT_CREATE,
          subject,
          there + " cannot be written",
          "give it to the user that runs the nights");
    }
    long usable = there.toFile().getUsableSpace();
    String finding = "%,d MiB are free, three nights need %,d MiB"
        .formatted(usable / MEBIBYTE, needed / MEBIBYTE);
    if (usable < needed / NIGHTS_OF_ROOM) {
      return Checkup.fail(ExitCode.CANNOT_CREATE, subject, finding, "make room on its disk");
    }
    return usable < needed
        ? Checkup.warn(subject, finding, "make room on its disk")
        : Checkup.ok(subject, finding);
  }

  private Checkup data() {
    Path data = workspace.data();
    if (!Files.exists(data)) {
      return Checkup.ok("data", "not there yet; the first run makes it, for its user alone");
    }
    return mode(data).endsWith("------")
        ? Checkup.ok("data", "for its user alone: " + mode(data))
        : Checkup.warn("data", "its mode is %s".formatted(mode(data)), "chmod 700 " + data);
  }

  private static Checkup umask(boolean open) {
    String umask = umask();
    boolean leavesOthers = !umask.isEmpty() && !umask.endsWith("7");
    if (open && leavesOthers) {
      return Checkup.warn(
          "umask",
          umask + ", so that others may read what is written",
          "umask 077, or UMask=0077 in the service");
    }
    return Checkup.ok("umask", umask.isEmpty() ? "not known on this system" : umask);
  }

  private static String umask() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(UMASK))
          .map(line -> line.substring(UMASK.length()).strip())
          .findFirst()
          .orElse("");
    } catch (IOException notLinux) {
      return "";
    }
  }

  private static boolean isOpen(Path folder) {
    return permissions(folder).stream().anyMatch(OTHERS::contains);
  }

  private static String mode(Path folder) {
    return PosixFilePermissions.toString(permissions(folder));
  }

  private static Set<PosixFilePermission> permissions(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": its mode cannot be read", e);
    }
  }
}
