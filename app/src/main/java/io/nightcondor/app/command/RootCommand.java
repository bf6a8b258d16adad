package io.nightcondor.app.command;

import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.ProgramVersion;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's command line. Parsing, help and usage errors need nothing but this. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "nightcondor",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description = "The nightly risk run for SPX iron condors protected by a layered VIX hedge.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "1:unexpected fault; the last lines say what to type",
      "2:usage",
      "3:completed with failed books, too many rejected rows, or a mail that is not sent or whose fate is unknown",
      "4:status only: a limit of a book is nearly broken on the last night",
      "5:status only: a limit of a book is broken on the last night",
      "65:input refused; of verify: a report is not what its manifest says",
      "66:input missing",
      "75:another run holds the workspace; try again later",
      "78:configuration wrong",
      "143:stopped by SIGTERM; the same command goes on"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nightcondor demo",
      "      writes an example workspace to ./demo and runs its four nights",
      "  nightcondor run --date 2024-08-05 --workspace demo",
      "  nightcondor status --workspace demo",
      "  nightcondor explain arbor --workspace demo",
      "  nightcondor mail --preview look --workspace demo",
      "  nightcondor send --date 2024-08-05 --book arbor --workspace demo",
      "  nightcondor validate --workspace demo demo/inbox/2024-08-05/*.csv",
      "  nightcondor verify demo/reports"
    })
public final class RootCommand implements Runnable {

  private static final int FRAMES_SHOWN = 8;

  @Spec
  private CommandSpec spec;

  private RootCommand() {}

  /**
   * Parses the arguments and does what they say; the exit code.
   *
   * @param clock asked for the default date only
   */
  public static int execute(String[] arguments, PrintWriter out, PrintWriter err, Clock clock) {
    CommandLine line = new CommandLine(new RootCommand())
        .addSubcommand(new RunCommand(clock))
        .addSubcommand(new DemoCommand())
        .addSubcommand(new StatusCommand())
        .addSubcommand(new ExplainCommand())
        .addSubcommand(new MailCommand())
        .addSubcommand(new SendCommand())
        .addSubcommand(new ValidateCommand(clock))
        .addSubcommand(new VerifyCommand());
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      err.println("nightcondor: unexpected fault: " + failure);
      Arrays.stream(failure.getStackTrace())
          .limit(FRAMES_SHOWN)
          .forEach(at -> err.println("  at " + at));
      err.println("to try again, type:");
      err.println("  "
          + Invocation.program()
          + " "
          + Arrays.stream(arguments).map(Invocation::quoted).collect(Collectors.joining(" ")));
      return ExitCode.UNEXPECTED.number();
    });
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing, expected run, validate, demo, status, explain, mail, send or verify");
  }

  /** Says the version. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"nightcondor " + ProgramVersion.get()};
    }
  }
}
