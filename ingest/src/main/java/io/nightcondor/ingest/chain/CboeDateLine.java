package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moment in the date line of a Cboe quote table. The site writes it in the language of the
 * browser, {@code January 7, 2024 at 10:52 AM EST} or {@code 7. Januar 2024 um 10:52 GMT-5}; the
 * old table wrote {@code Sep 04 2020 @ 20:49 ET}.
 */
final class CboeDateLine {

  private static final Pattern LABELLED =
      Pattern.compile("\"?Date:\\s*(.+?)\"?\\s*(?:,\\s*\"?Bid:.*|,*)");
  private static final Pattern OLD = Pattern.compile("\"?([^\",]+ @ [^\",]+?)\"?\\s*(?:,.*)?");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<month>\\p{L}+)\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})(?<rest>\\D.*)");
  private static final Pattern DAY_FIRST = Pattern.compile(
      "(?<day>\\d{1,2})(?:\\.|er)? (?:de )?(?<month>\\p{L}+)\\.? (?:de )?(?<year>\\d{4})(?<rest>\\D.*)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?<rest>.*)");

  private static final String TIME =
      "(?<hour>\\d{1,2})(?::| h )(?<minute>\\d{2})(?: (?<half>[AP])M)?";
  private static final String ZONE = "(?<zone>ET|EST|EDT|HNE|HAE|(?:GMT|UTC)(?:[+-]\\d{1,2})?)";
  private static final Pattern TIME_FIRST =
      Pattern.compile("(?: @|,? \\p{L}{1,5}(?: \\p{L}{1,5})?|,)? " + TIME + " " + ZONE);
  private static final Pattern ZONE_FIRST = Pattern.compile(" " + ZONE + " " + TIME);

  private static final int NOON = 12;

  private CboeDateLine() {}

  /** True if a line is meant to hold the date, whether or not it can be read. */
  static boolean isMeant(String line) {
    return line.contains("Date:") || line.contains("Bid:") || OLD.matcher(line).matches();
  }

  /** The moment; empty if the line holds none that is understood as a whole. */
  static Optional<Instant> read(String line) {
    Matcher labelled = LABELLED.matcher(line);
    if (labelled.matches()) {
      return moment(labelled.group(1));
    }
    Matcher old = OLD.matcher(line);
    return old.matches() ? moment(old.group(1)) : Optional.empty();
  }

  private static Optional<Instant> moment(String written) {
    // browsers set narrow blanks and a real minus
    String text = written
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .replace('\u2212', '-')
        .replaceAll(" +", " ")
        .strip();
    for (Pattern form : new Pattern[] {MONTH_FIRST, DAY_FIRST, EAST_ASIAN}) {
      Matcher date = form.matcher(text);
      if (date.matches()) {
        Optional<Month> month = month(date.group("month"));
        return month.flatMap(known -> moment(date, known));
      }
    }
    return Optional.empty();
  }

  private static Optional<Month> month(String text) {
    if (!Character.isDigit(text.charAt(0))) {
      return MonthNames.of(text);
    }
    int number = Integer.parseInt(text);
    return number >= 1 && number <= Month.values().length
        ? Optional.of(Month.of(number))
        : Optional.empty();
  }

  private static Optional<Instant> moment(Matcher date, Month month) {
    for (Pattern form : new Pattern[] {TIME_FIRST, ZONE_FIRST}) {
      Matcher time = form.matcher(date.group("rest"));
      if (time.matches()) {
        try {
          LocalDate day = LocalDate.of(
              Integer.parseInt(date.group("year")), month, Integer.parseInt(date.group("day")));
          return Optional.of(
              day.atTime(time(time)).atZone(zone(time.group("zone"))).toInstant());
        } catch (DateTimeException noSuchTime) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static LocalTime time(Matcher time) {
    int hour = Integer.parseInt(time.group("hour"));
    int minute = Integer.parseInt(time.group("minute"));
    String half = time.group("half");
    if (half == null) {
      return LocalTime.of(hour, minute);
    }
    if (hour < 1 || hour > NOON) {
      throw new DateTimeException("no hour of a half day: " + hour);
    }
    return LocalTime.of(hour % NOON + (half.equals("P") ? NOON : 0), minute);
  }

  private static ZoneId zone(String text) {
    return switch (text) {
      case "ET" -> ExchangeCalendar.NEW_YORK;
      // Eastern standard and daylight time, as English and Canadian French name them
      case "EST", "HNE" -> ZoneOffset.ofHours(-5);
      case "EDT", "HAE" -> ZoneOffset.ofHours(-4);
      case "GMT", "UTC" -> ZoneOffset.UTC;
      default -> ZoneOffset.ofHours(Integer.parseInt(text.substring(3)));
    };
  }
}
