package io.nightcondor.app.command.console;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;

/** Spells commands the way the user calls the program, ready to be copied. */
public final class Invocation {

  private Invocation() {}

  /** Runs, resumes or repairs the night of a session. */
  public static String run(LocalDate session, Path workspace) {
    return "%s run --date %s%s".formatted(program(), session, workspace(workspace));
  }

  /** Runs the night of the last session that has closed. */
  public static String run(Path workspace) {
    return program() + " run" + workspace(workspace);
  }

  public static String status(Path workspace) {
    return program() + " status" + workspace(workspace);
  }

  /**
   * Any other command.
   *
   * @param words its name and arguments, quoted where need be
   */
  public static String of(String words, Path workspace) {
    return program() + " " + words + workspace(workspace);
  }

  public static String configCheck(Path workspace) {
    return program() + " config check" + workspace(workspace);
  }

  /** The launcher says how it was called; without it, a jar is named that Java was called with. */
  public static String program() {
    String launcher = System.getProperty("nightcondor.command", "");
    if (!launcher.isEmpty()) {
      return quoted(launcher);
    }
    String classPath = System.getProperty("java.class.path", "");
    return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
        ? "java -jar " + quoted(classPath)
        : "nightcondor";
  }

  private static String workspace(Path workspace) {
    String path = workspace.toString();
    return path.isEmpty() || path.equals(".") ? "" : " --workspace " + quoted(path);
  }

  public static String quoted(String text) {
    return text.matches("[A-Za-z0-9_./:+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
