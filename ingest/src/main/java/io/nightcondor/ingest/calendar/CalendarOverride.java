package io.nightcondor.ingest.calendar;

import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.inbox.InputRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One day on which a site knows better than the rules.
 *
 * @param date a weekday
 * @param status what the exchange did
 * @param reason for people
 */
record CalendarOverride(LocalDate date, Status status, String reason) {

  private static final String HEADER = "date,status,reason";

  enum Status {
    CLOSED,
    EARLY,
    OPEN
  }

  static List<CalendarOverride> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputMissingException(
          "%s: no such file, expected the calendar overrides that the configuration names. Nothing was run."
              .formatted(file));
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (MalformedInputException notUtf8) {
      throw refused(file, 1, "the text", "not UTF-8", "UTF-8 text");
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
      throw refused(file, 1, "the header", lines.isEmpty() ? "" : lines.get(0), "'" + HEADER + "'");
    }
    List<CalendarOverride> overrides = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      CalendarOverride override = parse(file, i + 1, lines.get(i));
      if (!seen.add(override.date())) {
        throw refused(file, i + 1, "column 'date'", override.date().toString(), "each date once");
      }
      overrides.add(override);
    }
    return overrides;
  }

  private static CalendarOverride parse(Path file, int line, String text) {
    String[] fields = text.split(",", -1);
    if (fields.length != 3) {
      throw refused(file, line, "the line", text, "three fields: " + HEADER);
    }
    LocalDate date;
    try {
      date = LocalDate.parse(fields[0].strip());
    } catch (DateTimeException notADate) {
      throw refused(file, line, "column 'date'", fields[0], "a date such as 2025-01-09");
    }
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      throw refused(file, line, "column 'date'", fields[0], "a weekday");
    }
    Optional<Status> status = Arrays.stream(Status.values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(fields[1].strip()))
        .findFirst();
    if (status.isEmpty()) {
      throw refused(file, line, "column 'status'", fields[1], "closed, early or open");
    }
    if (fields[2].isBlank()) {
      throw refused(file, line, "column 'reason'", fields[2], "a reason");
    }
    return new CalendarOverride(date, status.get(), fields[2].strip());
  }

  private static InputRefusedException refused(
      Path file, int line, String where, String value, String expected) {
    return new InputRefusedException(
        "%s:%d: %s has '%s', expected %s. Nothing was run; correct the file and run again."
            .formatted(file, line, where, value.replaceAll("\\p{Cntrl}", "?"), expected));
  }
}
