package io.nightcondor.app.command.file;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.ingest.admission.AdmissionLimits;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the program makes of files, without storing them. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "validate",
    description = {
      "Says what the program makes of files: format, session, rows by code, first problems. Nothing is stored.",
      "A file is read as the workspace's first matching source says, else as what its content shows it to be.",
      "Exit code 0 if every file would be read, 65 if one would not, 66 if one is not there."
    },
    footer = {
      "  nightcondor validate inbox/2024-08-05/spx_quotedata.csv",
      "  nightcondor validate --date 2024-08-05 --json inbox/2024-08-05/*.csv",
      "  nightcondor validate --format index-history-csv --option symbol=VIX VIX_History.csv"
    })
public final class ValidateCommand extends WorkspaceCommand {

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Exchange session that the files are for; a chain of another one is stale.")
  private Optional<LocalDate> date;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Read all files as this format, whatever the workspace says.")
  private Optional<String> format;

  @Option(
      names = "--option",
      paramLabel = "KEY=VALUE",
      description = "Option of the format, such as symbol=VIX; may be given several times.")
  private Map<String, String> options = new TreeMap<>();

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to examine.")
  private List<Path> files;

  private final Clock clock;

  public ValidateCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected ExitCode execute() {
    Optional<SourceRule> said = said();
    if (!Files.exists(workspace().configuration())) {
      ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.empty());
      return validate(List.of(), AdmissionLimits.standard(), said, calendar);
    }
    return configured(
        (settings, calendar) -> validate(settings.sources(), settings.admission(), said, calendar));
  }

  private Optional<SourceRule> said() {
    if (format.isEmpty()) {
      if (!options.isEmpty()) {
        throw usage("--option needs --format");
      }
      return Optional.empty();
    }
    SourceFormat known = SourceFormat.of(format.get())
        .orElseThrow(() -> usage(
            "--format '%s' is unknown, expected one of %s".formatted(format.get(), formats())));
    return Optional.of(new SourceRule("*", known, options));
  }

  private static String formats() {
    return Arrays.stream(SourceFormat.values())
        .map(SourceFormat::id)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private ExitCode validate(
      List<SourceRule> rules,
      AdmissionLimits limits,
      Optional<SourceRule> said,
      ExchangeCalendar calendar) {
    LocalDate lastSession = calendar.lastClosedSession(clock.instant());
    FileExaminer examiner = new FileExaminer(rules, limits, said, date, lastSession, calendar);
    List<FileFinding> findings = files.stream().map(examiner::examine).toList();
    if (json) {
      facts(Map.of("version", 1, "files", findings));
    } else {
      findings.stream().flatMap(finding -> finding.lines().stream()).forEach(out()::println);
    }
    if (files.stream().anyMatch(file -> !Files.exists(file))) {
      return ExitCode.INPUT_MISSING;
    }
    return findings.stream().allMatch(finding -> finding.verdict().isRead())
        ? ExitCode.DONE
        : ExitCode.INPUT_REFUSED;
  }
}
