package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.run.ExitCode;
import picocli.CommandLine.Command;

/** What can be asked about the configuration; each question is a command below this one. */
@Command(
    name = "config",
    description = "Checks, shows and explains nightcondor.yaml.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  nightcondor config check --workspace /srv/nightcondor",
      "  nightcondor config show --origin",
      "  nightcondor config reference",
      "  nightcondor config schema > nightcondor.schema.json"
    },
    subcommands = {
      ConfigCheckCommand.class,
      ConfigShowCommand.class,
      ConfigReferenceCommand.class,
      ConfigSchemaCommand.class
    })
public final class ConfigCommand extends ConsoleCommand {

  @Override
  protected ExitCode execute() {
    throw usage("a command is missing, expected one of config check, config show, config reference,"
        + " config schema");
  }
}
