package io.nightcondor.app.command.keep;

import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.run.ExitCode;
import picocli.CommandLine.Command;

/** What can be done with the database itself; each is a command below this one. */
@Command(
    name = "db",
    description = "Moves the store to a database server.",
    commandListHeading = "%nCommands:%n",
    footer = {"  nightcondor db copy --workspace /srv/nightcondor"},
    subcommands = DbCopyCommand.class)
public final class DbCommand extends ConsoleCommand {

  @Override
  protected ExitCode execute() {
    throw usage("a command is missing, expected db copy");
  }
}
