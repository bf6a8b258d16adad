package io.nightcondor.app.command.setup;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.Line;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.config.ConfigurationException;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.InputRefusedException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether a night could run here, and says what to do where it could not. */
@Command(
    name = "doctor",
    description = {
      "Looks whether a night could run: Java, room, rights, lock, calendar, clock, store, mail server. Sends and changes nothing.",
      "It ends with 0, with 3 if something is to be looked at, with 69, 73 or 78 if a night would fail."
    },
    footer = {"  nightcondor doctor", "  nightcondor doctor --workspace /srv/nightcondor --json"})
public final class DoctorCommand extends WorkspaceCommand {

  private static final String CONFIGURATION = "configuration";

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  private final Clock clock;

  /** @param clock of the host, which is looked at too */
  public DoctorCommand(Clock clock) {
    this.clock = clock;
  }

  /** The answer as JSON. */
  record Answer(int version, Checkup.Verdict verdict, List<Checkup> checks) {}

  @Override
  protected ExitCode execute() {
    List<Checkup> checks = new ArrayList<>(new HostCheckups(clock).all());
    checks.add(ServiceCheckups.font());
    if (Files.isDirectory(workspace().root())) {
      checks.addAll(new FolderCheckups(workspace()).all());
    }
    checks.addAll(configured());
    Checkup worst = checks.stream().max(Comparator.comparing(Checkup::verdict)).orElseThrow();
    if (json) {
      facts(new Answer(1, worst.verdict(), checks));
    } else {
      checks.forEach(this::print);
    }
    return Arrays.stream(ExitCode.values())
        .filter(code -> code.number() == worst.exitCode())
        .findFirst()
        .orElseThrow();
  }

  private List<Checkup> configured() {
    List<Checkup> checks = new ArrayList<>();
    try {
      Settings settings = SettingsReader.read(workspace());
      ExchangeCalendar calendar = ExchangeCalendars.nyse(settings.calendarOverrides());
      checks.add(Checkup.ok(
          CONFIGURATION,
          "%d sources, %d books"
              .formatted(settings.sources().size(), settings.books().size())));
      checks.add(CompilerCheckup.of(settings.books().size()));
      checks.addAll(new RoomCheckups(workspace(), settings).all());
      checks.addAll(new NightCheckups(workspace(), settings, calendar, clock).all());
      checks.addAll(new ServiceCheckups(workspace(), settings, clock).all());
    } catch (ConfigurationException e) {
      checks.add(
          wrong("complaints: %d; the first: %s".formatted(e.complaints().size(), e.getMessage())));
    } catch (InputRefusedException e) {
      checks.add(wrong(String.valueOf(e.getMessage())));
    }
    return checks;
  }

  private Checkup wrong(String finding) {
    return Checkup.fail(
        ExitCode.CONFIGURATION,
        CONFIGURATION,
        finding,
        Invocation.configCheck(workspace().root()));
  }

  /** With -q only what is to be done. */
  private void print(Checkup check) {
    String word = switch (check.verdict()) {
      case OK -> tint().good("OK  ");
      case WARN -> tint().doubtful("WARN");
      case FAIL -> tint().bad("FAIL");
    };
    String line = "%s  %-16s %s".formatted(word, check.subject(), Line.plain(check.finding()));
    Optional<String> advice = Optional.of(check.advice())
        .filter(words -> !words.isEmpty())
        .map(words -> "      do: " + words);
    boolean wrong = check.verdict() == Checkup.Verdict.FAIL
        || (check.verdict() == Checkup.Verdict.WARN && isGiven("-q"));
    PrintWriter stream = wrong ? err() : out();
    stream.println(line);
    advice.ifPresent(stream::println);
  }
}
