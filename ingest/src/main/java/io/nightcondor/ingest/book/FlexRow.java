package io.nightcondor.ingest.book;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element or line of a Flex Query.
 *
 * @param line on which it stands
 * @param csv true if its columns go by their CSV names
 * @param values by field; one that the query leaves out is not in it
 */
record FlexRow(int line, boolean csv, Map<FlexField, String> values) {

  /** The date formats of a Flex Query that cannot be mistaken for each other. */
  private static final Pattern TIME = Pattern.compile(
      "(\\d{4})(-?)(\\d{2})\\2(\\d{2})(?:[;, T] ?(\\d{2}):?(\\d{2}):?(\\d{2})(?: [A-Z]{2,4})?)?");

  FlexRow {
    values = Map.copyOf(values);
  }

  String get(FlexField field) {
    return values.getOrDefault(field, "").strip();
  }

  /** As the file names it, for messages. */
  String column(FlexField field) {
    return csv ? field.csv() : field.xml();
  }

  /** The date of a field such as 20240805, 2024-08-05 or 20240805;093000; empty if blank. */
  Optional<LocalDate> date(FlexField field) throws RefusedRowException {
    return time(field).map(LocalDateTime::toLocalDate);
  }

  /** The date and time of a field, at midnight if it has no time; empty if blank. */
  Optional<LocalDateTime> time(FlexField field) throws RefusedRowException {
    String text = get(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      // says what was expected
      Fields.isoDate(column(field), text);
    }
    LocalDate date = Fields.isoDate(
        column(field), "%s-%s-%s".formatted(time.group(1), time.group(3), time.group(4)));
    return Optional.of(
        time.group(5) == null ? date.atStartOfDay() : date.atTime(clock(time, field)));
  }

  private LocalTime clock(Matcher time, FlexField field) throws RefusedRowException {
    try {
      return LocalTime.of(
          Integer.parseInt(time.group(5)),
          Integer.parseInt(time.group(6)),
          Integer.parseInt(time.group(7)));
    } catch (DateTimeException noSuchTime) {
      throw new RefusedRowException(
          RejectionCode.Q14, column(field), get(field), "a time of the day");
    }
  }
}
