package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.run.ExitCode;
import picocli.CommandLine.Command;

/** Prints the reference of the configuration. */
@Command(
    name = "reference",
    description =
        "Prints every key of nightcondor.yaml as Markdown: what it may be, default, meaning.",
    footer = "  nightcondor config reference | less")
final class ConfigReferenceCommand extends ConsoleCommand {

  @Override
  protected ExitCode execute() {
    document().print(ConfigurationReference.markdown());
    return ExitCode.DONE;
  }
}
