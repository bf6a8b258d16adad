package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Numbers the rows of a file as they are found, used or refused, and hands them on in order. */
public final class RowList {

  /** Ten times the largest chain; more is an error or an attack. */
  private static final int MOST_ROWS = 1_000_000;

  private final String file;
  private final Queue<RowOutcome> rows = new ArrayDeque<>();
  private int count;

  /** @param file name inside the inbox */
  public RowList(String file) {
    this.file = file;
  }

  /** What reads one row. */
  @FunctionalInterface
  public interface Row {
    /** A row that the store has a table for. */
    Object read() throws RefusedRowException;
  }

  /** Keeps the row, or its refusal. */
  public void add(int line, Row row) throws RefusedContentException {
    if (count == MOST_ROWS) {
      throw new RefusedContentException(
          "the file has more than %d rows".formatted(MOST_ROWS), "at most that many");
    }
    count++;
    try {
      rows.add(new RowOutcome.Used(count, line, row.read()));
    } catch (RefusedRowException refused) {
      rows.add(new RowOutcome.Rejected(count, refused.toRow(file, line), refused.series()));
    }
  }

  /** Refuses a row before it was read. */
  public void refuse(int line, RejectionCode code, String column, String value, String expected)
      throws RefusedContentException {
    add(line, () -> {
      throw new RefusedRowException(code, column, value, expected);
    });
  }

  /** Refuses a row whose fault is known. */
  public void refuse(int line, RefusedRowException fault) throws RefusedContentException {
    add(line, () -> {
      throw fault;
    });
  }

  /** The oldest row that was not handed on yet, taken out. */
  public Optional<RowOutcome> poll() {
    return Optional.ofNullable(rows.poll());
  }

  /** Rows added so far. */
  public int count() {
    return count;
  }
}
