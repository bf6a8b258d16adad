package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.ArrayList;
import java.util.List;

/** Numbers the rows of a file as they are found, used or refused. */
final class RowCollector {

  /** Ten times the largest chain; more is an error or an attack. */
  private static final int MOST_ROWS = 500_000;

  private final String file;
  private final List<RowOutcome> rows = new ArrayList<>();

  RowCollector(String file) {
    this.file = file;
  }

  /** What reads one row. */
  @FunctionalInterface
  interface Row {
    Object read() throws RefusedRowException;
  }

  /** Keeps the row, or its refusal. */
  void add(int line, Row row) throws RefusedContentException {
    if (rows.size() == MOST_ROWS) {
      throw new RefusedContentException(
          "the file has more than %d rows".formatted(MOST_ROWS), "at most that many");
    }
    int number = rows.size() + 1;
    try {
      rows.add(new RowOutcome.Used(number, line, row.read()));
    } catch (RefusedRowException refused) {
      rows.add(new RowOutcome.Rejected(number, refused.toRow(file, line)));
    }
  }

  /** Refuses a row before it was read. */
  void refuse(int line, RejectionCode code, String column, String value, String expected)
      throws RefusedContentException {
    add(line, () -> {
      throw new RefusedRowException(code, column, value, expected);
    });
  }

  List<RowOutcome> rows() {
    return rows;
  }
}
