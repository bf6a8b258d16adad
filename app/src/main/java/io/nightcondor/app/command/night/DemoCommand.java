package io.nightcondor.app.command.night;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.command.console.Configured;
import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.config.BookSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.app.demo.DemoMarket;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightOutcome;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Writes the demo market and runs its nights, each on the positions that the night before suggests.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "demo",
    description = {
      "Writes an example workspace, a modelled market of four sessions in August 2024 with three books, and runs its nights.",
      "A demo that broke half-way is finished by the same command."
    },
    footer = {"  nightcondor demo", "  nightcondor demo /tmp/night"})
public final class DemoCommand extends ConsoleCommand {

  /** Marks a folder as a demo's own, so that a demo never writes into a real workspace. */
  private static final String MARKER = ".nightcondor-demo";

  private static final String MARKER_TEXT =
      "A workspace that 'nightcondor demo' wrote. Its market comes from a model.\n";

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "demo",
      description = "Folder to write; default: ./demo.")
  private Path folder;

  @Override
  protected ExitCode execute() {
    DemoMarket market = new DemoMarket(ExchangeCalendars.nyse(Optional.empty()));
    prepare(market);
    Workspace workspace = new Workspace(folder);
    NightCommand command = new NightCommand(workspace, terminal(), out(), err());
    return new Configured(workspace, err())
        .with((settings, calendar) -> nights(command, market, settings, calendar, out()));
  }

  private void prepare(DemoMarket market) {
    Path marker = folder.resolve(MARKER);
    if (Files.exists(marker)) {
      return;
    }
    if (!isEmpty(folder)) {
      throw usage(
          "%s holds files that no demo wrote, expected an empty or a new folder".formatted(folder));
    }
    market.write(folder);
    // last, so that a folder with the marker is whole
    SafeFiles.replace(marker, MARKER_TEXT.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed", e);
    }
  }

  private ExitCode nights(
      NightCommand command,
      DemoMarket market,
      Settings settings,
      ExchangeCalendar calendar,
      PrintWriter out) {
    try (NightRunner runner = command.open(settings, calendar)) {
      List<RiskPack> packs = List.of();
      for (LocalDate session : DemoMarket.sessions()) {
        out.println();
        out.println("night of " + session);
        if (!packs.isEmpty()) {
          market.writePositions(folder, session, packs).forEach(out::println);
        }
        NightOutcome outcome = command.run(runner, session);
        if (outcome.code() != ExitCode.DONE) {
          return outcome.code();
        }
        packs = settings.books().stream()
            .map(BookSettings::book)
            .flatMap(book -> runner.packs().of(outcome.key().orElseThrow(), book.id()).stream())
            .toList();
      }
    }
    out.println();
    out.println("Look at:");
    out.println("  " + new Workspace(folder).reports().resolve("index.html"));
    out.println("  " + Invocation.status(folder));
    return ExitCode.DONE;
  }
}
