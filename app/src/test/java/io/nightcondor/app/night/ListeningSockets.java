package io.nightcondor.app.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks again and again at the sockets on which this process can be reached, as the kernel lists
 * them.
 */
final class ListeningSockets {

  private static final Path SELF = Path.of("/proc/self");
  private static final List<String> TABLES = List.of("tcp", "tcp6");

  /** State of a socket that waits for callers, and the columns of the table. */
  private static final String LISTEN = "0A";

  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final long PAUSE_MILLISECONDS = 20;

  private final Set<String> before;
  private final Set<String> opened = new TreeSet<>();
  private final Thread thread;
  private volatile boolean closed;
  private volatile int looks;

  private ListeningSockets() {
    before = now();
    thread = new Thread(this::look, "sockets");
    thread.start();
  }

  static ListeningSockets watch() {
    return new ListeningSockets();
  }

  /** False where the kernel lists nothing. */
  static boolean areListed() {
    return Files.isReadable(SELF.resolve("net/tcp6"));
  }

  private void look() {
    while (!closed) {
      Set<String> found = now();
      found.removeAll(before);
      opened.addAll(found);
      looks = looks + 1;
      try {
        Thread.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Inodes of this process' listening sockets; those of other processes are passed over. */
  private static Set<String> now() {
    Set<String> listening = new TreeSet<>();
    if (!areListed()) {
      return listening;
    }
    try {
      for (String table : TABLES) {
        for (String line : Files.readAllLines(SELF.resolve("net").resolve(table))) {
          String[] columns = line.strip().split("\\s+");
          if (columns.length > INODE && columns[STATE].equals(LISTEN)) {
            listening.add("socket:[" + columns[INODE] + "]");
          }
        }
      }
      try (Stream<Path> open = Files.list(SELF.resolve("fd"))) {
        listening.retainAll(open.map(ListeningSockets::target).collect(Collectors.toSet()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return listening;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  int looks() {
    return looks;
  }

  /** Those that were not there at first; to be asked after closing. */
  Set<String> opened() {
    return opened;
  }

  void close() throws InterruptedException {
    closed = true;
    thread.join();
  }
}
