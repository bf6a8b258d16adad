package io.nightcondor.app.command.manual;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the launcher {@code bin/nightcondor} reads from the environment; commands do not know it.
 */
final class Launcher {

  static final Map<String, String> VARIABLES = variables();

  private Launcher() {}

  private static Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(
        "NIGHTCONDOR_JAVA",
        "The program java to use, version 17 or newer; else that of JAVA_HOME, else the one on the PATH.");
    variables.put(
        "NIGHTCONDOR_JAVA_OPTS",
        "Options for it, parted by blanks, such as -Xmx8g for many books: a heap of up to 8 GB, and both"
            + " of Java's compilers. Without it the heap is up to a quarter of the machine's memory, and"
            + " the first compiler alone works, which is the sooner done with a few books.");
    return variables;
  }
}
