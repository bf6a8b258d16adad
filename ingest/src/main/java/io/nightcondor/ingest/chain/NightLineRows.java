package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.LineRows;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.TextLines;
import java.time.LocalDate;
import java.util.List;

/** The night's rows of a CSV whose every line has a date. */
abstract class NightLineRows extends LineRows {

  private final NightRows night;
  private final char separator;
  private final int columns;
  private final String remark;

  NightLineRows(ReadContext context, TextLines lines, char separator, int columns, String remark) {
    super(context, lines, false);
    this.night = new NightRows(context.session());
    this.separator = separator;
    this.columns = columns;
    this.remark = remark;
  }

  /** True if a line is about something else, whatever else is in it. */
  protected boolean isOfOtherUnderlying(String line) throws RefusedRowException {
    return false;
  }

  /** The session that a line belongs to. */
  protected abstract LocalDate session(List<String> fields) throws RefusedRowException;

  /** Adds the quotes of a line of the night. */
  protected abstract void read(int line, List<String> fields, RowList rows)
      throws RefusedContentException;

  /** Called once behind the last line, if there was any row. */
  protected void checkRows() throws RefusedContentException {}

  protected final NightRows night() {
    return night;
  }

  @Override
  protected final void read(TextLines lines, RowList rows) throws RefusedContentException {
    try {
      boolean other = isOfOtherUnderlying(lines.text());
      if (other && lines.isTerminated()) {
        night.leaveOut(NightRows.OTHER_UNDERLYINGS);
        return;
      }
      List<String> fields = fields(separator, columns);
      if (other) {
        night.leaveOut(NightRows.OTHER_UNDERLYINGS);
      } else if (night.takes(session(fields))) {
        read(lines.number(), fields, rows);
      }
    } catch (RefusedRowException refused) {
      rows.add(lines.number(), () -> {
        throw refused;
      });
    }
  }

  @Override
  protected final void end(int count) throws RefusedContentException {
    night.checkEnd(count);
    checkRows();
  }

  @Override
  public final SourceFacts facts() {
    return night.facts(remark);
  }
}
