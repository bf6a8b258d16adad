package io.nightcondor.app.command.night;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.LockHolder;
import io.nightcondor.app.run.RunLock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends the run that is at work in order. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "stop",
    description = {
      "Ends the run that is at work in the workspace, in order: what it has committed stays, and the next run goes on from there.",
      "It sends SIGTERM, as systemd does, and waits. The run ends at its next commit, within 120 seconds; kill -9 after that loses nothing either.",
      "It ends with 0 if nothing runs any more, with 75 if the run is still at work."
    },
    footer = {"  nightcondor stop", "  nightcondor stop --wait 30 --workspace /srv/nightcondor"})
public final class StopCommand extends WorkspaceCommand {

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "150",
      description = "How long to wait for its end; default: 150.")
  private int seconds;

  @Override
  protected ExitCode execute() {
    if (!RunLock.isHeld(workspace().lock())) {
      out().println("Nothing is at work in this workspace.");
      return ExitCode.DONE;
    }
    Optional<LockHolder> holder = RunLock.writtenBy(workspace().lock());
    Optional<ProcessHandle> process = holder.flatMap(found -> ProcessHandle.of(found.pid()));
    if (holder.isEmpty() || process.isEmpty()) {
      err()
          .println(
              "Something holds %s and no process of this host says so: %s. Stop it on its own host."
                  .formatted(
                      workspace().lock(),
                      holder
                          .map(found -> "pid %d since %s".formatted(found.pid(), found.since()))
                          .orElse("it is just starting, or just ending")));
      return ExitCode.LOCKED;
    }
    return stop(holder.get(), process.get());
  }

  private ExitCode stop(LockHolder holder, ProcessHandle process) {
    if (!process.destroy()) {
      err()
          .println("pid %d cannot be signalled: it belongs to %s. Stop it as that user or as root."
              .formatted(holder.pid(), process.info().user().orElse("another user")));
      return ExitCode.LOCKED;
    }
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      String step = RunLock.writtenBy(workspace().lock()).map(LockHolder::step).orElse("unknown");
      err()
          .println(
              "pid %d is still at work after %d seconds, step %s. Nothing is lost if it is killed; to wait on, type stop again."
                  .formatted(holder.pid(), seconds, step));
      return ExitCode.LOCKED;
    } catch (ExecutionException e) {
      throw new IllegalStateException("pid %d cannot be waited for".formatted(holder.pid()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.LOCKED;
    }
    out()
        .println("pid %d has ended; it was at step %s. What is left to do:"
            .formatted(holder.pid(), holder.step()));
    out().println("  " + Invocation.status(workspace().root()));
    return ExitCode.DONE;
  }
}
