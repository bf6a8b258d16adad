package io.nightcondor.app.command.install;

import io.nightcondor.app.demo.DemoMarket;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an installed program mostly does, once and in one process, for a start-up cache to learn: a
 * night, the questions asked of it, help and a mistyped line.
 */
public final class Rehearsal {

  private final Program program;

  Rehearsal(Program program) {
    this.program = program;
  }

  /** The program in this process. */
  @FunctionalInterface
  public interface Program {
    /** Does what the arguments say, without a word on standard output; the exit code. */
    int call(PrintWriter err, String... arguments);
  }

  /** What went wrong goes to the writer. */
  ExitCode in(Path workspace, PrintWriter err) {
    new DemoMarket(ExchangeCalendars.nyse(Optional.empty())).write(workspace);
    String folder = workspace.toString();
    String session = DemoMarket.sessions().get(0).toString();
    if (program.call(err, "run", "--date", session, "--workspace", folder)
        != ExitCode.DONE.number()) {
      return ExitCode.UNEXPECTED;
    }
    program.call(err, "status", "--workspace", folder);
    program.call(err, "verify", folder + "/reports");
    program.call(err, "help");
    program.call(err, "--no-such-option");
    return ExitCode.DONE;
  }
}
