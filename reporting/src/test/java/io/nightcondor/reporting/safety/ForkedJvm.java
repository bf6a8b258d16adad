package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class of the tests in a process of its own. */
final class ForkedJvm {

  private ForkedJvm() {}

  /** The JDK of this process. */
  static Path thisJdk() {
    return Path.of(System.getProperty("java.home"));
  }

  /**
   * What it printed, after it ended well.
   *
   * @param folder for the files that hold its output
   */
  static String run(
      Path jdk,
      List<String> options,
      Class<?> main,
      List<String> arguments,
      Path folder,
      long minutes)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "jvm", ".out");
    Path err = Files.createTempFile(folder, "jvm", ".err");
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    command.addAll(options);
    command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath(), main.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
    if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("%s: %s", options, Files.readString(err)).isZero();
    return Files.readString(out);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
