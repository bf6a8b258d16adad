package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.config.BookSettings;
import io.nightcondor.app.config.ConfigurationException;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.InputRefusedException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads everything that the configuration names and says all that is wrong with it. */
@Command(
    name = "check",
    description = {
      "Reads nightcondor.yaml and the files it names, and says everything that is wrong, not only the first.",
      "It ends with 0 if all is right, with 78 if not."
    },
    footer = {"  nightcondor config check", "  nightcondor config check --json"})
final class ConfigCheckCommand extends WorkspaceCommand {

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  /** The answer as JSON. */
  record Answer(
      int version, boolean right, int sources, int books, long policies, List<String> complaints) {}

  @Override
  protected ExitCode execute() {
    Answer answer = answer();
    if (json) {
      facts(answer);
    } else if (answer.right()) {
      out()
          .println("configuration is right: %d sources, %d books, %d policies"
              .formatted(answer.sources(), answer.books(), answer.policies()));
    } else {
      answer.complaints().forEach(err()::println);
    }
    return answer.right() ? ExitCode.DONE : ExitCode.CONFIGURATION;
  }

  private Answer answer() {
    try {
      Settings settings = SettingsReader.read(workspace());
      ExchangeCalendars.nyse(settings.calendarOverrides());
      long policies =
          settings.books().stream().map(BookSettings::policyName).distinct().count();
      return new Answer(
          1, true, settings.sources().size(), settings.books().size(), policies, List.of());
    } catch (ConfigurationException e) {
      return wrong(e.complaints());
    } catch (InputRefusedException e) {
      return wrong(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static Answer wrong(List<String> complaints) {
    return new Answer(1, false, 0, 0, 0, complaints);
  }
}
