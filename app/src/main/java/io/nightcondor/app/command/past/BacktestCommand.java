package io.nightcondor.app.command.past;

import io.nightcondor.analytics.backtest.UnusablePastException;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.app.backtest.BacktestJob;
import io.nightcondor.app.backtest.Past;
import io.nightcondor.app.backtest.PastLoader;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.config.BacktestSettings;
import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.ProgramVersion;
import io.nightcondor.app.run.WorkbookDrawing;
import io.nightcondor.reporting.backtest.BacktestReports;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the rules over the ingested past and leaves the reports of it. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "backtest",
    description = {
      "Runs the rules of the nightly run day by day over everything ingested: condors by an entry rule on a modelled chain, without a hedge and with the hedge of each policy, costs included.",
      "Prints the policies side by side and what the figures say, losses first, and leaves backtest.xlsx, backtest.html and backtest.json.",
      "The same past, configuration and version give the same files. Exit code 66 if the past does not carry the window."
    },
    footer = {
      "  nightcondor backtest",
      "  nightcondor backtest --from 2007-01-03 --to 2019-12-31",
      "  nightcondor backtest --seed 7 --out looked-back"
    })
public final class BacktestCommand extends WorkspaceCommand {

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "First session; default: the first of which SPX, VIX and VIX futures are known.")
  private Optional<LocalDate> from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last session; default: the last of which they are known.")
  private Optional<LocalDate> to;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of every random draw; default: what the configuration says.")
  private Optional<Long> seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the files; default: backtest/FROM_TO in the workspace.")
  private Optional<Path> folder;

  /** What is needed once the store is let go. */
  private record Loaded(BacktestSettings settings, Optional<Past> past) {}

  @Override
  protected ExitCode execute() {
    List<Loaded> loaded = new ArrayList<>();
    // the store is let go before the work begins: it takes a minute
    ExitCode read = stored()
        .ask("backtest", ExitCode.INPUT_MISSING, (configured, calendar, source) -> {
          loaded.add(new Loaded(
              configured.backtest(), PastLoader.load(source, calendar, configured.fomc())));
          return ExitCode.DONE;
        });
    return loaded.isEmpty() ? read : run(loaded.get(0).settings(), loaded.get(0).past());
  }

  private ExitCode run(BacktestSettings settings, Optional<Past> past) {
    Optional<LocalDate> first = past.flatMap(Past::first);
    Optional<LocalDate> last = past.flatMap(Past::last);
    if (past.isEmpty() || first.isEmpty() || last.isEmpty()) {
      err().println("The store has no closes of SPX and VIX with settlements of VIX futures.");
      err().println("next: put their histories into the inbox of a night and run it");
      return ExitCode.INPUT_MISSING;
    }
    try {
      BacktestSettings seeded = seed.map(settings::withSeed).orElse(settings);
      BacktestPack pack = new BacktestJob(
              seeded,
              past.get(),
              from.orElse(first.get()),
              to.orElse(last.get()),
              ProgramVersion.get())
          .run();
      Path files = folder.orElseGet(
          () -> workspace().root().resolve("backtest").resolve(pack.from() + "_" + pack.to()));
      WorkbookDrawing.around(() -> BacktestReports.render(pack))
          .forEach(file -> SafeFiles.replace(files.resolve(file.name()), file.content()));
      BacktestText.lines(pack).forEach(out()::println);
      out().println();
      out().println("reports: " + files);
      return ExitCode.DONE;
    } catch (UnusablePastException | IllegalArgumentException e) {
      err().println(e.getMessage());
      return ExitCode.INPUT_MISSING;
    }
  }
}
