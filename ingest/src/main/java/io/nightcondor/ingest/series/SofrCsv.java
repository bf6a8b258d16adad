package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;

/**
 * The Secured Overnight Financing Rate by day, in percent, in the columns of a chart: {@code DATE,
 * OPEN, HIGH, LOW, CLOSE, VOLUME} with dates such as 20240805. The close is the rate.
 */
final class SofrCsv implements SourceReader {

  private static final String EXPECTED = "the columns DATE, OPEN, HIGH, LOW and CLOSE";

  @Override
  public boolean recognises(String head) {
    CsvHead csv = CsvHead.of(head);
    return csv.startsWith(List.of("date")) && csv.hasBar() && csv.hasCompactDate();
  }

  @Override
  public List<SourceOption> options() {
    return MacroColumn.OPTIONS;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    MacroRows.Place rate = new MacroRows.Place(
        header.require("close", EXPECTED), MacroColumn.of("close", "SOFR", context));
    return new MacroRows(
        context,
        lines,
        new MacroRows.Layout(
            "date",
            header.require("date", EXPECTED),
            SofrCsv::compactDate,
            List.of(rate),
            header.size(),
            String::isBlank));
  }

  private static LocalDate compactDate(String column, String value) throws RefusedRowException {
    if (!value.matches("\\d{8}")) {
      throw new RefusedRowException(RejectionCode.Q14, column, value, "a date such as 20240805");
    }
    return Fields.isoDate(
        column,
        "%s-%s-%s".formatted(value.substring(0, 4), value.substring(4, 6), value.substring(6)));
  }
}
