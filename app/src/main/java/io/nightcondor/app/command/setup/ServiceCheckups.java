package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.StoreSource;
import io.nightcondor.app.config.MailSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.Carrier.NotSentException;
import io.nightcondor.app.delivery.SmtpCarrier;
import io.nightcondor.app.keep.StoreGuard;
import io.nightcondor.app.keep.StoreRefusedException;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.LockedException;
import io.nightcondor.app.run.RunLock;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.SchemaVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at what a night needs from others: lock, store, mail server, broker; and at its own font.
 */
final class ServiceCheckups {

  private final Workspace workspace;
  private final Settings settings;
  private final Clock clock;

  ServiceCheckups(Workspace workspace, Settings settings, Clock clock) {
    this.workspace = workspace;
    this.settings = settings;
    this.clock = clock;
  }

  List<Checkup> all() {
    List<Checkup> all = new ArrayList<>();
    all.addAll(store());
    all.add(mail());
    settings.workers().ifPresent(workers -> all.add(new BrokerCheckup(workers).look()));
    return all;
  }

  private List<Checkup> store() {
    boolean ownFile = settings.database().isEmpty();
    try {
      StoreGuard.refuseIfLost(workspace, settings);
    } catch (StoreRefusedException e) {
      return List.of(lost(e));
    }
    if (!Files.exists(workspace.data())) {
      Checkup lock = Checkup.ok("lock", "free; no night has been run yet");
      return ownFile
          ? List.of(lock, Checkup.ok("store", "the first run makes it"))
          : List.of(lock, tables());
    }
    try (RunLock lock = RunLock.acquire(workspace.lock())) {
      lock.step("doctor");
      return List.of(Checkup.ok("lock", "free"), tables());
    } catch (LockedException e) {
      return List.of(
          Checkup.warn("lock", String.valueOf(e.getMessage()), "ask again when it has ended"));
    }
  }

  private Checkup lost(StoreRefusedException refused) {
    return Checkup.fail(
        ExitCode.of(refused.reason()),
        "store",
        String.valueOf(refused.getMessage()),
        refused.next().stream()
            .map(next -> Invocation.of(next, workspace.root()))
            .collect(Collectors.joining(", then ")));
  }

  private Checkup tables() {
    DataSource source = StoreSource.of(workspace, settings);
    if (settings.database().isEmpty()
        && !Files.exists(workspace.data().resolve(workspace.database().getFileName() + ".mv.db"))) {
      return Checkup.ok("store", "the first run makes it");
    }
    int known = SchemaVersion.known();
    try {
      int version = SchemaVersion.of(source);
      String finding = "opens, schema %d, the program's is %d".formatted(version, known);
      if (version > known) {
        return Checkup.fail(
            ExitCode.CONFIGURATION, "store", finding, "use the newer version of the program");
      }
      return version < known
          ? Checkup.warn("store", finding, "the next run migrates it; make a copy before")
          : newest(source, finding);
    } catch (DataAccessException e) {
      return Checkup.fail(
          ExitCode.UNAVAILABLE,
          "store",
          "cannot be opened: " + e.getMostSpecificCause().getMessage(),
          settings.database().isPresent()
              ? "look whether the server runs and the login is right"
              : "the file is damaged or not the program's: bring back a copy");
    }
  }

  /** A clock that is behind the newest night is wrong, or the night was. */
  private Checkup newest(DataSource source, String finding) {
    List<NightRun> runs = new RunStore(JdbcClient.create(source)).all();
    if (runs.isEmpty()) {
      return Checkup.ok("store", finding);
    }
    LocalDate newest =
        runs.stream().map(run -> run.key().session()).max(LocalDate::compareTo).orElseThrow();
    boolean future = newest
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC)
        .isAfter(clock.instant().plus(Duration.ofDays(1)));
    String nights = "%s, newest night %s".formatted(finding, newest);
    return future
        ? Checkup.fail(
            ExitCode.CONFIGURATION,
            "store",
            "%s, and the clock says %s".formatted(nights, clock.instant()),
            "set the clock of the host")
        : Checkup.ok("store", nights);
  }

  private Checkup mail() {
    if (settings.mail().smtp().isEmpty()) {
      return Checkup.ok("mail", "mails stay in " + workspace.outbox() + unmailed());
    }
    MailSettings.Smtp server = settings.mail().smtp().get();
    String name = server.host() + ":" + server.port();
    try {
      new SmtpCarrier(server).greet();
      return Checkup.ok(
          "mail",
          "%s answers%s%s%s"
              .formatted(
                  name,
                  server.startTls() ? ", over TLS" : "",
                  server.login().isPresent() ? ", and takes the login" : "",
                  unmailed()));
    } catch (NotSentException e) {
      return Checkup.fail(
          ExitCode.UNAVAILABLE,
          "mail",
          "%s: %s".formatted(name, String.valueOf(e.getMessage()).strip()),
          "look at mail in nightcondor.yaml, and at the server");
    }
  }

  /** Books about which nobody is mailed, be it meant or not. */
  private String unmailed() {
    long books =
        settings.books().stream().filter(book -> book.recipients().isEmpty()).count();
    return books == 0
        ? ""
        : "; nobody is mailed about %d of %d books"
            .formatted(books, settings.books().size());
  }

  /** Pictures take their text from a font that comes with the program. */
  static Checkup font() {
    String font = "/io/nightcondor/reporting/picture/DejaVuSansCondensed.ttf";
    try (InputStream in = ServiceCheckups.class.getResourceAsStream(font)) {
      return in == null
          ? Checkup.fail(
              ExitCode.CONFIGURATION, "font", font + " is missing", "install the program again")
          : Checkup.ok("font", "DejaVu Sans Condensed, the program's own");
    } catch (IOException e) {
      return Checkup.fail(
          ExitCode.CONFIGURATION, "font", font + ": " + e, "install the program again");
    }
  }
}
