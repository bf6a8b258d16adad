package io.nightcondor.app.command;

import io.nightcondor.app.delivery.check.CheckReport;
import io.nightcondor.app.delivery.check.Finding;
import io.nightcondor.app.delivery.check.NothingToCheckException;
import io.nightcondor.app.delivery.check.ReportsCheck;
import io.nightcondor.app.run.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds reports against their manifests; needs the folder and nothing else. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that reports are what their night wrote: every file against the SHA-256 in manifest.json, and what it says of itself.",
      "DIR is the folder of a book, of a night or of all reports; it may have been copied anywhere.",
      "A manifest is not signed: get its own hash from whom you trust, or check the night's folder as a whole.",
      "Exit code 0 if all is as the manifests say, 65 if not, 66 if there is nothing to check."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nightcondor verify reports/2024-08-05",
      "  nightcondor verify --json reports/2024-08-05/arbor"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int WIDEST_PATH = 60;
  private static final int WIDEST_DETAIL = 100;

  @Spec
  private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  @Parameters(paramLabel = "DIR", description = "Folder to check.")
  private Path folder;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CheckReport report;
    try {
      report = ReportsCheck.of(folder);
    } catch (NothingToCheckException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(e.getMessage());
      err.flush();
      return ExitCode.INPUT_MISSING.number();
    }
    if (json) {
      out.println(json(report));
    } else {
      lines(report).forEach(out::println);
    }
    out.flush();
    return (report.findings().isEmpty() ? ExitCode.DONE : ExitCode.INPUT_REFUSED).number();
  }

  private record Facts(
      int version,
      boolean verified,
      int nights,
      int books,
      int files,
      long bytes,
      List<Finding> findings) {}

  private static String json(CheckReport report) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .build()
        .writeValueAsString(new Facts(
            1,
            report.findings().isEmpty(),
            report.nights(),
            report.books(),
            report.files(),
            report.bytes(),
            report.findings()));
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
