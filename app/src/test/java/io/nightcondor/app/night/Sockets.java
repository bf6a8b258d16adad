package io.nightcondor.app.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sockets that this process listens on, as Linux has them. */
final class Sockets {

  private static final Path OWN = Path.of("/proc/self/fd");
  private static final String LISTENING = "0A";
  private static final int LOCAL = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private Sockets() {}

  static boolean areKnown() {
    return Files.isDirectory(OWN);
  }

  /** Their local addresses. */
  static Set<String> listening() {
    Set<String> own = own();
    Set<String> found = new TreeSet<>();
    for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      try (Stream<String> lines = Files.lines(Path.of(table))) {
        lines
            .skip(1)
            .map(line -> line.strip().split("\\s+"))
            .filter(cells -> cells[STATE].equals(LISTENING) && own.contains(cells[INODE]))
            .forEach(cells -> found.add(cells[LOCAL]));
      } catch (NoSuchFileException noSuchProtocol) {
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static Set<String> own() {
    try (Stream<Path> descriptors = Files.list(OWN)) {
      return descriptors
          .map(Sockets::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring("socket:[".length(), target.length() - 1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
