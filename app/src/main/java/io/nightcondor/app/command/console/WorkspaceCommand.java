package io.nightcondor.app.command.console;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.ExitCode;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A command about one workspace. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
public abstract class WorkspaceCommand extends ConsoleCommand {

  private static final String OPTION = "--workspace";
  private static final String VARIABLE = "NIGHTCONDOR_WORKSPACE";

  @Option(
      names = OPTION,
      paramLabel = "DIR",
      defaultValue = "${env:" + VARIABLE + ":-.}",
      description =
          "Folder with nightcondor.yaml and inbox; default: what NIGHTCONDOR_WORKSPACE says, else this one.")
  private Path folder;

  protected Workspace workspace() {
    return new Workspace(folder);
  }

  /** What says which folder that is. */
  protected String workspaceOrigin() {
    if (isGiven(OPTION)) {
      return "option " + OPTION;
    }
    return System.getenv(VARIABLE) == null ? "default" : "environment " + VARIABLE;
  }

  /** Does something with the configuration; says in a line why it cannot. */
  protected ExitCode configured(Configured.Work work) {
    return new Configured(workspace(), err()).with(work);
  }

  /** What the nights have stored. */
  protected StoredNights stored() {
    return new StoredNights(workspace(), out(), err());
  }
}
