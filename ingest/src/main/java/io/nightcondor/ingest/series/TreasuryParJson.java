package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.JsonFields;
import io.nightcondor.ingest.source.JsonText;
import io.nightcondor.ingest.source.ListedRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * US Treasury par yields in percent, {@code families.nominal.rows[]} of {@code date, y3m, y2, y5,
 * y10, y30}. They are the constant maturity yields that FRED has under DGS3MO to DGS30 and are kept
 * under these ids. Rows of other families, the real yields, are left out.
 */
final class TreasuryParJson implements SourceReader {

  private static final List<Map.Entry<String, String>> TENORS = List.of(
      Map.entry("y3m", "DGS3MO"),
      Map.entry("y2", "DGS2"),
      Map.entry("y5", "DGS5"),
      Map.entry("y10", "DGS10"),
      Map.entry("y30", "DGS30"));

  /** Which yield of which day. */
  private record Yield(String series, LocalDate date) {}

  @Override
  public boolean recognises(String head) {
    return head.startsWith("{") && head.contains("\"families\"") && head.contains("\"nominal\"");
  }

  @Override
  public List<SourceOption> options() {
    return MacroColumn.OPTIONS;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    ParCurves curves =
        JsonText.read(text, ParCurves::read, "one JSON object with the rows of families.nominal");
    List<MacroColumn> columns = new ArrayList<>();
    for (Map.Entry<String, String> tenor : TENORS) {
      columns.add(MacroColumn.of(tenor.getKey(), tenor.getValue(), context));
    }
    RowList rows = new RowList(context.file());
    FirstLines<Yield> first = new FirstLines<>();
    long missing = 0;
    for (int i = 0; i < curves.nominal().size(); i++) {
      Map<String, String> fields = curves.nominal().get(i);
      int position = i + 1;
      for (MacroColumn column : columns) {
        String value = fields.getOrDefault(column.name(), "");
        if (value.isEmpty()) {
          missing++;
          continue;
        }
        rows.add(position, () -> {
          String dateText = fields.getOrDefault("date", "");
          LocalDate date = Fields.isoDate("date", dateText);
          double figure = JsonFields.number(column.name(), value, "a yield in percent");
          MacroValue par = column.value(date, "date", dateText, figure, context);
          first.check(
              new Yield(column.series(), date), position, "date", dateText, "each date once; it");
          return par;
        });
      }
    }
    if (rows.count() == 0) {
      throw new RefusedContentException("families.nominal.rows has no yields", "yields");
    }
    SortedMap<String, Long> leftOut = new TreeMap<>(curves.others());
    if (missing > 0) {
      leftOut.put("missing values", missing);
    }
    String content =
        columns.stream().map(MacroColumn::series).sorted().collect(Collectors.joining(","));
    return new ListedRows(
        rows, new SourceFacts(Optional.empty(), content, MacroRows.assumedLags(columns), leftOut));
  }
}
