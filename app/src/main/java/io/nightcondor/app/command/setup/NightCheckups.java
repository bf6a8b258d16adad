package io.nightcondor.app.command.setup;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.ingest.inbox.SourceRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the calendar and at what the inbox has for the next night. */
final class NightCheckups {

  private static final int LAST_YEAR = 2060;

  private final Workspace workspace;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final Clock clock;

  NightCheckups(Workspace workspace, Settings settings, ExchangeCalendar calendar, Clock clock) {
    this.workspace = workspace;
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  List<Checkup> all() {
    List<Checkup> all = new ArrayList<>();
    all.add(sessions());
    all.add(meetings());
    LocalDate session = calendar.lastClosedSession(clock.instant());
    Path inbox = workspace.inbox(session);
    if (Files.isDirectory(inbox)) {
      List<Path> files = files(inbox);
      all.add(sources(session, inbox, files));
      all.add(newest(files));
    } else {
      all.add(Checkup.warn(
          "inbox",
          "%s, the last closed session, has no folder %s".formatted(session, inbox),
          "put its files there before the run"));
    }
    return all;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ExchangeCalendar.NEW_YORK);
  }

  private Checkup sessions() {
    LocalDate today = today();
    LocalDate first = calendar.nextSession(today);
    LocalDate second = calendar.nextSession(first);
    String kind = calendar.isSession(today)
        ? calendar.isEarlyClose(today) ? "a session with an early close" : "a session"
        : "no session";
    return today.getYear() >= LAST_YEAR
        ? Checkup.fail(
            ExitCode.CONFIGURATION,
            "calendar",
            "ends with %d, and today is %s".formatted(LAST_YEAR, today),
            "set the clock of the host, or take a newer version of the program")
        : Checkup.ok(
            "calendar",
            "%s is %s; next are %s and %s; %s".formatted(today, kind, first, second, overrides()));
  }

  private String overrides() {
    return settings
        .calendarOverrides()
        .map(file -> "%d overrides in %s".formatted(rows(file), file))
        .orElse("no file of overrides");
  }

  /** Lines below the header that are neither blank nor a remark. */
  private static long rows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).count() - 1;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private Checkup meetings() {
    List<FomcMeeting> meetings = settings.fomc().meetings();
    String finding =
        "statement days are known until " + meetings.get(meetings.size() - 1).statement();
    return settings.fomc().isOutOfDate(today())
        ? Checkup.warn("FOMC", finding, "name a file of newer days as calendar.fomc")
        : Checkup.ok("FOMC", finding);
  }

  private static List<Path> files(Path inbox) {
    try (Stream<Path> all = Files.walk(inbox)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(inbox + ": cannot be listed", e);
    }
  }

  private Checkup sources(LocalDate session, Path inbox, List<Path> files) {
    List<String> empty = settings.sources().stream()
        .map(SourceRule::glob)
        .distinct()
        .filter(glob -> !matches(glob, inbox, files))
        .toList();
    String finding = "%d files for %s; %d of %d sources have one"
        .formatted(
            files.size(),
            session,
            settings.sources().size() - empty.size(),
            settings.sources().size());
    return empty.isEmpty()
        ? Checkup.ok("inbox", finding)
        : Checkup.warn(
            "inbox",
            finding,
            "if they are to bring something every night, look for " + String.join(", ", empty));
  }

  private static boolean matches(String glob, Path inbox, List<Path> files) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return files.stream().anyMatch(file -> matcher.matches(inbox.relativize(file)));
  }

  /** A clock that is far behind takes tonight's files for those of the future. */
  private Checkup newest(List<Path> files) {
    Optional<Instant> newest = files.stream().map(NightCheckups::changed).max(Instant::compareTo);
    return newest.isPresent() && newest.get().isAfter(clock.instant().plus(Duration.ofDays(1)))
        ? Checkup.fail(
            ExitCode.CONFIGURATION,
            "clock and inbox",
            "a file of the inbox is of %s, and the clock says %s"
                .formatted(newest.get(), clock.instant()),
            "set the clock of the host")
        : Checkup.ok("clock and inbox", "no file is of the future");
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": its time cannot be read", e);
    }
  }
}
