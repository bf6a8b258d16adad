package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.run.ExitCode;
import picocli.CommandLine.Command;

/** Prints the schema of the configuration. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of nightcondor.yaml, for editors that complete and check.",
      "Such an editor finds it by a first line '# yaml-language-server: $schema=nightcondor.schema.json'."
    },
    footer = "  nightcondor config schema > nightcondor.schema.json")
final class ConfigSchemaCommand extends ConsoleCommand {

  @Override
  protected ExitCode execute() {
    facts(ConfigurationSchema.document());
    return ExitCode.DONE;
  }
}
