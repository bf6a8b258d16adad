package io.nightcondor.app.command.setup;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.ProgramVersion;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/** Looks at Java, its time zones and its clock. */
final class HostCheckups {

  private static final long MEBIBYTE = 1024L * 1024L;

  /** A night of a hundred books of 25 condors ran in 512 MB, one of a few in less than half. */
  private static final long SMALL_HEAP = 256 * MEBIBYTE;

  private static final int OLDEST_JAVA = 17;
  private static final String ROOT = "root";

  private final Clock clock;

  HostCheckups(Clock clock) {
    this.clock = clock;
  }

  List<Checkup> all() {
    return List.of(java(), heap(), user(), zones(), clock());
  }

  private static Checkup java() {
    String finding = "version %s, %d or newer is needed".formatted(Runtime.version(), OLDEST_JAVA);
    return Checkup.ok("java", finding); // an older one does not load this class
  }

  private static Checkup heap() {
    long most = Runtime.getRuntime().maxMemory();
    String finding = "%d MiB at most".formatted(most / MEBIBYTE);
    return most < SMALL_HEAP
        ? Checkup.warn("heap", finding, "start java with -Xmx512m, the size for a hundred books")
        : Checkup.ok("heap", finding);
  }

  private static Checkup user() {
    String user = System.getProperty("user.name");
    return ROOT.equals(user)
        ? Checkup.warn(
            "user", "runs as root", "run it as a user of its own that owns the workspace")
        : Checkup.ok("user", "runs as " + user);
  }

  /** Daylight saving time begins on the second Sunday of March, by law since 2007. */
  private Checkup zones() {
    ZoneRules rules = ExchangeCalendar.NEW_YORK.getRules();
    String version = ZoneRulesProvider.getVersions(ExchangeCalendar.NEW_YORK.getId())
        .lastEntry()
        .getKey();
    int year = today().getYear();
    LocalDate expected = LocalDate.of(year, Month.MARCH, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
    Instant newYear = LocalDate.of(year, Month.JANUARY, 1)
        .atStartOfDay(ExchangeCalendar.NEW_YORK)
        .toInstant();
    LocalDate known = rules.nextTransition(newYear).getDateTimeBefore().toLocalDate();
    String finding = "data %s, summer time of New York begins on %s".formatted(version, known);
    return known.equals(expected)
        ? Checkup.ok("time zones", finding)
        : Checkup.warn(
            "time zones",
            finding + ", by the law of 2007 on " + expected,
            "if the law has not changed, install a newer Java");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ExchangeCalendar.NEW_YORK);
  }

  private Checkup clock() {
    Instant now = clock.instant();
    Instant built = ProgramVersion.built();
    return now.isBefore(built.minus(Duration.ofDays(1)))
        ? Checkup.fail(
            ExitCode.CONFIGURATION,
            "clock",
            "%s, before the program was made, %s".formatted(now, built),
            "set the clock of the host")
        : Checkup.ok("clock", now.truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
