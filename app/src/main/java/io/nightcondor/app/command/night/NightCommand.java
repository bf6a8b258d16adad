package io.nightcondor.app.command.night;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.Terminal;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightOutcome;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.ingest.inbox.InputChangingException;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.inbox.InputRefusedException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs nights for a command and tells a person how they ended. */
final class NightCommand {

  /** More would hide what matters from the one who reads cron's mail. */
  private static final int LINES_ON_FAILURE = 20;

  private static final int LONGEST_LINE = 400;

  private final Workspace workspace;
  private final Terminal terminal;
  private final PrintWriter out;
  private final PrintWriter err;

  NightCommand(Workspace workspace, Terminal terminal, PrintWriter out, PrintWriter err) {
    this.workspace = workspace;
    this.terminal = terminal;
    this.out = out;
    this.err = err;
  }

  NightRunner open(Settings settings, ExchangeCalendar calendar) {
    return NightRunner.open(workspace, settings, calendar, terminal);
  }

  /** Runs one night and prints how it ended. */
  NightOutcome run(NightRunner runner, LocalDate session) {
    return tell(runner, session, () -> runner.run(session));
  }

  /** Does something about one night and prints how it ended. */
  NightOutcome tell(NightRunner runner, LocalDate session, Supplier<NightOutcome> work) {
    NightOutcome outcome;
    try {
      outcome = work.get();
    } catch (InputMissingException e) {
      outcome = outcome(ExitCode.INPUT_MISSING, e);
    } catch (InputRefusedException e) {
      outcome = outcome(ExitCode.INPUT_REFUSED, e);
    } catch (InputChangingException e) {
      outcome = outcome(ExitCode.LOCKED, e);
    }
    tell(outcome, session, runner.log());
    return outcome;
  }

  private static NightOutcome outcome(ExitCode code, RuntimeException e) {
    return new NightOutcome(code, Optional.empty(), "", List.of(String.valueOf(e.getMessage())));
  }

  private void tell(NightOutcome outcome, LocalDate session, Path log) {
    if (outcome.code() == ExitCode.USAGE) {
      outcome.messages().forEach(err::println);
      outcome.untold().forEach(err::println);
      err.flush();
      return;
    }
    if (outcome.code() == ExitCode.DONE) {
      outcome.messages().forEach(out::println);
      out.println("reports: " + workspace.reports().resolve(session.toString()));
      out.flush();
      outcome.untold().forEach(err::println); // whoever reads only bad news is to read it
      err.flush();
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(headline(outcome, session));
    Stream.concat(outcome.messages().stream(), outcome.untold().stream())
        .flatMap(String::lines)
        .forEach(lines::add);
    List<String> last = new ArrayList<>(List.of("log: " + log));
    if (outcome.doubt()) {
      last.add("to send such a mail again, with --book and --to for one, type:");
      last.add("  " + Invocation.of("send --date " + session, workspace.root()));
    } else {
      last.add(
          outcome.code() == ExitCode.WITH_FAILURES
              ? "when the cause is removed, type:"
              : "to finish it, type:");
      last.add("  " + Invocation.run(session, workspace.root()));
    }
    int room = LINES_ON_FAILURE - last.size();
    if (lines.size() > room) {
      int left = lines.size() - room + 1;
      lines = new ArrayList<>(lines.subList(0, room - 1));
      lines.add("... and %d more lines in the log".formatted(left));
    }
    lines.addAll(last);
    for (String line : lines) {
      err.println(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " ..." : line);
    }
    err.flush();
  }

  private static String headline(NightOutcome outcome, LocalDate session) {
    String revision =
        outcome.key().map(key -> ", revision %d,".formatted(key.revision())).orElse("");
    String end;
    if (outcome.code() == ExitCode.STOPPED) {
      end = "was stopped in step " + outcome.step();
    } else if (!outcome.step().isEmpty()) {
      end = "failed in step " + outcome.step();
    } else if (outcome.code() == ExitCode.WITH_FAILURES) {
      end = "is completed with failures";
    } else {
      end = "was not run";
    }
    return "nightcondor: the night of %s%s %s".formatted(session, revision, end);
  }
}
