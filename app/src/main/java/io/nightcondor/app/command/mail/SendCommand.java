package io.nightcondor.app.command.mail;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.AdvisoryLock;
import io.nightcondor.app.run.ExitCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends the mails of a night again because a person says so. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "send",
    description = {
      "Sends the mails of a night again, also those whose fate is unknown, which no run sends again by itself.",
      "The store notes each time. It ends with 3 if a mail did not go out or nobody knows."
    },
    footer = {
      "  nightcondor send --date 2024-08-05 --book arbor --to risk@example.com --workspace demo",
      "      one mail, to one of the book's own recipients",
      "  nightcondor send --date 2024-08-05 --workspace demo",
      "      every mail of the night"
    })
public final class SendCommand extends WorkspaceCommand {

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

  @Override
  protected ExitCode execute() {
    return stored().ask("send", ExitCode.USAGE, (settings, calendar, source) -> {
      MailDesk desk = new MailDesk(workspace(), settings, calendar, source, out(), err());
      return AdvisoryLock.during(
          settings.database(),
          () -> desk.send(date, Optional.ofNullable(book), Optional.ofNullable(to)));
    });
  }
}
