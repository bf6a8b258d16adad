package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.TextLines;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Settlements of VIX futures side by side, one line a day and one column a slot: an unnamed column
 * of row numbers, a date, and M1 to M8 or VX1 to VX8, beside which VIX and SP500 may stand, the
 * closes of the indices. Slot n is the n-th monthly contract that settles after the day: on a
 * settlement day the contract that settles is in no slot. A blank or NA cell is no row, a zero is
 * refused. Nothing in such a table says whether its figures are settlements; there are some that
 * hold the last trades of the day.
 *
 * <p>A table of last trade dates, V1 to V8, is refused: it puts the contract that settles into slot
 * 1 and so, joined line by line, moves every settlement of such a day to the contract before.
 */
final class VxWideCsv implements SourceReader {

  private static final String EXPECTED =
      "an unnamed first column, a date, and M1, M2, ... or VX1, VX2, ...";
  private static final Pattern SLOT = Pattern.compile("(m|vx)[1-9]");
  private static final Pattern LAST_TRADE_DATE = Pattern.compile("v[1-9]");

  /**
   * A column of figures.
   *
   * @param name as in messages
   * @param slot 1 for the nearest contract; 0 for a column of index closes
   * @param symbol of the index, empty for a slot
   */
  record Column(String name, int place, int slot, String symbol) {}

  @Override
  public boolean recognises(String head) {
    List<String> names = CsvHead.of(head).names();
    return names.size() > 2
        && names.get(0).isEmpty()
        && names.get(1).equals("date")
        && names.stream()
            .anyMatch(name ->
                SLOT.matcher(name).matches() || LAST_TRADE_DATE.matcher(name).matches());
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    TextLines lines = new TextLines(text);
    CsvHeader header = CsvHeader.read(lines);
    int date = header.require("date", EXPECTED);
    List<Column> columns = new ArrayList<>();
    for (String name : header.names()) {
      int place = header.require(name, EXPECTED);
      if (SLOT.matcher(name).matches()) {
        int slot = name.charAt(name.length() - 1) - '0';
        columns.add(new Column(name, place, slot, ""));
      } else if (name.equals("vix") || name.equals("sp500")) {
        columns.add(new Column(name, place, 0, name.equals("vix") ? "VIX" : "SPX"));
      } else if (LAST_TRADE_DATE.matcher(name).matches()) {
        throw new RefusedContentException(
            "the table holds last trade dates and no settlements",
            "settlements; the day on which a slot settles follows from the calendar");
      } else if (place != date && !name.isEmpty()) {
        throw new RefusedContentException(
            "the header has a column '%s'".formatted(Shown.text(name)),
            EXPECTED + ", VIX and SP500");
      }
    }
    if (columns.stream().noneMatch(column -> column.slot() > 0)) {
      throw new RefusedContentException("the header has no column of a slot", EXPECTED);
    }
    return new VxWideRows(context, lines, date, columns, header.size());
  }
}
