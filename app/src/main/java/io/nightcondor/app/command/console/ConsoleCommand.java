package io.nightcondor.app.command.console;

import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.LogSilence;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: where it prints and how much. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    footerHeading = "%nExamples:%n",
    parameterListHeading = "%n",
    optionListHeading = "%n")
public abstract class ConsoleCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but what went wrong, and JSON that was asked for.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print the log on standard error too, and faults with their whole trace.")
  private boolean verbose;

  @Option(names = Tint.OFF, description = "No colours; so does NO_COLOR in the environment.")
  private boolean colourless;

  private final PrintWriter nowhere = new PrintWriter(Writer.nullWriter());

  /** Does what the arguments say. */
  protected abstract ExitCode execute();

  @Override
  public final Integer call() {
    LogSilence.untilThereIsAFile(); // not sooner: help needs no log, and setting one up takes time
    ExitCode code = execute();
    spec.commandLine().getOut().flush();
    err().flush();
    return code.number();
  }

  /** For words to a person; they go nowhere if the command is to be quiet. */
  protected PrintWriter out() {
    return quiet ? nowhere : spec.commandLine().getOut();
  }

  /** For what went wrong. */
  protected PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Prints facts as JSON, also when the command is to be quiet: they were asked for. */
  protected void facts(Object facts) {
    spec.commandLine().getOut().println(Facts.json(facts));
  }

  /** JSON that is made already. */
  protected PrintWriter document() {
    return spec.commandLine().getOut();
  }

  protected Tint tint() {
    return Tint.of(!colourless && !quiet);
  }

  /** How a run tells of its steps. */
  protected Terminal terminal() {
    return new Terminal(
        out(),
        !quiet && Terminal.isInteractive(),
        verbose ? Optional.of(new LogEcho(err())) : Optional.empty());
  }

  public boolean isVerbose() {
    return verbose;
  }

  /** Whether an option stands among the arguments. */
  protected boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** A complaint about the arguments, to be thrown. */
  protected ParameterException usage(String complaint) {
    return new ParameterException(spec.commandLine(), complaint);
  }
}
