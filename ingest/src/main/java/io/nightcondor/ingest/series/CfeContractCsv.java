package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;

/**
 * The whole life of one VIX future, one line a day, as the Cboe Futures Exchange publishes it for
 * each contract: {@code Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open
 * Interest}, some files with a disclaimer line before. Dates are MM/DD/YYYY, the contract is
 * written as in {@code K (May 08)}. On the settlement day Settle is the special opening quotation.
 */
final class CfeContractCsv implements SourceReader {

  private static final String BEGINNING = "Trade Date,Futures,";
  private static final String EXPECTED =
      "the columns Trade Date, Futures, Open, High, Low, Close, Settle and Total Volume";

  /** Where the columns are. */
  record Columns(
      int date,
      int contract,
      int open,
      int high,
      int low,
      int settle,
      int volume,
      SettlementMarket market,
      int size) {}

  @Override
  public boolean recognises(String head) {
    return head.lines()
        .filter(line -> !line.isBlank())
        .limit(2)
        .anyMatch(line -> line.startsWith(BEGINNING));
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    String line = lines.nextFilled();
    if (!line.startsWith(BEGINNING)) {
      line = lines.nextFilled();
    }
    CsvHeader header = CsvHeader.of(line, lines.number());
    header.require("close", EXPECTED);
    Columns columns = new Columns(
        header.require("trade date", EXPECTED),
        header.require("futures", EXPECTED),
        header.require("open", EXPECTED),
        header.require("high", EXPECTED),
        header.require("low", EXPECTED),
        header.require("settle", EXPECTED),
        header.require("total volume", EXPECTED),
        SettlementMarket.of(header, "Total Volume", "Open Interest"),
        header.size());
    return new CfeContractRows(context, lines, columns);
  }
}
