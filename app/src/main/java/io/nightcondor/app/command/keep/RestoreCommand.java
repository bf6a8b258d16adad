package io.nightcondor.app.command.keep;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.keep.Backup;
import io.nightcondor.app.keep.BackupCopy;
import io.nightcondor.app.keep.Backups;
import io.nightcondor.app.keep.OwnStore;
import io.nightcondor.app.keep.StoreFiles;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.RunLock;
import io.nightcondor.app.store.NightRun;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes back to a backup. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "restore",
    description = {
      "Puts a backup in place of the workspace's database, which is kept beside it under another name.",
      "The backup is unpacked aside and read to its last row first; if anything is missing in it the store stays as it is.",
      "Nights after it are no longer in the store: run them again, oldest first. Their mails count as not sent."
    },
    footer = {
      "  nightcondor restore --last --dry-run",
      "  nightcondor restore backups/nightcondor-2024-08-05-r1-20240805T220501Z.zip",
      "  nightcondor restore --empty",
      "      the next run begins a new store, although there are reports"
    })
public final class RestoreCommand extends WorkspaceCommand {

  @ArgGroup(multiplicity = "1")
  private Which which;

  /** One of the three. */
  private static final class Which {
    @Parameters(paramLabel = "FILE", description = "Backup, a zip that this program wrote.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--last", description = "The newest backup that is whole.")
    private boolean last;

    @Option(names = "--empty", description = "No backup: put the store aside and begin a new one.")
    private boolean empty;
  }

  @Option(
      names = "--dry-run",
      description = "Read the backup and say what it holds; change nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  private final Clock clock;

  public RestoreCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected ExitCode execute() {
    return configured((settings, calendar) -> {
      OwnStore.require(settings);
      try (RunLock lock = RunLock.acquire(workspace().lock())) {
        lock.step("restore");
        return restore(settings);
      }
    });
  }

  private ExitCode restore(Settings settings) {
    StoreFiles files = new StoreFiles(workspace());
    if (which.empty) {
      Optional<Path> kept = dryRun ? Optional.empty() : BackupCopy.empty(files, clock.instant());
      tell(new Restored(
          1,
          !dryRun,
          "",
          List.of(),
          List.of(),
          files.reported(),
          kept.map(Path::toString).orElse("")));
      return ExitCode.DONE;
    }
    Optional<Path> zip = which.last
        ? new Backups(settings.keep().backupFolder(), settings.keep().backups())
            .newestWhole()
            .map(Backup::file)
        : which.file;
    if (zip.isEmpty()) {
      err()
          .println("%s: no backup is there that can be unpacked. Nothing was done."
              .formatted(settings.keep().backupFolder()));
      return ExitCode.INPUT_MISSING;
    }
    try (BackupCopy copy = BackupCopy.of(zip.get(), files)) {
      List<LocalDate> held = sessions(copy.nights().stream().filter(NightRun::ended));
      List<LocalDate> unfinished =
          sessions(copy.nights().stream().filter(run -> !held.contains(run.key().session())));
      List<LocalDate> gone = files.reported().stream()
          .filter(session -> !held.contains(session) && !unfinished.contains(session))
          .toList();
      Optional<Path> kept = dryRun ? Optional.empty() : copy.install(clock.instant());
      tell(new Restored(
          1,
          !dryRun,
          zip.get().toString(),
          held,
          unfinished,
          gone,
          kept.map(Path::toString).orElse("")));
    }
    return ExitCode.DONE;
  }

  private static List<LocalDate> sessions(Stream<NightRun> runs) {
    return runs.map(run -> run.key().session()).distinct().toList();
  }

  /**
   * @param restored false if it was only looked at
   * @param backup file; empty for none
   * @param nights sessions in the store then whose night has ended
   * @param unfinished sessions in it whose night has begun and not ended
   * @param gone sessions with reports that are not in it at all
   * @param kept the database of before; empty if there was none
   */
  private record Restored(
      int version,
      boolean restored,
      String backup,
      List<LocalDate> nights,
      List<LocalDate> unfinished,
      List<LocalDate> gone,
      String kept) {

    List<LocalDate> toRun() {
      return Stream.concat(unfinished.stream(), gone.stream()).sorted().toList();
    }
  }

  private void tell(Restored done) {
    if (json) {
      facts(done);
      return;
    }
    String what = done.backup().isEmpty() ? "a new store" : done.backup();
    out().println("%s: %s".formatted(done.restored() ? "restored" : "would be restored", what));
    out().println("it holds: " + range(done.nights()));
    if (!done.kept().isEmpty()) {
      out().println("the store of before is kept: " + done.kept());
    }
    if (!done.unfinished().isEmpty()) {
      out().println("begun in it and not ended: " + range(done.unfinished()));
    }
    if (!done.gone().isEmpty()) {
      out().println("no longer in it, though there are reports: " + range(done.gone()));
    }
    if (!done.toRun().isEmpty()) {
      out()
          .println(
              "Mails that it does not know count as not sent. To bring these nights back, in this order, type:");
      done.toRun()
          .forEach(session ->
              out().println("  " + Invocation.run(session, workspace().root())));
    }
  }

  private static String range(List<LocalDate> sessions) {
    return switch (sessions.size()) {
      case 0 -> "no night";
      case 1 -> "the night of " + sessions.get(0);
      default ->
        "%d nights, %s to %s"
            .formatted(sessions.size(), sessions.get(0), sessions.get(sessions.size() - 1));
    };
  }
}
