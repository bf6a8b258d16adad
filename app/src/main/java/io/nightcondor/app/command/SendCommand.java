package io.nightcondor.app.command;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.AdvisoryLock;
import io.nightcondor.app.run.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends the mails of a night again because a person says so. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    headerHeading = "Examples:%n",
    header = {
      "  nightcondor send --date 2024-08-05 --book arbor --to risk@example.com --workspace demo",
      "      one mail, to one of the book's own recipients",
      "  nightcondor send --date 2024-08-05 --workspace demo",
      "      every mail of the night%n"
    },
    description = {
      "Sends the mails of a night again, also those whose fate is unknown, which no run sends again by itself.",
      "The store notes each time. It ends with 3 if a mail did not go out or nobody knows."
    })
final class SendCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "Session of the night.")
  private LocalDate date;

  @Option(names = "--book", paramLabel = "BOOK", description = "Id of a book; default: all.")
  private @Nullable String book;

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      description = "One of the book's recipients; default: all of them.")
  private @Nullable String to;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with nightcondor.yaml and inbox; default: this one.")
  private Path workspace;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    return new StoredNights(out, err, workspace)
        .ask("send", ExitCode.USAGE, (settings, calendar, source) -> {
          MailDesk desk =
              new MailDesk(new Workspace(workspace), settings, calendar, source, out, err);
          return AdvisoryLock.during(
              settings.database(),
              () -> desk.send(date, Optional.ofNullable(book), Optional.ofNullable(to)));
        })
        .number();
  }
}
