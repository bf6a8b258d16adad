package io.nightcondor.app.command.night;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.job.Words;
import io.nightcondor.app.run.Backfill;
import io.nightcondor.app.run.Backfill.Item;
import io.nightcondor.app.run.Backfill.Reprocess;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightOutcome;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.app.run.Rerun;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the nights of a span of sessions, oldest first. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "backfill",
    description = {
      "Runs the nights from one session to another, oldest first, because each builds on the one before.",
      "It takes sessions whose folder is in the inbox, and sends no mail unless --mail says so; 'send' can send one later.",
      "It ends at the first night that does not complete, with that night's exit code; with 3 if one completed with failures."
    },
    footer = {
      "  nightcondor backfill --from 2024-07-01 --to 2024-07-31 --dry-run",
      "      what would be run, and why",
      "  nightcondor backfill --from 2024-07-01 --to 2024-07-31 --reprocess failed"
    })
public final class BackfillCommand extends WorkspaceCommand {

  @Option(names = "--from", required = true, paramLabel = "DATE", description = "First session.")
  private LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last session.")
  private LocalDate to;

  @Option(
      names = "--reprocess",
      paramLabel = "WHICH",
      defaultValue = "missing",
      description = {
        "missing (default): nights that were never run; failed: also those that did not end or ended with failures;",
        "all: also those that ended well. What then stands on the same files, configuration, program and night before keeps its revision, the rest gets its next."
      })
  private Reprocess reprocess;

  @Option(names = "--dry-run", description = "Say what would be run, and run nothing.")
  private boolean dryRun;

  @Option(names = "--mail", description = "Send the mails of these nights.")
  private boolean mail;

  @Option(names = "--json", description = "With --dry-run: print one JSON document.")
  private boolean json;

  private final Clock clock;

  public BackfillCommand(Clock clock) {
    this.clock = clock;
  }

  /** What is printed as JSON. */
  private record Plan(int version, List<Item> nights) {}

  @Override
  protected ExitCode execute() {
    if (to.isBefore(from)) {
      throw usage("--to %s is before --from %s".formatted(to, from));
    }
    if (json && !dryRun) {
      throw usage("--json needs --dry-run");
    }
    return dryRun ? look() : run();
  }

  private ExitCode look() {
    return configured((settings, calendar) -> {
      if (!stored().exist(settings)) {
        return show(plan(calendar, List.of()));
      }
      return stored()
          .ask(
              "backfill",
              ExitCode.DONE,
              source -> show(plan(calendar, new RunStore(JdbcClient.create(source)).all())));
    });
  }

  private ExitCode run() {
    NightCommand command = new NightCommand(workspace(), terminal(), out(), err());
    return configured((settings, calendar) -> {
      try (NightRunner runner = command.open(settings, calendar)) {
        if (!mail) {
          runner.holdMails();
        }
        return run(command, runner, plan(calendar, runner.nights()));
      }
    });
  }

  private ExitCode run(NightCommand command, NightRunner runner, Backfill backfill) {
    ExitCode worst = ExitCode.DONE;
    for (Item night : backfill.nights().stream().filter(Item::due).toList()) {
      out().println("night of " + night.session());
      NightOutcome outcome = isEnded(night)
          ? command.tell(
              runner, night.session(), () -> runner.rerun(night.session(), Rerun.whole()))
          : command.run(runner, night.session());
      if (outcome.code() != ExitCode.DONE && outcome.code() != ExitCode.WITH_FAILURES) {
        return outcome.code();
      }
      worst = outcome.code() == ExitCode.DONE ? worst : outcome.code();
    }
    out().println(summary(backfill));
    return worst;
  }

  /** One that ended with failures has changes to take in as one that ended well has. */
  private boolean isEnded(Item night) {
    return reprocess == Reprocess.ALL
        && (night.state() == Backfill.State.COMPLETED
            || night.state() == Backfill.State.WITH_FAILURES);
  }

  private Backfill plan(ExchangeCalendar calendar, List<NightRun> runs) {
    LocalDate closed = calendar.lastClosedSession(clock.instant());
    return Backfill.of(
        from,
        to.isAfter(closed) ? closed : to,
        reprocess,
        calendar,
        runs,
        session -> Files.isDirectory(workspace().inbox(session)));
  }

  private ExitCode show(Backfill backfill) {
    if (json) {
      facts(new Plan(1, backfill.nights()));
      return ExitCode.DONE;
    }
    TextTable table = new TextTable(List.of("session", "so far", "now"), List.of(10, 24, 24));
    for (Item night : backfill.nights()) {
      table.row(List.of(night.session().toString(), words(night.state()), now(night)));
    }
    table.lines().forEach(out()::println);
    out().println(summary(backfill));
    return ExitCode.DONE;
  }

  private static String now(Item night) {
    return night.due() ? "run" : night.state() == Backfill.State.NO_FILES ? "-" : "left alone";
  }

  private static String words(Backfill.State state) {
    return switch (state) {
      case NO_FILES -> "no folder in the inbox";
      case NEVER_RUN -> "never run";
      case UNFINISHED -> "unfinished";
      case WITH_FAILURES -> "completed with failures";
      case COMPLETED -> "completed";
    };
  }

  private static String summary(Backfill backfill) {
    return "%s, %d to run"
        .formatted(
            Words.count(backfill.nights().size(), "session"),
            backfill.nights().stream().filter(Item::due).count());
  }
}
