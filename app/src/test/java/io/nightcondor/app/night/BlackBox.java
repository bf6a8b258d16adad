package io.nightcondor.app.night;

import io.nightcondor.app.install.Installed;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The installed program in a process of its own. What it is at stands in its lock file. */
public final class BlackBox {

  private static final long LONGEST_MINUTES = 5;
  private static final long THREADS_SECONDS = 5;

  /** SIGKILL is 9, SIGTERM is 15; a process that a signal ended exits with 128 more. */
  public static final int KILLED = 137;

  public static final int TERMINATED = 143;

  /** SIGINT is 2. */
  public static final int INTERRUPTED = 130;

  private final Process process;
  private final Path out;
  private final Path err;

  private BlackBox(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  public static BlackBox start(String... arguments) {
    return startWith(List.of(), arguments);
  }

  /** As {@link #start}, with options of the JVM beside those of the launcher. */
  public static BlackBox startWith(List<String> jvmOptions, String... arguments) {
    return launch(List.of(), jvmOptions, arguments);
  }

  /** As {@link #start}, by another command, such as one that takes rights away. */
  static BlackBox startBy(List<String> by, String... arguments) {
    return launch(by, List.of(), arguments);
  }

  /** Of the single jar, as Java has it by itself. */
  public static BlackBox startJar(Path jar, String... arguments) {
    return start(List.of(Installed.JAVA.toString(), "-jar", jar.toString()), List.of(), arguments);
  }

  private static BlackBox launch(List<String> by, List<String> jvmOptions, String... arguments) {
    List<String> command = new ArrayList<>(by);
    command.add(Installed.launcher().toString());
    return start(command, jvmOptions, arguments);
  }

  private static BlackBox start(
      List<String> program, List<String> jvmOptions, String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("nightcondor", ".out");
      Path err = Files.createTempFile("nightcondor", ".err");
      out.toFile().deleteOnExit();
      err.toFile().deleteOnExit();
      ProcessBuilder builder = new ProcessBuilder(command)
          .redirectInput(new File("/dev/null"))
          .redirectOutput(out.toFile())
          .redirectError(err.toFile());
      builder.environment().put("NIGHTCONDOR_JAVA", Installed.JAVA.toString());
      builder.environment().put("NIGHTCONDOR_JAVA_OPTS", String.join(" ", jvmOptions));
      return new BlackBox(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** Processor time that it has used so far; none once it has ended. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Whether it has ended. */
  public boolean isOver() {
    return !process.isAlive();
  }

  /** Waits until the run is at a step; false if it ended before. */
  public boolean reaches(String step, Path workspace) throws InterruptedException {
    while (process.isAlive()) {
      if (step(workspace).equals(step)) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return false;
  }

  /** The step that stands in the lock file; empty if none does. */
  public static String step(Path workspace) {
    try {
      return Files.readString(workspace.resolve("data/nightcondor.lock"))
          .lines()
          .filter(line -> line.startsWith("step "))
          .map(line -> line.substring("step ".length()))
          .findFirst()
          .orElse("");
    } catch (NoSuchFileException notYetThere) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly();
  }

  /** SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** SIGINT, as Ctrl-C sends it. */
  public void interrupt() throws IOException, InterruptedException {
    signal("INT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).inheritIO().start();
    if (kill.waitFor() != 0) {
      throw new IllegalStateException("no signal to " + pid());
    }
  }

  /** Waits for the end; the exit code. */
  public int exit() throws InterruptedException {
    return exit(LONGEST_MINUTES);
  }

  /** Waits for the end, so many minutes at the longest; the exit code. */
  public int exit(long longestMinutes) throws InterruptedException {
    if (!process.waitFor(longestMinutes, TimeUnit.MINUTES)) {
      printThreads();
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor(); // it would hold its files, and the disk below them
      throw new IllegalStateException(
          "no end after %d minutes: %s%s".formatted(longestMinutes, out(), err()));
    }
    return process.exitValue();
  }

  /** A Java process answers SIGQUIT with what its threads are at, on its standard output. */
  private void printThreads() throws InterruptedException {
    try {
      signal("QUIT");
      TimeUnit.SECONDS.sleep(THREADS_SECONDS);
      System.out.println(out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String out() {
    return read(out);
  }

  public String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
