package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.util.List;

/**
 * Releases of statistics in our own layout: {@code series}, {@code reference_period} (2024-06,
 * 2024-Q2 or 2024-06-29), {@code release_timestamp} (ISO with its offset),
 * {@code actual_first_print}, {@code consensus} and {@code revised}, which may be empty, and a
 * {@code remark} that is not read. A release after the session's close is a date without figures
 * but perhaps a consensus. The option {@code unit} says how the figures are written,
 * {@code unit.SERIES} how those of one series are.
 */
final class ReleaseCalendarCsv implements SourceReader {

  /** The columns, in any order. */
  static final List<String> COLUMNS = List.of(
      "series",
      "reference_period",
      "release_timestamp",
      "actual_first_print",
      "consensus",
      "revised");

  private static final String REMARK = "remark";
  private static final String EXPECTED =
      "the columns %s and, if you like, remark".formatted(String.join(", ", COLUMNS));

  @Override
  public boolean recognises(String head) {
    return CsvHead.of(head).names().containsAll(COLUMNS.subList(0, 4));
  }

  @Override
  public List<SourceOption> options() {
    return List.of(
        SourceOption.required("unit", MacroUnit.FORM, MacroUnit.EXPECTED),
        SourceOption.optional("unit.", MacroUnit.FORM, MacroUnit.EXPECTED));
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    for (String column : COLUMNS) {
      header.require(column, EXPECTED);
    }
    for (String name : header.names()) {
      if (!COLUMNS.contains(name) && !name.equals(REMARK)) {
        throw new RefusedContentException(
            "the header has a column '%s'".formatted(Shown.text(name)), EXPECTED);
      }
    }
    MacroUnit unit = MacroUnit.of(context.options().getOrDefault("unit", ""))
        .orElseThrow(() -> new RefusedContentException(
            "its source rule does not say how the figures are written",
            "an option unit of %s in the configuration".formatted(MacroUnit.EXPECTED)));
    return new ReleaseRows(context, lines, header, unit);
  }
}
