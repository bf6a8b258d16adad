package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.TextLines;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One release a line of a {@link ReleaseCalendarCsv}. */
final class ReleaseRows extends LineRows {

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

  private final ReadContext context;
  private final CsvHeader header;
  private final int[] places;
  private final MacroUnit unit;
  private final FirstLines<Release> first = new FirstLines<>();
  private final SortedSet<String> series = new TreeSet<>();

  /** Which figure of which period. */
  private record Release(String series, LocalDate period) {}

  ReleaseRows(ReadContext context, TextLines lines, CsvHeader header, MacroUnit unit)
      throws RefusedContentException {
    super(context, lines, false);
    this.context = context;
    this.header = header;
    this.unit = unit;
    this.places = new int[ReleaseCalendarCsv.COLUMNS.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = header.require(ReleaseCalendarCsv.COLUMNS.get(i), "each column");
    }
  }

  @Override
  protected void read(TextLines lines, RowList rows) throws RefusedContentException {
    String line = lines.text();
    int number = lines.number();
    rows.add(number, () -> release(line, number));
  }

  private MacroRelease release(String line, int number) throws RefusedRowException {
    List<String> fields = CsvFields.split(line, header.size());
    String name = fields.get(places[0]);
    if (!name.matches(MacroColumn.SERIES)) {
      throw new RefusedRowException(RejectionCode.BAD_TEXT, "series", name, "an id such as CPI");
    }
    String periodText = fields.get(places[1]);
    LocalDate period = period(periodText);
    String instantText = fields.get(places[2]);
    Instant releasedAt = instant(instantText);
    boolean scheduled = fields.get(places[3]).isBlank()
        && fields.get(places[5]).isBlank()
        && !MacroRules.isPublic(releasedAt, context);
    if (!scheduled) {
      MacroRules.checkPublic(releasedAt, "release_timestamp", instantText, context);
    }
    if (releasedAt.isBefore(period.atStartOfDay(ZoneOffset.UTC).toInstant())) {
      throw new RefusedRowException(
          RejectionCode.Q14, "release_timestamp", instantText, "an instant after " + period);
    }
    MacroUnit own =
        MacroColumn.option(context, "unit", name).flatMap(MacroUnit::of).orElse(unit);
    OptionalDouble actual = scheduled
        ? OptionalDouble.empty()
        : OptionalDouble.of(own.kept(Fields.decimal(
            "actual_first_print", fields.get(places[3]), "the figure as it was first released")));
    OptionalDouble consensus = figure("consensus", fields.get(places[4]), own);
    OptionalDouble revised = figure("revised", fields.get(places[5]), own);
    first.check(
        new Release(name, period),
        number,
        "reference_period",
        periodText,
        "each period of %s once; it".formatted(name));
    series.add(name);
    return new MacroRelease(name, period, releasedAt, actual, consensus, revised);
  }

  private static OptionalDouble figure(String column, String value, MacroUnit unit)
      throws RefusedRowException {
    return value.isBlank()
        ? OptionalDouble.empty()
        : OptionalDouble.of(unit.kept(Fields.decimal(column, value, "a number, or nothing")));
  }

  private static LocalDate period(String text) throws RefusedRowException {
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      int month = 3 * Integer.parseInt(quarter.group(2)) - 2;
      return LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1);
    }
    return Fields.isoDate("reference_period", MONTH.matcher(text).matches() ? text + "-01" : text);
  }

  private static Instant instant(String text) throws RefusedRowException {
    String expected = "an instant with its offset, such as 2024-05-15T08:30-04:00";
    if (!INSTANT.matcher(text).matches()) {
      throw new RefusedRowException(RejectionCode.Q14, "release_timestamp", text, expected);
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException noSuchInstant) {
      throw new RefusedRowException(RejectionCode.Q14, "release_timestamp", text, expected);
    }
  }

  @Override
  public SourceFacts facts() {
    return SourceFacts.of(Optional.empty(), String.join(",", series), "");
  }
}
