package io.nightcondor.app.command.file;

import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.delivery.check.CheckReport;
import io.nightcondor.app.delivery.check.Finding;
import io.nightcondor.app.delivery.check.NothingToCheckException;
import io.nightcondor.app.delivery.check.ReportsCheck;
import io.nightcondor.app.run.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds reports against their manifests; needs the folder and nothing else. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "verify",
    description = {
      "Checks that reports are what their night wrote: every file against the SHA-256 in manifest.json, and what it says of itself.",
      "DIR is the folder of a book, of a night or of all reports; it may have been copied anywhere.",
      "A manifest is not signed: get its own hash from whom you trust, or check the night's folder as a whole.",
      "Exit code 0 if all is as the manifests say, 65 if not, 66 if there is nothing to check."
    },
    footer = {
      "  nightcondor verify reports/2024-08-05",
      "  nightcondor verify --json reports/2024-08-05/arbor"
    })
public final class VerifyCommand extends ConsoleCommand {

  private static final int WIDEST_PATH = 60;
  private static final int WIDEST_DETAIL = 100;

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  @Parameters(paramLabel = "DIR", description = "Folder to check.")
  private Path folder;

  @Override
  protected ExitCode execute() {
    CheckReport report;
    try {
      report = ReportsCheck.of(folder);
    } catch (NothingToCheckException e) {
      err().println(e.getMessage());
      return ExitCode.INPUT_MISSING;
    }
    if (json) {
      facts(facts(report));
    } else {
      lines(report).forEach(out()::println);
    }
    return report.findings().isEmpty() ? ExitCode.DONE : ExitCode.INPUT_REFUSED;
  }

  private record Verified(
      int version,
      boolean verified,
      int nights,
      int books,
      int files,
      long bytes,
      List<Finding> findings) {}

  private static Verified facts(CheckReport report) {
    return new Verified(
        1,
        report.findings().isEmpty(),
        report.nights(),
        report.books(),
        report.files(),
        report.bytes(),
        report.findings());
  }

  private static List<String> lines(CheckReport report) {
    String checked = "%s, %s, %s"
        .formatted(
            counted(report.nights(), "night"),
            counted(report.books(), "book"),
            counted(report.files(), "file"));
    if (report.findings().isEmpty()) {
      return List.of(
          "verified: %s are as their manifests say (%d bytes)".formatted(checked, report.bytes()));
    }
    TextTable table = new TextTable(
        List.of("file", "problem", "found"), List.of(WIDEST_PATH, WIDEST_PATH, WIDEST_DETAIL));
    for (Finding finding : report.findings()) {
      table.row(List.of(
          finding.path(), finding.problem().name().toLowerCase(Locale.ROOT), finding.detail()));
    }
    table.note("%s; in order: %s".formatted(counted(report.findings().size(), "problem"), checked));
    return table.lines();
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
