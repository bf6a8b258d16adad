package io.nightcondor.app.command;

import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.Tint;
import io.nightcondor.app.command.console.VersionText;
import io.nightcondor.app.command.file.ValidateCommand;
import io.nightcondor.app.command.file.VerifyCommand;
import io.nightcondor.app.command.install.PrepareCommand;
import io.nightcondor.app.command.keep.BackupCommand;
import io.nightcondor.app.command.keep.DbCommand;
import io.nightcondor.app.command.keep.PruneCommand;
import io.nightcondor.app.command.keep.RestoreCommand;
import io.nightcondor.app.command.look.DiffCommand;
import io.nightcondor.app.command.look.ExplainCommand;
import io.nightcondor.app.command.look.HistoryCommand;
import io.nightcondor.app.command.look.PaperCommand;
import io.nightcondor.app.command.look.StatusCommand;
import io.nightcondor.app.command.mail.MailCommand;
import io.nightcondor.app.command.mail.SendCommand;
import io.nightcondor.app.command.night.BackfillCommand;
import io.nightcondor.app.command.night.DemoCommand;
import io.nightcondor.app.command.night.RecoverCommand;
import io.nightcondor.app.command.night.RerunCommand;
import io.nightcondor.app.command.night.RunCommand;
import io.nightcondor.app.command.night.StopCommand;
import io.nightcondor.app.command.night.WorkerCommand;
import io.nightcondor.app.command.past.BacktestCommand;
import io.nightcondor.app.command.setup.ConfigCommand;
import io.nightcondor.app.command.setup.DoctorCommand;
import io.nightcondor.app.command.setup.VersionCommand;
import io.nightcondor.app.config.SecretWords;
import io.nightcondor.app.keep.IoFailure;
import io.nightcondor.app.run.ExitCode;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's command line. Parsing, help and usage errors need nothing but this. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = RootCommand.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
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
      "69:the mail server, the database, the broker or a worker cannot be reached; reports may be ready, the last lines say so",
      "73:nothing was begun: too little room on a disk, a file or folder that may not be written, or a database that is to be empty and is not",
      "74:the disk is full or fails, or rows of the store are missing; the last lines say what to type",
      "75:another run holds the workspace; try again later",
      "78:configuration wrong",
      "130, 143:stopped by SIGINT or SIGTERM; the same command goes on"
    },
    footerHeading = "%nExamples:%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  nightcondor demo",
      "      writes an example workspace to ./demo and runs its four nights",
      "  nightcondor run --date 2024-08-05 --workspace demo",
      "  nightcondor status --workspace demo",
      "  nightcondor explain arbor --workspace demo",
      "  nightcondor mail --preview look --workspace demo",
      "  nightcondor send --date 2024-08-05 --book arbor --workspace demo",
      "  nightcondor validate --workspace demo demo/inbox/2024-08-05/*.csv",
      "  nightcondor verify demo/reports",
      "  nightcondor backup --workspace demo",
      "  nightcondor config check --workspace demo",
      "  nightcondor doctor --workspace demo"
    })
public final class RootCommand implements Runnable {

  static final String NAME = "nightcondor";

  private static final int FRAMES_SHOWN = 8;

  /** A person copies an example before reading a list of options. */
  private static final List<String> EXAMPLES_FIRST = List.of(
      UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
      UsageMessageSpec.SECTION_KEY_SYNOPSIS,
      UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
      UsageMessageSpec.SECTION_KEY_DESCRIPTION,
      UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
      UsageMessageSpec.SECTION_KEY_FOOTER,
      UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
      UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
      UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
      UsageMessageSpec.SECTION_KEY_OPTION_LIST,
      UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
      UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
      UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
      UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

  @Spec
  private CommandSpec spec;

  private RootCommand() {}

  /**
   * Parses the arguments and does what they say; the exit code.
   *
   * @param clock asked for the default date only
   */
  public static int execute(String[] arguments, PrintWriter out, PrintWriter err, Clock clock) {
    Optional<String> secret = Arrays.stream(arguments)
        .flatMap(argument -> SecretWords.inArgument(argument).stream())
        .findFirst();
    if (secret.isPresent()) {
      refuse(secret.get(), err);
      return ExitCode.USAGE.number();
    }
    CommandLine line = model(clock);
    line.setOut(out);
    line.setErr(err);
    if (List.of(arguments).contains(Tint.OFF)) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
    line.setParameterExceptionHandler((wrong, given) -> {
      err.println(wrong.getMessage());
      UnmatchedArgumentException.printSuggestions(wrong, err);
      err.println("to see how it is used, type:");
      err.println("  "
          + Invocation.program()
          + wrong.getCommandLine().getCommandSpec().qualifiedName().substring(NAME.length())
          + " --help");
      return ExitCode.USAGE.number();
    });
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      Optional<IoFailure> disk = IoFailure.behind(failure);
      if (disk.isPresent()) {
        disk(disk.get(), arguments, err);
        return ExitCode.of(disk.get()).number();
      }
      boolean whole = command.getCommand() instanceof ConsoleCommand console && console.isVerbose();
      fault(failure, whole, arguments, err);
      return ExitCode.UNEXPECTED.number();
    });
    return line.execute(arguments);
  }

  /**
   * The command line without anything to do; manual pages and a shell's completion are made from it
   * too.
   */
  public static CommandLine model(Clock clock) {
    CommandLine line = new CommandLine(new RootCommand());
    commands(clock).forEach(line::addSubcommand);
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setHelpSectionKeys(EXAMPLES_FIRST);
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** Other users see the arguments of a process, and shells keep them. */
  private static void refuse(String name, PrintWriter err) {
    err.println(
        "argument '%s' holds a secret, which is not repeated here and has no place on a command line, where others see it; expected it in nightcondor.yaml as %s. Nothing was run."
            .formatted(name, SecretWords.PLACE));
    err.flush();
  }

  /** In the order of help. */
  private static List<ConsoleCommand> commands(Clock clock) {
    return List.of(
        new RunCommand(clock),
        new RerunCommand(),
        new BackfillCommand(clock),
        new StopCommand(),
        new RecoverCommand(),
        new WorkerCommand(),
        new StatusCommand(clock),
        new HistoryCommand(),
        new DiffCommand(),
        new ExplainCommand(),
        new PaperCommand(),
        new MailCommand(),
        new SendCommand(),
        new BacktestCommand(),
        new ValidateCommand(clock),
        new VerifyCommand(),
        new BackupCommand(clock),
        new RestoreCommand(clock),
        new PruneCommand(),
        new DbCommand(),
        new ConfigCommand(),
        new DoctorCommand(clock),
        new DemoCommand(),
        new VersionCommand(),
        new PrepareCommand((err, arguments) ->
            execute(arguments, new PrintWriter(Writer.nullWriter()), err, clock)));
  }

  private static void disk(IoFailure disk, String[] arguments, PrintWriter err) {
    String what = switch (disk.kind()) {
      case FULL -> "the disk is full (%s)".formatted(disk.words());
      case DENIED -> disk.words();
      case BROKEN -> "the disk fails (%s)".formatted(disk.words());
    };
    String when = switch (disk.kind()) {
      case FULL -> "when there is room again, type:";
      case DENIED -> "when that user has the right, type:";
      case BROKEN -> "when it is in order again, type:";
    };
    err.println("nightcondor: %s. What has its final name is whole.".formatted(what));
    again(when, arguments, err);
  }

  private static void fault(Exception failure, boolean whole, String[] arguments, PrintWriter err) {
    err.println("nightcondor: unexpected fault: " + failure);
    if (whole) {
      failure.printStackTrace(err);
    } else {
      Arrays.stream(failure.getStackTrace())
          .limit(FRAMES_SHOWN)
          .forEach(at -> err.println("  at " + at));
    }
    again("to try again, type:", arguments, err);
  }

  private static void again(String words, String[] arguments, PrintWriter err) {
    err.println(words);
    err.println("  "
        + Invocation.program()
        + " "
        + Arrays.stream(arguments).map(Invocation::quoted).collect(Collectors.joining(" ")));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing, expected one of "
            + String.join(", ", spec.subcommands().keySet()));
  }
}
