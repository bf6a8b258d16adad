package io.nightcondor.app.command.install;

import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.run.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the start-up cache that the launcher looks for. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "prepare",
    description = {
      "Makes the start-up cache of an installed program, with which its commands start sooner.",
      "That takes a minute: a night of the demo is run in a temporary folder, and what Java had to load for it is kept.",
      "To be done once after the program was installed, and again after Java was. Without it the program starts later, and does the same."
    },
    footer = {"  nightcondor prepare"})
public final class PrepareCommand extends ConsoleCommand {

  /** The launcher says here where it looks for the cache of this program and this Java. */
  private static final String CACHE = "nightcondor.cache";

  private final Rehearsal rehearsal;

  @Option(
      names = "--rehearse",
      hidden = true,
      paramLabel = "DIR",
      description = "Only do what the cache is to know, in this folder.")
  private Optional<Path> folder;

  /** @param program does what arguments say, and gives the exit code */
  public PrepareCommand(Rehearsal.Program program) {
    this.rehearsal = new Rehearsal(program);
  }

  @Override
  protected ExitCode execute() {
    if (folder.isPresent()) {
      return rehearsal.in(folder.get(), err());
    }
    String cache = System.getProperty(CACHE, "");
    if (cache.isEmpty()) {
      throw usage(
          "a start-up cache is for an installed program, called by its launcher bin/nightcondor");
    }
    try {
      out().println(new StartUpCache(Path.of(cache)).make());
      return ExitCode.DONE;
    } catch (RehearsalException e) {
      err().println(e.getMessage());
      return ExitCode.UNEXPECTED;
    } catch (IOException e) {
      err()
          .println(
              "%s: cannot be written (%s). No start-up cache was made; as the owner of that folder type: %s prepare"
                  .formatted(cache, e, Invocation.program()));
      return ExitCode.CANNOT_CREATE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.STOPPED;
    }
  }
}
