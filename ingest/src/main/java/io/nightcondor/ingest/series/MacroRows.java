package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.CsvFields;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.TextLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** As many figures a line as it has columns of series; a missing one is no row. */
final class MacroRows extends LineRows {

  private final ReadContext context;
  private final Layout layout;
  private final FirstLines<Figure> first = new FirstLines<>();
  private long missing;

  /** What reads a date of the file. */
  @FunctionalInterface
  interface DateForm {
    LocalDate date(String column, String value) throws RefusedRowException;
  }

  /** A column of figures at its place. */
  record Place(int index, MacroColumn column) {}

  /**
   * How a line is to be read.
   *
   * @param dateName name of the date column
   * @param date position of the date
   * @param size number of columns
   * @param isMissing true for a cell that says that there is no figure
   */
  record Layout(
      String dateName,
      int date,
      DateForm dateForm,
      List<Place> places,
      int size,
      Predicate<String> isMissing) {}

  /** Which figure of which period. */
  private record Figure(String series, LocalDate reference) {}

  MacroRows(ReadContext context, TextLines lines, Layout layout) {
    super(context, lines, false);
    this.context = context;
    this.layout = layout;
  }

  @Override
  protected void read(TextLines lines, RowList rows) throws RefusedContentException {
    int number = lines.number();
    List<String> fields;
    try {
      fields = CsvFields.split(lines.text(), layout.size());
    } catch (RefusedRowException broken) {
      rows.add(number, () -> {
        throw broken;
      });
      return;
    }
    for (Place place : layout.places()) {
      String cell = fields.get(place.index());
      if (layout.isMissing().test(cell)) {
        missing++;
      } else {
        rows.add(number, () -> value(number, place.column(), fields.get(layout.date()), cell));
      }
    }
  }

  private MacroValue value(int number, MacroColumn column, String dateText, String cell)
      throws RefusedRowException {
    LocalDate date = layout.dateForm().date(layout.dateName(), dateText);
    double figure = Fields.decimal(column.name(), cell, "a number such as 4.08, or nothing");
    MacroValue value = column.value(date, layout.dateName(), dateText, figure, context);
    first.check(
        new Figure(value.series(), value.referenceDate()),
        number,
        layout.dateName(),
        dateText,
        "each period once; %s".formatted(value.referenceDate()));
    return value;
  }

  @Override
  protected void end(int count) throws RefusedContentException {
    if (missing == 0) {
      super.end(count);
    }
  }

  @Override
  public SourceFacts facts() {
    SortedMap<String, Long> leftOut = new TreeMap<>();
    if (missing > 0) {
      leftOut.put("missing values", missing);
    }
    List<MacroColumn> columns = layout.places().stream().map(Place::column).toList();
    String content =
        columns.stream().map(MacroColumn::series).sorted().collect(Collectors.joining(","));
    return new SourceFacts(Optional.empty(), content, assumedLags(columns), leftOut);
  }

  /** Which figures have no release instant of their own. */
  static String assumedLags(List<MacroColumn> columns) {
    SortedMap<Integer, List<String>> byLag = columns.stream()
        .filter(column -> column.convention().lagDays() > 0)
        .collect(Collectors.groupingBy(
            column -> column.convention().lagDays(),
            TreeMap::new,
            Collectors.mapping(MacroColumn::series, Collectors.toList())));
    return byLag.entrySet().stream()
        .map(entry -> "ASSUMED_LAG of %d days: %s."
            .formatted(entry.getKey(), String.join(", ", entry.getValue())))
        .collect(Collectors.joining(" "));
  }
}
