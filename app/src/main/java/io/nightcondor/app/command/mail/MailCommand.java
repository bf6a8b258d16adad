package io.nightcondor.app.command.mail;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the mails of a night as files to look at; sends and stores nothing. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "mail",
    description = {
      "Writes the mails of a night as they would be sent now: .eml, and its two bodies as .txt and .html with the pictures.",
      "Nothing is sent and nothing is stored. It ends with 3 if a mail would be refused."
    },
    footer = {
      "  nightcondor mail --preview look --date 2024-08-05 --workspace demo",
      "      look/2024-08-05-arbor-1.html opens in a browser, .eml in a mail program",
      "  nightcondor mail --preview look --book arbor --workspace demo"
    })
public final class MailCommand extends WorkspaceCommand {

  @Option(
      names = "--preview",
      required = true,
      paramLabel = "DIR",
      description = "Folder that the files are written into.")
  private Path folder;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Session of the night; default: the last that was run.")
  private @Nullable LocalDate date;

  @Option(names = "--book", paramLabel = "BOOK", description = "Id of a book; default: all.")
  private @Nullable String book;

  @Override
  protected ExitCode execute() {
    return stored().ask("mail", ExitCode.USAGE, (settings, calendar, source) -> {
      MailDesk desk = new MailDesk(workspace(), settings, calendar, source, out(), err());
      return desk.preview(Optional.ofNullable(date), Optional.ofNullable(book), folder);
    });
  }
}
