package io.nightcondor.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher of the unpacked tar.gz, with a Java that only says how it was called, and the real
 * one.
 */
class LauncherIT {

  /** Prints its process and what it was called with, one a line, and ends with 42. */
  private static final String ECHO = "echo \"pid $$\"; printf '%s\\n' \"$@\"; exit 42\n";

  @TempDir
  private static Path folder;

  private static Path home;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path blanks = Files.createDirectories(folder.resolve("with some blanks"));
    home = Installed.unpack(blanks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "17.0.15+6", "21.0.2", "25.0.3+9-LTS"})
  void givenJavaThatWillDo_whenCalled_thenItBecomesItWithArgumentsAndExitCode(String version)
      throws IOException, InterruptedException {
    Path java = java(version);
    Launched run = launched(Map.of("NIGHTCONDOR_JAVA", java.toString()), "run", "a b", "*");
    assertThat(run.exit()).as(run.err()).isEqualTo(42);
    // exec: a signal to the launcher is one to the program
    assertThat(run.out()).startsWith("pid " + run.pid() + "\n");
    assertThat(run.out()).endsWith("io.nightcondor.app.NightCondor\nrun\na b\n*\n");
    assertThat(run.out()).contains("\n-cp\n" + home + "/lib/nightcondor.jar\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_402", "11.0.22", "16.0.2"})
  void givenOldJava_whenCalled_thenOneLineAndExit78(String version)
      throws IOException, InterruptedException {
    Path java = java(version);
    Launched run = launched(Map.of("NIGHTCONDOR_JAVA", java.toString()), "help");
    assertThat(run.exit()).isEqualTo(78);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("""
            nightcondor: no Java that will do, expected version 17 or newer: NIGHTCONDOR_JAVA has %s, version %s.
            nightcondor: Nothing was run; install one, or let NIGHTCONDOR_JAVA name its program java.
            """.formatted(java, version));
  }

  @Test
  void givenOldJavaHome_whenPathHasNewerOne_thenThatIsTaken()
      throws IOException, InterruptedException {
    Path old = java("11.0.22");
    Path newer = java("17.0.15");
    Launched run = launched(
        Map.of(
            "JAVA_HOME",
            old.getParent().getParent().toString(),
            "PATH",
            newer.getParent() + ":/usr/bin:/bin"),
        "help");
    assertThat(run.exit()).as(run.err()).isEqualTo(42);
    assertThat(run.out()).contains("/cache/17.0.15-");
  }

  @Test
  void givenNoJava_whenCalled_thenItSaysWhereItLooked() throws IOException, InterruptedException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    script(tools.resolve("readlink"), "exec /usr/bin/readlink \"$@\"\n");
    Launched run = launched(Map.of("JAVA_HOME", "/nowhere", "PATH", tools.toString()), "help");
    assertThat(run.exit()).isEqualTo(78);
    assertThat(run.err()).contains("JAVA_HOME has no program /nowhere/bin/java; PATH has none.");
  }

  @Test
  void givenSymbolicLinkOnPath_whenCalled_thenItsLinesSayItsName()
      throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("usr-local-bin"));
    Path link =
        Files.createSymbolicLink(bin.resolve("nightcondor"), home.resolve("bin/nightcondor"));
    String java = java("17.0.15").toString();
    Launched onPath = Launched.run(
        Map.of("NIGHTCONDOR_JAVA", java, "PATH", bin + ":/usr/bin:/bin"), link.toString(), "help");
    assertThat(onPath.out()).contains("\n-Dnightcondor.command=nightcondor\n");
    Launched elsewhere = Launched.run(Map.of("NIGHTCONDOR_JAVA", java), link.toString(), "help");
    assertThat(elsewhere.out()).contains("\n-Dnightcondor.command=" + link + "\n");
  }

  @Test
  void givenOptionsOfTheUser_whenCalled_thenTheyComeLastAndReplaceTheCollector()
      throws IOException, InterruptedException {
    Launched run = launched(
        Map.of(
            "NIGHTCONDOR_JAVA",
            java("17.0.15").toString(),
            "NIGHTCONDOR_JAVA_OPTS",
            "-Xmx8g -XX:+UseG1GC"),
        "help");
    assertThat(run.out())
        .contains("\n-Xmx8g\n-XX:+UseG1GC\n-cp\n")
        .doesNotContain("UseSerialGC")
        .as("many books want the second compiler")
        .doesNotContain("TieredStopAtLevel");
  }

  @Test
  void givenRealJava_whenMistyped_thenUsageErrorGoesThrough()
      throws IOException, InterruptedException {
    Launched run =
        launched(Map.of("NIGHTCONDOR_JAVA", Installed.JAVA.toString()), "no-such-command");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no-such-command");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--version", "no-such-command"})
  void givenWordsThatNeedNoNight_whenCalled_thenNeitherSpringNorALogIsLoaded(String word)
      throws IOException, InterruptedException {
    Path classes = folder.resolve("classes-of" + word);
    launched(
        Map.of(
            "NIGHTCONDOR_JAVA",
            Installed.JAVA.toString(),
            "NIGHTCONDOR_JAVA_OPTS",
            "-Xlog:class+load:file=" + classes),
        word);
    assertThat(Files.readString(classes))
        .contains("io.nightcondor.app.command.RootCommand")
        .doesNotContain("org.springframework.", "ch.qos.logback.");
  }

  @Test
  void givenCacheOfNoUse_whenCalled_thenItStartsWithoutAWord()
      throws IOException, InterruptedException {
    Map<String, String> shown = Map.of(
        "NIGHTCONDOR_JAVA",
        Installed.JAVA.toString(),
        "NIGHTCONDOR_JAVA_OPTS",
        "-XshowSettings:properties");
    Matcher cache = Pattern.compile("nightcondor\\.cache = (.*)")
        .matcher(launched(shown, "--version").err());
    assertThat(cache.find()).isTrue();
    Path file = Path.of(cache.group(1));
    String[] question = {"status", "--workspace", folder.resolve("nowhere").toString()};
    Launched without = launched(Map.of("NIGHTCONDOR_JAVA", Installed.JAVA.toString()), question);
    cache(file, "no cache at all\n");
    Launched with = launched(Map.of("NIGHTCONDOR_JAVA", Installed.JAVA.toString()), question);
    uncache(file);
    assertThat(with.exit()).isEqualTo(without.exit()).isEqualTo(78);
    assertThat(with.out()).isEqualTo(without.out());
    assertThat(with.err()).isEqualTo(without.err()).contains("no such file");
  }

  @ParameterizedTest
  @CsvSource({"status, true", "help, false", "run, true"})
  void givenStartUpCache_whenCalled_thenOptionsFitTheCommand(String command, boolean cached)
      throws IOException, InterruptedException {
    Path java = java("25.0.3+9-LTS");
    String id = Files.readString(home.resolve("lib/program-id")).strip();
    Path cache = home.resolve("cache/25.0.3+9-LTS-" + id + ".aot");
    cache(cache, "whole");
    Launched run = launched(Map.of("NIGHTCONDOR_JAVA", java.toString()), command);
    Files.writeString(cache, "cut");
    Launched cut = launched(Map.of("NIGHTCONDOR_JAVA", java.toString()), command);
    uncache(cache);
    assertThat(cut.out()).doesNotContain("AOTCache");
    assertThat(run.out()).contains("\n-XX:TieredStopAtLevel=1\n");
    assertThat(run.out().contains("\n-XX:AOTCache=" + cache + "\n")).isEqualTo(cached);
  }

  private static void cache(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.writeString(Path.of(file + ".size"), content.length() + "\n");
  }

  private static void uncache(Path file) throws IOException {
    Files.delete(file);
    Files.delete(Path.of(file + ".size"));
  }

  private static Launched launched(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = home.resolve("bin/nightcondor").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Launched.run(environment, command);
  }

  /**
   * Those with a build number tell their version in a file, the others only when they are asked.
   */
  private static Path java(String version) throws IOException {
    Path java = folder.resolve("java " + version + "/bin/java");
    boolean file = version.contains("+");
    String answer =
        "[ \"$1\" != -version ] || { echo 'openjdk version \"%s\" 2026-01-01' >&2; exit 0; }\n"
            .formatted(version);
    script(java, (file ? "" : answer) + ECHO);
    if (file) {
      Files.writeString(
          java.resolve("../../release").normalize(),
          "JAVA_VERSION=\"%s\"\nJAVA_RUNTIME_VERSION=\"%s\"\n".formatted(version, version));
    }
    return java;
  }

  private static void script(Path file, String lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + lines, StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
