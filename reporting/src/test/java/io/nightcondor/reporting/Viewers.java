package io.nightcondor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs that people open reports with. {@code -Dviewers=required} fails where one is not
 * installed, {@code -Dviewers=none} leaves them out; without it a test is skipped for want of one.
 */
public final class Viewers {

  private static final String CHOICE = System.getProperty("viewers", "");

  private Viewers() {}

  /** The program's name if it can be started. */
  public static String program(String name) {
    Assumptions.assumeFalse(CHOICE.equals("none"), "viewers are left out");
    boolean found = List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, name)));
    if (CHOICE.equals("required")) {
      assertThat(found).as("%s is required here and not installed", name).isTrue();
    }
    Assumptions.assumeTrue(found, name + " is not installed");
    return name;
  }
}
