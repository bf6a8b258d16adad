package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.ConsoleCommand;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.ProgramVersion;
import io.nightcondor.app.store.SchemaVersion;
import java.util.Optional;
import org.apache.poi.Version;
import org.springframework.batch.core.job.Job;
import org.springframework.boot.SpringBootVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which versions are at work. */
@Command(
    name = "version",
    description = "Prints the versions of the program, of Java and of what it is built on.",
    footer = {"  nightcondor version", "  nightcondor version --json"})
public final class VersionCommand extends ConsoleCommand {

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  /**
   * The versions.
   *
   * @param schema number of the last change to the store's tables that the program knows
   */
  record Versions(
      int version,
      String program,
      String java,
      String springBoot,
      String springBatch,
      String h2,
      String poi,
      int schema) {}

  @Override
  protected ExitCode execute() {
    Versions versions = new Versions(
        1,
        ProgramVersion.get(),
        Runtime.version().toString(),
        SpringBootVersion.getVersion(),
        of(Job.class),
        of(org.h2.Driver.class),
        Version.getVersion(),
        SchemaVersion.known());
    if (json) {
      facts(versions);
      return ExitCode.DONE;
    }
    out().println("nightcondor   " + versions.program());
    out().println("Java          " + versions.java());
    out().println("Spring Boot   " + versions.springBoot());
    out().println("Spring Batch  " + versions.springBatch());
    out().println("H2            " + versions.h2());
    out().println("Apache POI    " + versions.poi());
    out().println("store schema  " + versions.schema());
    return ExitCode.DONE;
  }

  private static String of(Class<?> part) {
    return Optional.ofNullable(part.getPackage().getImplementationVersion()).orElse("unknown");
  }
}
