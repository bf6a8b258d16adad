package io.nightcondor.app.command.keep;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.keep.OwnStore;
import io.nightcondor.app.keep.Pruning;
import io.nightcondor.app.keep.StoreFiles;
import io.nightcondor.app.run.ExitCode;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the database smaller. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "prune",
    description = {
      "Lets the quotes of old sessions go, which are nearly all of the database, and gives the room back to the disk.",
      "Mails, packs, states, figures, histories and every report stay. A session whose quotes are gone can be revised only after the session before it has been run again from its inbox.",
      "It can be stopped at any time; the same command goes on."
    },
    footer = {"  nightcondor prune --keep 60 --dry-run", "  nightcondor prune --keep 60"})
public final class PruneCommand extends WorkspaceCommand {

  @Option(
      names = "--keep",
      paramLabel = "N",
      required = true,
      description = "Sessions whose quotes stay, the newest; 5 or more.")
  private int keep;

  @Option(names = "--dry-run", description = "Say what would go; change nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  @Override
  protected ExitCode execute() {
    if (keep < Pruning.FEWEST_SESSIONS) {
      throw usage(
          "--keep has %d, expected %d sessions or more".formatted(keep, Pruning.FEWEST_SESSIONS));
    }
    return stored().any("prune", ExitCode.DONE, (settings, calendar, source) -> {
      OwnStore.require(settings);
      StoreFiles files = new StoreFiles(workspace());
      Pruning pruning = new Pruning(source, files);
      List<Pruning.Quotes> old = pruning.before(keep);
      long before = files.database().toFile().length();
      if (!dryRun && !old.isEmpty()) {
        old.forEach(quotes -> pruning.letGo(quotes.night()));
        pruning.compact();
      }
      tell(old, before, files.database().toFile().length());
      return ExitCode.DONE;
    });
  }

  /**
   * @param session whose quotes go
   * @param revision of it
   * @param rows of quotes
   */
  private record Night(LocalDate session, int revision, long rows) {}

  private record Pruned(
      int version, boolean pruned, List<Night> nights, long bytesBefore, long bytesAfter) {}

  private void tell(List<Pruning.Quotes> old, long before, long after) {
    List<Night> nights = old.stream()
        .map(
            quotes -> new Night(quotes.night().session(), quotes.night().revision(), quotes.rows()))
        .toList();
    if (json) {
      facts(new Pruned(1, !dryRun && !old.isEmpty(), nights, before, after));
      return;
    }
    if (nights.isEmpty()) {
      out().println("No session before the last %d has quotes: nothing to do.".formatted(keep));
      return;
    }
    nights.forEach(night -> out()
        .println("%s, revision %d: %d rows of quotes %s"
            .formatted(
                night.session(),
                night.revision(),
                night.rows(),
                dryRun ? "would go" : "are gone")));
    out()
        .println(
            dryRun
                ? "the database has %d bytes".formatted(before)
                : "the database had %d bytes and has %d".formatted(before, after));
  }
}
