package io.nightcondor.app.command;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.RunLock;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the nights of a workspace, step by step. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Shows each night of a workspace: steps with durations and counts, refused rows, failed books, and what to type next.",
      "It ends with 5 if a limit of a book is broken on the last night, with 4 if one is nearly, else with 0.",
      "While a run is at work it says who is, and ends with 75."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nightcondor status", "  nightcondor status --workspace /srv/nightcondor"})
final class StatusCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with nightcondor.yaml and inbox; default: this one.")
  private Path workspace;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Workspace here = new Workspace(workspace);
    NightCommand command = new NightCommand(out, spec.commandLine().getErr(), workspace);
    return command
        .configured((settings, calendar) -> {
          if (settings.database().isEmpty() && !Files.exists(file(here))) {
            out.println("No night has been run in this workspace yet.");
            out.println("next: " + Invocation.program() + " run --workspace " + here.root());
            return ExitCode.DONE;
          }
          // the database file is one process's at a time
          try (RunLock lock = RunLock.acquire(here.lock())) {
            lock.step("status");
            return show(here, settings, out);
          } catch (BadSqlGrammarException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(
                "The store is of an earlier version of the program, expected one that this version has opened; a run does that.");
            err.println("next: " + Invocation.program() + " run --workspace " + here.root());
            return ExitCode.UNEXPECTED;
          }
        })
        .number();
  }

  private static Path file(Workspace workspace) {
    return workspace.data().resolve(workspace.database().getFileName() + ".mv.db");
  }

  private static ExitCode show(Workspace workspace, Settings settings, PrintWriter out) {
    DriverManagerDataSource source = new DriverManagerDataSource();
    if (settings.database().isPresent()) {
      DatabaseSettings database = settings.database().get();
      source.setUrl(database.url());
      database.login().ifPresent(login -> {
        source.setUsername(login.username());
        source.setPassword(login.password());
      });
    } else {
      source.setUrl(DatabaseUrl.of(workspace) + ";IFEXISTS=TRUE");
      source.setUsername("sa");
    }
    NightReport report =
        new NightReport(source, session -> Invocation.run(session, workspace.root()));
    report.lines().forEach(out::println);
    out.flush();
    return report.limits();
  }
}
