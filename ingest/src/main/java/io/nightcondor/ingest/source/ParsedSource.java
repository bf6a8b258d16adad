package io.nightcondor.ingest.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file read from end to end.
 *
 * @param session exchange session that the file holds; empty for histories and positions
 * @param content symbol that the file is about, such as SPX; {@code positions} for positions
 * @param remark what a reader should know about the file, empty if nothing
 * @param rows in the order of the file
 */
public record ParsedSource(
    Optional<LocalDate> session, String content, String remark, List<RowOutcome> rows) {

  public ParsedSource {
    rows = List.copyOf(rows);
  }
}
