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
import java.util.List;
import java.util.Map;

/**
 * The monthly table of Robert Shiller's stock market data (ie_data) as a CSV: S&amp;P 500 (average
 * of the month's closes), dividend, earnings, consumer prices, long rate in percent, the real
 * figures and the cyclically adjusted price/earnings ratio. A figure that is not known yet is
 * written as 0.0, which none of these series can be.
 */
final class ShillerCsv implements SourceReader {

  /** The column by which the table is recognised. */
  static final String OWN_COLUMN = "pe10";

  private static final String EXPECTED =
      "the columns Date, SP500, Dividend, Earnings, Consumer Price Index, Long Interest Rate,"
          + " Real Price, Real Dividend, Real Earnings and PE10";

  private static final List<Map.Entry<String, String>> COLUMNS = List.of(
      Map.entry("sp500", "SHILLER_SP500"),
      Map.entry("dividend", "SHILLER_DIVIDEND"),
      Map.entry("earnings", "SHILLER_EARNINGS"),
      Map.entry("consumer price index", "SHILLER_CPI"),
      Map.entry("long interest rate", "SHILLER_LONG_RATE"),
      Map.entry("real price", "SHILLER_REAL_PRICE"),
      Map.entry("real dividend", "SHILLER_REAL_DIVIDEND"),
      Map.entry("real earnings", "SHILLER_REAL_EARNINGS"),
      Map.entry(OWN_COLUMN, "SHILLER_PE10"));

  @Override
  public boolean recognises(String head) {
    CsvHead csv = CsvHead.of(head);
    return csv.startsWith(List.of("date")) && csv.names().contains(OWN_COLUMN);
  }

  @Override
  public List<SourceOption> options() {
    return MacroColumn.OPTIONS;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    List<MacroRows.Place> places = new ArrayList<>();
    for (Map.Entry<String, String> column : COLUMNS) {
      places.add(new MacroRows.Place(
          header.require(column.getKey(), EXPECTED),
          MacroColumn.of(column.getKey(), column.getValue(), context)));
    }
    return new MacroRows(
        context,
        lines,
        new MacroRows.Layout(
            "date",
            header.require("date", EXPECTED),
            Fields::isoDate,
            places,
            header.size(),
            cell -> cell.matches("\\s*|0(\\.0*)?")));
  }
}
