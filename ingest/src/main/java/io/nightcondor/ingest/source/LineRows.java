package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file of lines, read as they are asked for. */
public abstract class LineRows implements SourceRows {

  private final TextLines lines;
  private final RowList rows;
  private final boolean lineEndExpected;
  private boolean ended;

  /**
   * @param lines of which those before the first row were read
   * @param lineEndExpected true if who writes this format ends the last line, so that a text that
   *     ends without is cut off
   */
  protected LineRows(ReadContext context, TextLines lines, boolean lineEndExpected) {
    this.lines = lines;
    this.rows = new RowList(context.file());
    this.lineEndExpected = lineEndExpected;
  }

  /** Adds the rows of the current line, which is not blank. */
  protected abstract void read(TextLines lines, RowList rows) throws RefusedContentException;

  /** Called once behind the last line, with the number of rows of the file. */
  protected void end(int count) throws RefusedContentException {
    if (count == 0) {
      throw new RefusedContentException("the file has a header and no rows", "rows");
    }
  }

  /** Rows that precede the lines, such as the price of the underlying in a preamble. */
  protected final RowList rows() {
    return rows;
  }

  @Override
  public final Optional<RowOutcome> next() throws RefusedContentException {
    while (true) {
      Optional<RowOutcome> row = rows.poll();
      if (row.isPresent() || ended) {
        return row;
      }
      if (!lines.advance()) {
        ended = true;
        end(rows.count());
      } else if (!lines.isBlank()) {
        checkEnd();
        read(lines, rows);
      }
    }
  }

  private void checkEnd() throws TruncatedContentException {
    if (lineEndExpected && !lines.isTerminated()) {
      throw cut();
    }
  }

  /** The fields of the current line; one that the text's end cut short refuses the file. */
  protected final java.util.List<String> fields(int count)
      throws RefusedRowException, TruncatedContentException {
    return fields(CsvFields.COMMA, count);
  }

  /** The same where another character separates them. */
  protected final java.util.List<String> fields(char separator, int count)
      throws RefusedRowException, TruncatedContentException {
    try {
      return CsvFields.split(lines.text(), separator, count);
    } catch (RefusedRowException broken) {
      if (!lines.isTerminated()) {
        throw cut();
      }
      throw broken;
    }
  }

  private TruncatedContentException cut() {
    return new TruncatedContentException(
        "line %d: the text ends within it: '%s'"
            .formatted(lines.number(), Shown.text(lines.text())),
        "a last line with its line end");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
