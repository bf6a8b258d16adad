package io.nightcondor.app.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The program as its tar.gz brings it, with the start-up cache that whoever installs it makes: a
 * process starts with less work than from the single jar.
 */
public final class Installed {

  /** That of the tests. */
  public static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static final Path TARBALL = Path.of(System.getProperty("nightcondor.tarball"));

  private static final Path LAUNCHER = prepared();

  private Installed() {}

  public static Path launcher() {
    return LAUNCHER;
  }

  /** Unpacks the program into an existing folder; the folder that it makes there. */
  static Path unpack(Path into) throws IOException, InterruptedException {
    run("tar", "xzf", TARBALL.toString(), "-C", into.toString());
    try (Stream<Path> unpacked = Files.list(into)) {
      return unpacked.findFirst().orElseThrow();
    }
  }

  private static Path prepared() {
    try {
      Path folder = Path.of(System.getProperty("nightcondor.installed"));
      FileSystemUtils.deleteRecursively(folder);
      Path launcher = unpack(Files.createDirectory(folder)).resolve("bin/nightcondor");
      run(launcher.toString(), "prepare");
      return launcher;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Launched run = Launched.run(Map.of("NIGHTCONDOR_JAVA", JAVA.toString()), command);
    if (run.exit() != 0) {
      throw new IllegalStateException(
          "%s ended with %d: %s".formatted(List.of(command), run.exit(), run.err()));
    }
  }
}
