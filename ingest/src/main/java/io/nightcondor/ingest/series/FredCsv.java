package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Macro series in the layout of FRED downloads: a column {@code DATE}, {@code date} or
 * {@code observation_date}, and one column a series under its id. A cell that is empty or a point
 * has no figure. A column with another name is mapped by an option {@code series.NAME}, a single
 * one by {@code series}; without, its name is the id.
 */
final class FredCsv implements SourceReader {

  private static final String EXPECTED =
      "a column date (or observation_date) and one column or more of figures";
  private static final List<String> DATES = List.of("date", "observation_date");

  /** Names that say nothing about which series it is. */
  private static final Set<String> NO_IDS = Set.of("value", "close", "price", "index");

  @Override
  public boolean recognises(String head) {
    CsvHead csv = CsvHead.of(head);
    boolean figures = csv.first().isEmpty()
        || csv.first().stream().skip(1).allMatch(cell -> cell.matches("\\.|-?[0-9.]*"));
    return csv.startsWith(DATES)
        && csv.names().size() > 1
        && csv.names().stream().skip(1).allMatch(name -> name.matches("[a-z][a-z0-9_. ]*"))
        && Collections.disjoint(csv.names(), List.of("open", "high", "low"))
        && !csv.hasCompactDate()
        && !csv.names().contains(ShillerCsv.OWN_COLUMN)
        && !csv.names().contains("advances")
        && figures;
  }

  @Override
  public List<SourceOption> options() {
    return Stream.concat(
            Stream.of(
                SourceOption.optional("series", MacroColumn.SERIES, "an id such as CPIAUCSL"),
                SourceOption.optional("series.", MacroColumn.SERIES, "an id such as CPIAUCSL")),
            MacroColumn.OPTIONS.stream())
        .toList();
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    String dateName = header.has("observation_date") ? "observation_date" : "date";
    int date = header.require(dateName, EXPECTED);
    List<MacroRows.Place> places = new ArrayList<>();
    for (String name : header.names()) {
      if (!name.equals(dateName)) {
        MacroColumn column = MacroColumn.of(name, series(name, header.size(), context), context);
        places.add(new MacroRows.Place(header.require(name, EXPECTED), column));
      }
    }
    if (places.isEmpty()) {
      throw new RefusedContentException("the header has no column of figures", EXPECTED);
    }
    return new MacroRows(
        context,
        lines,
        new MacroRows.Layout(
            dateName,
            date,
            Fields::isoOrUsDate,
            places,
            header.size(),
            cell -> cell.isBlank() || cell.equals(".")));
  }

  private static String series(String column, int columns, ReadContext context)
      throws RefusedContentException {
    String mapped = MacroColumn.option(context, "series", column).orElse("");
    if (columns > 2 && mapped.equals(context.options().get("series"))) {
      throw new RefusedContentException(
          "the option series names one series and the file has %d columns of figures"
              .formatted(columns - 1),
          "options series.COLUMN");
    }
    if (!mapped.isEmpty()) {
      return mapped;
    }
    if (NO_IDS.contains(column)) {
      throw new RefusedContentException(
          "the column '%s' does not say which series it is".formatted(column),
          "an option series, such as CPIAUCSL, in the configuration");
    }
    return column.toUpperCase(Locale.ROOT);
  }
}
