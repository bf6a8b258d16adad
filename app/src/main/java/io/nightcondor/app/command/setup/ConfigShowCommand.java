package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.Line;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.config.EffectiveSettings;
import io.nightcondor.app.config.EffectiveValue;
import io.nightcondor.app.run.ExitCode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows every value in force. */
@Command(
    name = "show",
    description = {
      "Shows every value in force, those of the books' policies among them; passwords print as ***.",
      "A flag wins over the environment, the environment over the file, the file over the default."
    },
    footer = {
      "  nightcondor config show",
      "  nightcondor config show --origin",
      "      each value with the line, preset, flag or variable that it comes from"
    })
final class ConfigShowCommand extends WorkspaceCommand {

  @Option(names = "--origin", description = "Say where each value comes from.")
  private boolean origin;

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  /** The answer as JSON. */
  record Answer(int version, List<EffectiveValue> values) {}

  @Override
  protected ExitCode execute() {
    return configured((settings, calendar) -> {
      List<EffectiveValue> values = new ArrayList<>();
      values.add(new EffectiveValue("workspace", workspace().root().toString(), workspaceOrigin()));
      values.addAll(EffectiveSettings.of(workspace(), settings));
      if (json) {
        facts(new Answer(1, values));
      } else {
        values.stream().map(this::line).map(Line::plain).forEach(out()::println);
      }
      return ExitCode.DONE;
    });
  }

  private String line(EffectiveValue value) {
    String line = value.path() + ": " + value.value();
    return origin ? line + "    # " + value.origin() : line;
  }
}
