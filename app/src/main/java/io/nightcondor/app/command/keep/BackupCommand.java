package io.nightcondor.app.command.keep;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.keep.Backups;
import io.nightcondor.app.keep.OwnStore;
import io.nightcondor.app.run.ExitCode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a backup now. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "backup",
    description = {
      "Writes a copy of the workspace's database into one zip, in the folder of backups or where you say.",
      "Every run that changes the store makes one by itself; those of the last nights are kept, this one until you remove it.",
      "A database on a server is not the program's to back up."
    },
    footer = {
      "  nightcondor backup",
      "  nightcondor backup --to /mnt/other-disk/before-the-move.zip"
    })
public final class BackupCommand extends WorkspaceCommand {

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Zip to write; default: a name with the time, in the folder of backups.")
  private Optional<Path> to;

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  private final Clock clock;

  public BackupCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected ExitCode execute() {
    return stored().any("backup", ExitCode.INPUT_MISSING, (settings, calendar, source) -> {
      OwnStore.require(settings);
      Backups backups =
          new Backups(settings.keep().backupFolder(), settings.keep().backups());
      Path file = backups.onRequest(JdbcClient.create(source), to, clock.instant());
      long bytes = file.toFile().length();
      if (json) {
        facts(new Made(1, file.toString(), bytes));
      } else {
        out().println("backup: %s (%d bytes)".formatted(file, bytes));
      }
      return ExitCode.DONE;
    });
  }

  private record Made(int version, String file, long bytes) {}
}
