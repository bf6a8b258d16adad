package io.nightcondor.app.command.night;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import java.util.List;
import picocli.CommandLine.Command;

/** Puts right what killed runs left, without running anything. */
@Command(
    name = "recover",
    description = {
      "Puts right what killed runs left in the store, and runs nothing. Every run does this by itself before it starts; this is for looking before running.",
      "It does so only while it holds the workspace, which proves that no run is at work; else it says who is, and ends with 75."
    },
    footer = {"  nightcondor recover", "  nightcondor recover --workspace /srv/nightcondor"})
public final class RecoverCommand extends WorkspaceCommand {

  @Override
  protected ExitCode execute() {
    NightCommand command = new NightCommand(workspace(), terminal(), out(), err());
    return configured((settings, calendar) -> {
      try (NightRunner runner = command.open(settings, calendar)) {
        List<String> found = runner.recover();
        found.forEach(out()::println);
        if (found.isEmpty()) {
          out().println("No run was cut short.");
        }
        runner.nights().stream()
            .filter(run -> run.state() == RunState.UNFINISHED)
            .map(NightRun::key)
            .forEach(key -> out()
                .println("revision %d of %s is unfinished; to finish it, type:%n  %s"
                    .formatted(
                        key.revision(),
                        key.session(),
                        Invocation.run(key.session(), workspace().root()))));
        return ExitCode.DONE;
      }
    });
  }
}
