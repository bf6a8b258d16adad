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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A CSV of dates, each once, with a status and a text. Every complaint names file, line and column.
 *
 * @param file for messages
 * @param header of the three columns, the first two named date and status
 */
record DateList(String file, String header) {

  /**
   * One line of the list.
   *
   * @param line in the file, from 1
   * @param text of the third column, not blank
   */
  record Row<S>(int line, LocalDate date, S status, String text) {}

  /** The lines of a file; the second argument says what file was wanted. */
  static List<String> lines(Path file, String wanted) {
    if (!Files.isRegularFile(file)) {
      throw new InputMissingException(
          "%s: no such file, expected %s. Nothing was run.".formatted(file, wanted));
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (MalformedInputException notUtf8) {
      throw refused(file.toString(), 1, "the text", "not UTF-8", "UTF-8 text");
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }

  /** The rows of the list in its order; statuses are written in lower case. */
  <S extends Enum<S>> List<Row<S>> rows(List<String> lines, S[] statuses) {
    if (lines.isEmpty() || !lines.get(0).strip().equals(header)) {
      throw refused(1, "the header", lines.isEmpty() ? "" : lines.get(0), "'" + header + "'");
    }
    List<Row<S>> rows = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      Row<S> row = row(i + 1, lines.get(i), statuses);
      if (!seen.add(row.date())) {
        throw refused(i + 1, "column 'date'", row.date().toString(), "each date once");
      }
      rows.add(row);
    }
    return rows;
  }

  private <S extends Enum<S>> Row<S> row(int line, String text, S[] statuses) {
    String[] fields = text.split(",", -1);
    if (fields.length != 3) {
      throw refused(line, "the line", text, "three fields: " + header);
    }
    LocalDate date;
    try {
      date = LocalDate.parse(fields[0].strip());
    } catch (DateTimeException notADate) {
      throw refused(line, "column 'date'", fields[0], "a date such as 2025-01-09");
    }
    S status = Arrays.stream(statuses)
        .filter(value -> word(value).equals(fields[1].strip()))
        .findFirst()
        .orElseThrow(() -> refused(line, "column 'status'", fields[1], listed(statuses)));
    if (fields[2].isBlank()) {
      String column = header.substring(header.lastIndexOf(',') + 1);
      throw refused(line, "column '%s'".formatted(column), fields[2], "a " + column);
    }
    return new Row<>(line, date, status, fields[2].strip());
  }

  InputRefusedException refused(int line, String where, String value, String expected) {
    return refused(file, line, where, value, expected);
  }

  /** Such as "closed, early or open". */
  private static <S extends Enum<S>> String listed(S[] statuses) {
    String all = Arrays.stream(statuses).map(DateList::word).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return all.substring(0, last) + " or " + all.substring(last + 2);
  }

  private static String word(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static InputRefusedException refused(
      String file, int line, String where, String value, String expected) {
    return new InputRefusedException(
        "%s:%d: %s has '%s', expected %s. Nothing was run; correct the file and run again."
            .formatted(file, line, where, value.replaceAll("\\p{Cntrl}", "?"), expected));
  }
}
