package io.nightcondor.app.command.night;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.job.StepName;
import io.nightcondor.app.job.Steps;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.app.run.Rerun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does an ended night again, or some of its steps, or some of its books. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "rerun",
    description = {
      "Does a night that has ended again: all of it, some of its steps, some of its books.",
      "While files, configuration, program and the night before are as they were, the revision stays and no mail goes twice. Else all of it becomes the next revision, with mails that say CORRECTION.",
      "Steps: admit, ingest, calibrate, recompute, render, deliver."
    },
    footer = {
      "  nightcondor rerun --date 2024-08-05 --only render",
      "      draws the reports of the night again from its stored figures",
      "  nightcondor rerun --date 2024-08-05 --from recompute --book arbor",
      "  nightcondor rerun --date 2024-08-05",
      "      after a change of the configuration: the next revision"
    })
public final class RerunCommand extends WorkspaceCommand {

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "Session of the night.")
  private LocalDate date;

  @ArgGroup
  private @Nullable Part part;

  private static final class Part {

    @Option(names = "--from", paramLabel = "STEP", description = "This step and those after it.")
    private @Nullable String from;

    @Option(
        names = "--only",
        paramLabel = "STEP",
        description =
            "This step alone: recompute, render or deliver. The ones before them are what the others stand on.")
    private @Nullable String only;
  }

  @Option(
      names = "--book",
      paramLabel = "BOOK",
      description = "Id of a book; may be given several times. Default: all.")
  private List<String> books = new ArrayList<>();

  @Override
  protected ExitCode execute() {
    Rerun rerun = new Rerun(steps(), books);
    NightCommand command = new NightCommand(workspace(), terminal(), out(), err());
    return configured((settings, calendar) -> {
      try (NightRunner runner = command.open(settings, calendar)) {
        return command.tell(runner, date, () -> runner.rerun(date, rerun)).code();
      }
    });
  }

  private Steps steps() {
    if (part == null) {
      return Steps.ALL;
    }
    if (part.from != null) {
      return Steps.from(step("--from", part.from));
    }
    StepName only = step("--only", String.valueOf(part.only));
    if (only.compareTo(StepName.RECOMPUTE) < 0) {
      throw usage("the steps after %s stand on what it leaves, expected --from %s"
          .formatted(only.text(), only.text()));
    }
    return Steps.only(only);
  }

  private StepName step(String option, String text) {
    return StepName.of(text)
        .orElseThrow(() -> usage(
            "%s '%s' is no step, expected admit, ingest, calibrate, recompute, render or deliver"
                .formatted(option, text)));
  }
}
