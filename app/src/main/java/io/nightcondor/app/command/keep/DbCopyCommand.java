package io.nightcondor.app.command.keep;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.StoreSource;
import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.config.ConfigurationException;
import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.keep.CopiedStore;
import io.nightcondor.app.keep.StoreCopied;
import io.nightcondor.app.keep.StoreFiles;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.StoreTransfer;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Moves the workspace's own store to PostgreSQL. */
@Command(
    name = "copy",
    description = {
      "Copies the workspace's own store to the PostgreSQL database that nightcondor.yaml names, which is to be empty.",
      "It is one transaction: the rows are counted again there, night by night, and held against the file with their checksums, and only then they stay. What dies before leaves nothing, and is typed again.",
      "The file is kept beside under another name, so that no run takes it by mistake; remove it when all is well."
    },
    footer = {"  nightcondor db copy", "  nightcondor db copy --workspace /srv/nightcondor"})
final class DbCopyCommand extends WorkspaceCommand {

  private static final int WIDEST = 60;

  @Override
  protected ExitCode execute() {
    return configured((settings, calendar) -> {
      DatabaseSettings database = named(settings);
      StoreFiles files = new StoreFiles(workspace());
      if (!Files.exists(files.database())) {
        return nothing(files);
      }
      Optional<StoreCopied> copied =
          new StoreTransfer(workspace(), settings, StoreSource.of(workspace(), settings)).run();
      if (copied.isEmpty()) {
        return nothing(files);
      }
      tell(copied.get(), database, new CopiedStore(files));
      return ExitCode.DONE;
    });
  }

  private DatabaseSettings named(Settings settings) {
    return settings
        .database()
        .orElseThrow(() -> new ConfigurationException(
            "%s: 'database' is missing, expected the PostgreSQL database that the store is to be copied to. Nothing was copied."
                .formatted(workspace().configuration())));
  }

  private ExitCode nothing(StoreFiles files) {
    CopiedStore copied = new CopiedStore(files);
    err()
        .println(
            Files.exists(copied.database())
                ? "%s: the store was copied before and is kept here. Nothing was copied."
                    .formatted(copied.database())
                : "%s: no night is stored in this file, expected those that are to be copied. Nothing was copied; the next run begins in the database that is named."
                    .formatted(files.database()));
    return ExitCode.INPUT_MISSING;
  }

  private void tell(StoreCopied copied, DatabaseSettings database, CopiedStore kept) {
    TextTable table = new TextTable(List.of("table", "rows"), List.of(WIDEST, WIDEST));
    copied.rows().forEach((name, rows) -> table.row(List.of(name, String.valueOf(rows))));
    table.lines().forEach(out()::println);
    out().println();
    out()
        .println("%s %s: %d rows in %d tables"
            .formatted(
                copied.before() ? "was copied before to" : "copied to",
                database.url(),
                copied.allRows(),
                copied.rows().size()));
    out()
        .println("nights: %d, and all %d totals of their rows, counted in both, are the same"
            .formatted(copied.nights(), copied.totals()));
    out()
        .println("the store of before is kept: %s (%d bytes)"
            .formatted(kept.database(), kept.database().toFile().length()));
    out().println("to see what the database holds, type:");
    out().println("  " + Invocation.of("history", workspace().root()));
  }
}
