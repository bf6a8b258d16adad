package io.nightcondor.app.command.setup;

import io.nightcondor.app.config.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at who else may read the folders that a night writes into. */
final class FolderCheckups {

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
