package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.job.Words;
import io.nightcondor.app.run.ExitCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows where a workspace stands: the last night step by step, and what to type next. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "status",
    description = {
      "Shows the last night, or that of a session: steps with durations and counts, refused rows, failed books, limits, what to type next; earlier nights that are unfinished; and when each source last brought a file.",
      "It ends with 5 if a limit of a book is broken on that night, with 4 if one is nearly, else with 0.",
      "While a run is at work it says who is, and ends with 75; on a database server it shows how far it is, and which worker has which books, too."
    },
    footer = {
      "  nightcondor status",
      "  nightcondor status --date 2024-08-05 --workspace /srv/nightcondor",
      "  nightcondor status --json"
    })
public final class StatusCommand extends WorkspaceCommand {

  private static final int SHOWN = 20;
  private static final int WIDEST = 48;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Session of the night; default: the last that was run.")
  private Optional<LocalDate> date;

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  private final Clock clock;

  public StatusCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected ExitCode execute() {
    return stored().askMeanwhile("status", ExitCode.DONE, (settings, calendar, source) -> {
      NightReader reader = new NightReader(source, workspace().root());
      StatusReport report = StatusReport.of(
          reader, source, settings, calendar, date, calendar.lastClosedSession(clock.instant()));
      if (json) {
        facts(report);
      } else {
        lines(report).forEach(out()::println);
      }
      return report.limits();
    });
  }

  private List<String> lines(StatusReport report) {
    List<String> lines = new ArrayList<>();
    report.work().ifPresent(work -> lines.addAll(WorkText.lines(work, clock.instant())));
    NightText text = new NightText(tint());
    report.nights().forEach(night -> lines.addAll(text.lines(night)));
    if (report.nights().isEmpty()) {
      lines.add(date.map("The night of %s was never run."::formatted)
          .orElse("No night has been run in this workspace yet."));
    }
    report.unfinished().stream()
        .limit(SHOWN)
        .map(night ->
            "%s  unfinished; to finish it, type: %s".formatted(night.session(), night.next()))
        .forEach(lines::add);
    lines.add("");
    if (report.others() > 0) {
      lines.add("%s more; 'history' shows them.".formatted(Words.count(report.others(), "night")));
    }
    if (report.sessionsBehind() > 0) {
      lines.add("%s closed since the last night, the last one on %s."
          .formatted(Words.count(report.sessionsBehind(), "session"), report.lastClosed()));
    }
    TextTable table =
        new TextTable(List.of("source", "format", "last file"), List.of(WIDEST, WIDEST, WIDEST));
    report
        .sources()
        .forEach(source -> table.row(List.of(source.source(), source.format(), source.words())));
    lines.addAll(table.lines());
    return lines;
  }
}
