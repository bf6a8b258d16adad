package io.nightcondor.app.command.install;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The file from which Java takes the program's classes as it left them after a rehearsal, instead
 * of loading and checking each again. Java refuses it if it was made by another Java, for other
 * options or other jars, and then loads them.
 */
final class StartUpCache {

  /** Commands do not know the entry but by its name. */
  private static final String ENTRY = "io.nightcondor.app.NightCondor";

  private static final String AHEAD_OF_TIME = ".aot";

  private static final String SIZE = ".size";

  private static final Pattern KINDS = Pattern.compile("\\.(jsa|aot)(\\.size)?$");

  private static final int LINES_SHOWN = 5;

  private static final double MEGABYTE = 1e6;

  private final Path file;

  /** @param file to make; its ending says of which kind */
  StartUpCache(Path file) {
    this.file = file;
  }

  /**
   * Rehearses, puts the cache in its place and removes those of earlier programs; says what was
   * made.
   */
  String make() throws IOException, InterruptedException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    // written beside it and renamed: who starts the program meanwhile sees the old one or the new
    Path part = Files.createTempFile(folder, ".part-", "");
    Path work = Files.createTempDirectory("nightcondor-prepare-");
    try {
      Files.delete(part); // Java wants to make the file itself
      rehearse(part, work);
      try (FileChannel written = FileChannel.open(part)) {
        written.force(true);
      }
      // the launcher takes a cache only while its size is the one beside it
      Path size = folder.resolve(file.getFileName() + SIZE);
      Files.deleteIfExists(size);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(size, Files.size(file) + "\n");
    } finally {
      Files.deleteIfExists(part);
      FileSystemUtils.deleteRecursively(work);
    }
    removeThoseOfOtherPrograms(folder);
    return "%s: start-up cache of %.0f MB".formatted(file, Files.size(file) / MEGABYTE);
  }

  private void rehearse(Path part, Path work) throws IOException, InterruptedException {
    Path log = work.resolve("log");
    Process process = new ProcessBuilder(command(part, work.resolve("workspace")))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    // whoever stops this process stops the rehearsal too
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-rehearsal"));
    int exit = process.waitFor();
    if (exit != 0 || !Files.isReadable(part)) {
      throw new RehearsalException("""
          the night that the start-up cache is made from ended with %d, expected 0 and a cache. \
          The program works without one; its last lines are
          %s""".formatted(exit, lastLines(log)));
    }
  }

  /** This process again, with the options that the launcher gave it. */
  private List<String> command(Path part, Path workspace) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith(use()))
        .forEach(command::add);
    command.add(keep() + part);
    command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), ENTRY));
    command.addAll(List.of("prepare", "--rehearse", workspace.toString()));
    return command;
  }

  private boolean isAheadOfTime() {
    return file.toString().endsWith(AHEAD_OF_TIME);
  }

  private String use() {
    return isAheadOfTime() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
  }

  private String keep() {
    return isAheadOfTime() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
  }

  private static String lastLines(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }

  /** A name is that of the Java, a minus, the program's id and the ending. */
  private void removeThoseOfOtherPrograms(Path folder) throws IOException {
    String name = file.getFileName().toString();
    String own = name.substring(name.lastIndexOf('-'), name.lastIndexOf('.') + 1);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path other : all.toList()) {
        String otherName = other.getFileName().toString();
        if (KINDS.matcher(otherName).find() && !otherName.contains(own)) {
          Files.delete(other);
        }
      }
    }
  }
}
